using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Core.Access;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Access;

/// <summary>
/// Every route there is, asked by everyone there is. The routes come from the running application: a new one that fits no
/// row of the table fails the test until someone says who may enter.
/// </summary>
public sealed class AccessTableTests(GuardedWeb web) : AccessTest(web)
{
    private static readonly string[] Visitors =
    [
        "owner",
        "stranger",
        "nobody",
        "mistaken",
        "forged",
        "read-only",
        "full",
        "revoked",
        "signed-out",
        "origin",
        "host",
    ];

    private static readonly string[] Seed =
    [
        "/manual-bets",
        "/odds",
        "/collector",
        "/statistics",
        "/opportunities",
        "/fair",
    ];

    // "in": the route itself answers, whatever it says. "sign-in": sent to the sign-in page.
    private static readonly Dictionary<string, string> Table = new()
    {
        //                      owner    stranger nobody   mistaken forged   reading  full     revoked  out      origin   host
        ["page"] =
            "      in       403      sign-in  sign-in  sign-in  403      403      401      sign-in  in       400",
        ["page head"] =
            " in       403      401      401      401      403      403      401      401      in       400",
        ["page post"] =
            " in       403      401      401      401      403      403      401      401      403      400",
        ["circuit"] =
            "   in       403      401      401      401      403      403      401      401      403      400",
        ["api"] =
            "       in       403      401      401      401      in       in       401      401      in       400",
        ["api write"] =
            " in       403      401      401      401      403      in       401      401      403      400",
        ["open"] =
            "      in       403      in       in       in       in       in       in       in       in       400",
        ["open post"] =
            " in       403      in       in       in       in       in       in       in       403      400",
    };

    [Fact]
    public async Task Every_route_lets_in_whom_the_table_says_and_nobody_else()
    {
        var visits = await Describe();
        var routes = Routes().ToList();
        var wrong = new List<string>();
        foreach (var (method, path, room) in routes)
        foreach (var (visitor, expected) in Visitors.Zip(Row(room)))
        {
            using var answer = await Send(
                method,
                path,
                visits[visitor].Http,
                [.. visits[visitor].Headers, Accept(room)]
            );
            var told = await Told(answer);
            if (told != expected)
                wrong.Add($"{method} {path} ({room}), {visitor}: {told} instead of {expected}");
        }

        Assert.Contains(routes, r => r is { Room: "circuit" });
        Assert.Contains(routes, r => r is { Room: "open", Path: "/app.css" });
        Assert.Empty(Table.Keys.Except(routes.Select(r => r.Room)));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_what_the_sign_in_page_and_a_watcher_need_is_open()
    {
        var open = Endpoints()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => !Path.HasExtension(path))
            .Distinct();

        Assert.Equal(
            ["/api/health/live", "/api/health/ready", "/culture", "/health/live", "/health/ready", "/sign-in"],
            open.Order(StringComparer.Ordinal)
        );
    }

    private static string[] Row(string room) => Table[room].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static (string, string) Accept(string room) =>
        ("Accept", room == "page" ? "text/html" : "application/json");

    private static async Task<string> Told(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Ct);
        return answer.StatusCode switch
        {
            HttpStatusCode.Redirect
                when answer.Headers.Location!.ToString().Contains("/sign-in?", StringComparison.Ordinal) => "sign-in",
            HttpStatusCode.Unauthorized => "401",
            HttpStatusCode.Forbidden => "403",
            // The answer to HEAD has no words.
            HttpStatusCode.BadRequest
                when answer.RequestMessage!.Method == HttpMethod.Head
                    || text.Contains("ALLOWED_HOSTS", StringComparison.Ordinal) => "400",
            >= HttpStatusCode.InternalServerError => answer.StatusCode.ToString(),
            _ => "in",
        };
    }

    private IEnumerable<(HttpMethod Method, string Path, string Room)> Routes() =>
        Endpoints()
            .SelectMany(endpoint => Methods(endpoint).Select(method => (new HttpMethod(method), Address(endpoint))))
            .Append((HttpMethod.Get, "/no-such-page"))
            .Append((HttpMethod.Head, "/no-such-page"))
            .Append((HttpMethod.Get, "/api/no-such-thing"))
            .Append((HttpMethod.Post, "/api/no-such-thing"))
            .Distinct()
            .Select(r => (r.Item1, r.Item2, Room(r.Item1, r.Item2)));

    private IEnumerable<RouteEndpoint> Endpoints() =>
        Web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods
            ? methods
            : ["GET", "POST"];

    private static string Address(RouteEndpoint endpoint) =>
        "/"
        + string.Join(
            '/',
            endpoint.RoutePattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : "1")
                )
            )
        );

    private static string Room(HttpMethod method, string path)
    {
        var reads = method == HttpMethod.Get || method == HttpMethod.Head;
        if (path.StartsWith("/_blazor", StringComparison.Ordinal))
            return "circuit";
        if (
            path.StartsWith("/api/health", StringComparison.Ordinal)
            || path.StartsWith("/health", StringComparison.Ordinal)
        )
            return "open";
        if (
            path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/openapi/", StringComparison.Ordinal)
        )
            return reads ? "api" : "api write";
        if (path is "/sign-in" or "/culture" || Path.HasExtension(path))
            return reads ? "open" : "open post";
        // The old system's paths: what is not a page navigation means the API.
        if (method != HttpMethod.Get && Array.Exists(Seed, seed => path.StartsWith(seed, StringComparison.Ordinal)))
            return reads ? "api" : "api write";
        return method == HttpMethod.Get ? "page"
            : reads ? "page head"
            : "page post";
    }

    private async Task<Dictionary<string, (HttpClient Http, (string, string)[] Headers)>> Describe()
    {
        var owner = ("Cookie", await Web.SignIn());
        var gone = ("Cookie", await Web.SignIn());
        await Store.End((await Store.AllOpen(Ct))[0].Id, Ct);
        var revoked = await Token("revoked");
        await Tokens.Revoke("revoked", Ct);
        return new()
        {
            ["owner"] = (Web.Http, [owner]),
            ["stranger"] = (Web.From(GuardedWeb.Stranger), [owner]),
            ["nobody"] = (Web.Http, []),
            ["mistaken"] = (Web.Http, [("Cookie", await Mistaken())]),
            ["forged"] = (Web.Http, [("Cookie", "monps-session=CfDJ8forged")]),
            ["read-only"] = (Web.Http, [("Authorization", await Token("reading", readOnly: true))]),
            ["full"] = (Web.Http, [("Authorization", await Token("full"))]),
            ["revoked"] = (Web.Http, [("Authorization", revoked)]),
            ["signed-out"] = (Web.Http, [gone]),
            ["origin"] = (Web.Http, [owner, ("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site")]),
            ["host"] = (Web.Http, [owner, ("Host", "evil.example")]),
        };
    }

    // What a browser holds after a wrong password: the form's cookie and no session.
    private async Task<string> Mistaken()
    {
        using var answer = await Web.Try("not the password");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        return $"{GuardedWeb.Cookies(answer)}; monps-form=kept";
    }
}
