using System.CommandLine;
using System.Globalization;
using MonPs.Core.Access;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using MonPs.Web.Access;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary><c>password</c>: sets the owner's password, typed unseen or piped in; <c>--remove</c> takes it away.</summary>
internal static class PasswordVerb
{
    public static Command Describe()
    {
        var remove = new Option<bool>("--remove") { Description = CliText.Get("Cli.Password.Remove") };
        var command = new Command("password", CliText.Get("Cli.Password")) { remove };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(remove), ct));
        return command;
    }

    private static async Task<int> Run(bool remove, CancellationToken ct)
    {
        await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
        if (ground.Settings.Access.OwnerPassword.Length > 0)
            return await Refuse("Cli.Password.Configured");
        await using var services = ground.Services();
        var owner = services.GetRequiredService<OwnerStore>();
        if (!remove)
            return await Set(owner, ct);
        Console.WriteLine(CliText.Get(await owner.Remove(ct) ? "Cli.Password.Removed" : "Cli.Password.None"));
        return 0;
    }

    private static async Task<int> Set(OwnerStore owner, CancellationToken ct)
    {
        var password = (await Read("Cli.Password.Ask", ct)).Trim();
        if (password.Length < AccessSettings.ShortestPassword)
            return await Refuse(
                "Cli.Password.Short",
                AccessSettings.ShortestPassword.ToString(CultureInfo.InvariantCulture)
            );
        if (!Console.IsInputRedirected && (await Read("Cli.Password.Again", ct)).Trim() != password)
            return await Refuse("Cli.Password.Differs");
        await owner.Set(Owner.Hash(password), ct);
        Console.WriteLine(CliText.Get("Cli.Password.Set"));
        return 0;
    }

    // A pipe has no screen to hide the letters from, and Spectre refuses to ask where nobody can answer.
    private static async Task<string> Read(string question, CancellationToken ct) =>
        Console.IsInputRedirected
            ? await Console.In.ReadLineAsync(ct) ?? ""
            : await new TextPrompt<string>(CliText.Get(question))
                .Secret(null)
                .AllowEmpty()
                .ShowAsync(AnsiConsole.Console, ct);

    private static async Task<int> Refuse(string text, params IReadOnlyList<string> args)
    {
        await Console.Error.WriteLineAsync(CliText.Get(text, args));
        return 1;
    }
}
