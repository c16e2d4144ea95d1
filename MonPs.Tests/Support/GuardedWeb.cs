using System.Net;
using System.Text.RegularExpressions;
using MonPs.Core.Settings;

namespace MonPs.Tests.Support;

/// <summary>The application with a password, one network that may come in (127.0.0.1) and one proxy (127.0.0.9).</summary>
public sealed partial class GuardedWeb(PostgresFixture postgres) : WebFixture(postgres)
{
    public const string Password = "correct horse battery";
    public static readonly IPAddress Stranger = IPAddress.Parse("127.0.0.2");
    public static readonly IPAddress Proxy = IPAddress.Parse("127.0.0.9");

    /// <summary>Signs in as a browser does.</summary>
    /// <returns>The cookie header of the session.</returns>
    public async Task<string> SignIn(HttpClient? http = null)
    {
        using var answer = await Try(Password, http);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Cookies(answer);
    }

    public async Task<HttpResponseMessage> Try(string password, HttpClient? http = null, string target = "/statistics")
    {
        http ??= Http;
        using var page = await http.GetAsync(
            new Uri($"/sign-in?returnUrl={Uri.EscapeDataString(target)}", UriKind.Relative)
        );
        var html = await page.Content.ReadAsStringAsync();
        var fields = HiddenFields(html);
        fields["password"] = password;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in");
        request.Content = new FormUrlEncodedContent(fields);
        request.Headers.Add("Cookie", Cookies(page));
        return await http.SendAsync(request);
    }

    /// <summary>What the page's last form carries along unseen, by name (the first one changes the language).</summary>
    public static Dictionary<string, string> HiddenFields(string html) =>
        Hidden()
            .Matches(html[html.LastIndexOf("<form", StringComparison.Ordinal)..])
            .ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value));

    /// <summary>What an answer sets, as a browser would send it back.</summary>
    public static string Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies)
            ? string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0]))
            : "";

    protected override MonPsSettings Adjust(MonPsSettings settings) =>
        settings with
        {
            Access = new()
            {
                OwnerPassword = Password,
                AllowedNetworks = [IPNetwork.Parse("127.0.0.1/32"), IPNetwork.Parse("10.8.0.0/24")],
                TrustedProxies = [IPNetwork.Parse("127.0.0.9/32")],
                AllowedHosts = ["bets.example.org"],
            },
        };

    [GeneratedRegex(
        """<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Hidden();
}
