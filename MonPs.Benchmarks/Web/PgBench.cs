using System.Diagnostics;
using System.Globalization;
using MonPs.Core.Data.EmbeddedPostgres;
using Npgsql;

namespace MonPs.Benchmarks.Web;

/// <summary>PostgreSQL's own load generator: what the database alone answers to the same statements.</summary>
static class PgBench
{
    /// <param name="database">Where it runs.</param>
    /// <param name="statements">One transaction; prepared once a connection, as Npgsql does.</param>
    /// <param name="connections">How many ask at a time.</param>
    /// <param name="seconds">How long.</param>
    /// <exception cref="InvalidOperationException">pgbench reported an error.</exception>
    internal static async Task<LoadResult> Run(
        NpgsqlConnectionStringBuilder database,
        string statements,
        int connections,
        int seconds
    )
    {
        var folder = Directory.CreateTempSubdirectory("monps-pgbench-").FullName;
        try
        {
            var script = Path.Combine(folder, "script.sql");
            await File.WriteAllTextAsync(script, statements);
            await Ask(database, folder, script, connections, seconds);
            var times = Directory
                .GetFiles(folder, "log.*")
                .SelectMany(File.ReadLines)
                .Select(line => double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture) / 1000);
            return LoadResult.Of([.. times], TimeSpan.FromSeconds(seconds));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task Ask(
        NpgsqlConnectionStringBuilder database,
        string folder,
        string script,
        int connections,
        int seconds
    )
    {
        var start = new ProcessStartInfo(Path.Combine(PostgresBinaries.Find(), "pgbench"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
            Environment = { ["PGPASSWORD"] = database.Password },
        };
        string[] arguments =
        [
            "--no-vacuum",
            "--protocol=prepared",
            "--log",
            "--log-prefix=log",
            $"--file={script}",
            $"--client={connections}",
            "--jobs=1",
            $"--time={seconds}",
            $"--host={database.Host}",
            $"--username={database.Username}",
            database.Database!,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var pgbench = Process.Start(start)!;
        var (said, errors) = (pgbench.StandardOutput.ReadToEndAsync(), pgbench.StandardError.ReadToEndAsync());
        await pgbench.WaitForExitAsync();
        await said;
        if (pgbench.ExitCode != 0)
            throw new InvalidOperationException("pgbench: " + await errors);
    }
}
