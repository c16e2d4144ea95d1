using System.CommandLine;
using System.Globalization;
using MonPs.Core.Access;
using MonPs.Core.Data;
using MonPs.Core.Settings;

namespace MonPs.Web.Cli;

/// <summary><c>token add NAME [--read-only]</c>, <c>token list</c>, <c>token revoke NAME</c>.</summary>
internal static class TokenVerb
{
    public static Command Describe() => new("token", CliText.Get("Cli.Token")) { Add(), List(), Revoke() };

    private static Command Add()
    {
        var name = Name();
        var readOnly = new Option<bool>("--read-only") { Description = CliText.Get("Cli.Token.ReadOnly") };
        var command = new Command("add", CliText.Get("Cli.Token.Add")) { name, readOnly };
        command.SetAction(
            (parsed, ct) =>
                With((tokens, _) => Add(tokens, parsed.GetRequiredValue(name), parsed.GetValue(readOnly), ct), ct)
        );
        return command;
    }

    private static Command List()
    {
        var command = new Command("list", CliText.Get("Cli.Token.List"));
        command.SetAction((_, ct) => With((tokens, settings) => List(tokens, settings.TimeZone, ct), ct));
        return command;
    }

    private static Command Revoke()
    {
        var name = Name();
        var command = new Command("revoke", CliText.Get("Cli.Token.Revoke")) { name };
        command.SetAction((parsed, ct) => With((tokens, _) => Revoke(tokens, parsed.GetRequiredValue(name), ct), ct));
        return command;
    }

    private static Argument<string> Name() => new("NAME") { Description = CliText.Get("Cli.Token.Name") };

    private static async Task<int> With(Func<TokenStore, MonPsSettings, Task<int>> work, CancellationToken ct)
    {
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        await using var services = ground.Services();
        return await work(services.GetRequiredService<TokenStore>(), ground.Settings);
    }

    private static async Task<int> Add(TokenStore tokens, string name, bool readOnly, CancellationToken ct)
    {
        switch (await tokens.Add(name, readOnly, ct))
        {
            case TokenOutcome.Made made:
                // The token alone on standard output: a script can keep it as it comes.
                await Console.Error.WriteLineAsync(CliText.Get("Cli.Token.Made", name));
                Console.WriteLine(made.Secret);
                return 0;
            case TokenOutcome.NameTaken taken:
                return await Refuse(CliText.Get("Access.Token.NameTaken", taken.Name));
            default:
                return await Refuse(CliText.Get("Access.Token.NameRefused"));
        }
    }

    private static async Task<int> List(TokenStore tokens, TimeZoneInfo zone, CancellationToken ct)
    {
        var all = await tokens.All(ct);
        if (all.Count == 0)
            Console.WriteLine(CliText.Get("Access.Tokens.None"));
        foreach (var token in all)
            Console.WriteLine(string.Join("  ", Describe(token, zone)));
        return 0;
    }

    private static string[] Describe(AccessToken token, TimeZoneInfo zone) =>
        [
            token.Name,
            CliText.Get(token.ReadOnly ? "Access.Token.ReadOnly" : "Access.Token.Full"),
            $"{CliText.Get("Access.Token.Used")}: {When(token.LastUsedAt, zone)}",
            .. token.RevokedAt is { } end
                ? [$"{CliText.Get("Access.Token.Revoked")}: {When(end, zone)}"]
                : Array.Empty<string>(),
        ];

    private static async Task<int> Revoke(TokenStore tokens, string name, CancellationToken ct)
    {
        if (!await tokens.Revoke(name, ct))
            return await Refuse(CliText.Get("Cli.Token.Unknown", name));
        Console.WriteLine(CliText.Get("Cli.Token.Revoked", name));
        return 0;
    }

    private static string When(DateTimeOffset? instant, TimeZoneInfo zone) =>
        instant is { } at
            ? TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : CliText.Get("Access.Token.Never");

    private static async Task<int> Refuse(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return 1;
    }
}
