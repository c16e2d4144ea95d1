using System.CommandLine;
using System.Text.Json;
using MonPs.Core.Data;
using MonPs.Core.Health;
using MonPs.Core.Settings;
using MonPs.Web.Api;
using MonPs.Web.Hosting;
using Spectre.Console;

namespace MonPs.Web.Cli;

/// <summary><c>doctor</c>: looks at everything MonPs needs and says what to do. Exit code 1 when something does not work.</summary>
internal static class DoctorVerb
{
    private static string EnvFile => Path.Combine(Configuration.Home, ".env");

    private sealed record Line(string Subject, string State, string Code, string Text);

    public static Command Describe()
    {
        var json = new Option<bool>("--json") { Description = CliText.Get("Cli.Json") };
        var command = new Command("doctor", CliText.Get("Cli.Doctor")) { json };
        command.SetAction((parsed, ct) => Run(parsed.GetValue(json), ct));
        return command;
    }

    private static async Task<int> Run(bool json, CancellationToken ct)
    {
        var findings = await Look(ct);
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(findings.Select(Wire), WireJson.Readable));
        else
            AnsiConsole.Write(Table(findings));
        return findings.Any(finding => finding.State == HealthState.Failure) ? 1 : 0;
    }

    private static async Task<IReadOnlyList<HealthFinding>> Look(CancellationToken ct)
    {
        MonPsSettings settings;
        try
        {
            settings = SettingsReader.Read(Configuration.Load());
        }
        catch (SettingsException e)
        {
            return
            [
                .. e
                    .Message.Split(Environment.NewLine)
                    .Select(fault => Failure(HealthSubject.Configuration, HealthCode.ConfigurationFault, fault)),
            ];
        }
        try
        {
            await using var ground = await Ground.Open(DatabaseUser.CommandLine, ct);
            await using var services = ground.Services();
            return await services.GetRequiredService<HealthCheckup>().Run(EnvFile, ct);
        }
        catch (DatabaseException e)
        {
            var machine = MachineHealth.Check(settings, EnvFile, TimeProvider.System.GetUtcNow());
            return [.. machine, Failure(HealthSubject.Database, HealthCode.DatabaseFault, e.Message)];
        }
    }

    private static HealthFinding Failure(HealthSubject subject, HealthCode code, string text) =>
        new(subject, HealthState.Failure, code, text);

    private static Line Wire(HealthFinding finding) =>
        new(SnakeCase.Of(finding.Subject), SnakeCase.Of(finding.State), SnakeCase.Of(finding.Code), finding.Text);

    private static Table Table(IReadOnlyList<HealthFinding> findings)
    {
        var table = new Table().HideHeaders().Border(TableBorder.Rounded).AddColumns("", "", "");
        foreach (var finding in findings)
            table.AddRow(
                Sign(finding.State),
                Markup.Escape(CliText.Get($"Cli.Doctor.{finding.Subject}")),
                Markup.Escape(finding.Text)
            );
        return table;
    }

    // A word, not only a colour.
    private static string Sign(HealthState state) =>
        state switch
        {
            HealthState.Ok => $"[green]{CliText.Get("Cli.Doctor.Ok")}[/]",
            HealthState.Warning => $"[yellow]{CliText.Get("Cli.Doctor.Warning")}[/]",
            _ => $"[red]{CliText.Get("Cli.Doctor.Failure")}[/]",
        };
}
