using System.Diagnostics;
using MonPs.Core.Data.EmbeddedPostgres;
using Npgsql;

namespace MonPs.Benchmarks.Support;

/// <summary>PostgreSQL's own client, to measure against what a person at its prompt would reach.</summary>
static class Psql
{
    /// <summary>Runs a script in one transaction, from memory; the time of starting psql is part of it.</summary>
    /// <exception cref="InvalidOperationException">psql reported an error.</exception>
    internal static async Task Run(NpgsqlConnectionStringBuilder database, string script)
    {
        var start = new ProcessStartInfo(Path.Combine(PostgresBinaries.Find(), "psql"))
        {
            ArgumentList = { "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1", "--file=-" },
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PGHOST"] = database.Host,
                ["PGPORT"] = FormattableString.Invariant($"{database.Port}"),
                ["PGUSER"] = database.Username,
                ["PGPASSWORD"] = database.Password,
                ["PGDATABASE"] = database.Database,
            },
        };
        using var psql = Process.Start(start) ?? throw new InvalidOperationException("psql did not start");
        var (answers, errors) = (psql.StandardOutput.ReadToEndAsync(), psql.StandardError.ReadToEndAsync());
        await psql.StandardInput.WriteAsync(script);
        psql.StandardInput.Close();
        await psql.WaitForExitAsync();
        await answers;
        if (psql.ExitCode != 0)
            throw new InvalidOperationException("psql: " + await errors);
    }
}
