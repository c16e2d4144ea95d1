using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace MonPs.Benchmarks.Support;

/// <summary>The published application as a process of its own, over the benchmark's database, asking nobody for odds.</summary>
sealed class ServedApp : IAsyncDisposable
{
    readonly Process _process;
    readonly string _data;

    ServedApp(Process process, string data, Uri address, TimeSpan startToReady) =>
        (_process, _data, Address, StartToReady) = (process, data, address, startToReady);

    internal Uri Address { get; }

    /// <summary>From the start of the process to the line that says it is ready.</summary>
    internal TimeSpan StartToReady { get; }

    /// <summary>Resident memory, in megabytes.</summary>
    internal double ResidentMb => ProcStatus("VmRSS:") / 1024.0;

    /// <summary>The most resident memory so far, in megabytes.</summary>
    internal double PeakMb => ProcStatus("VmHWM:") / 1024.0;

    internal TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <param name="app">The folder that <c>dotnet publish MonPs.Web -c Release -o FOLDER</c> wrote.</param>
    /// <param name="database">Migrated and filled.</param>
    /// <exception cref="InvalidOperationException">Nothing is published there, or it does not start.</exception>
    internal static async Task<ServedApp> Start(DirectoryInfo app, NpgsqlConnectionStringBuilder database)
    {
        var program = Path.Combine(app.FullName, "MonPs.Web.dll");
        if (!File.Exists(program))
            throw new InvalidOperationException(
                $"No application in {app}: dotnet publish MonPs.Web -c Release -o {app}"
            );
        var data = Directory.CreateTempSubdirectory("monps-served-").FullName;
        var watch = Stopwatch.StartNew();
        var process = Process.Start(Describe(program, data, database))!;
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http:", StringComparison.Ordinal)) is { } url)
                return new(process, data, new(url), watch.Elapsed);
        throw new InvalidOperationException("The application ended before it was ready.");
    }

    static ProcessStartInfo Describe(string program, string data, NpgsqlConnectionStringBuilder database) =>
        new("dotnet", [program])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data,
            Environment =
            {
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["MONPS_HOME"] = data,
                ["MONPS_DATA_DIR"] = data,
                ["DB_HOST"] = database.Host,
                ["DB_USER"] = database.Username,
                ["DB_PASSWORD"] = database.Password,
                ["DB_NAME"] = database.Database,
                // A key that asks a closed port of this machine: no demonstration, and nothing leaves.
                ["ODDS_API_KEY"] = "benchmark",
                ["ODDS_API_BASE_URL"] = "http://127.0.0.1:9",
                ["COLLECT_TIMES"] = TimeProvider
                    .System.GetUtcNow()
                    .AddHours(12)
                    .ToString("HH:mm", CultureInfo.InvariantCulture),
                ["TIME_ZONE"] = "UTC",
            },
        };

    double ProcStatus(string key) =>
        double.Parse(
            File.ReadLines($"/proc/{_process.Id}/status")
                .First(line => line.StartsWith(key, StringComparison.Ordinal))
                .Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture
        );

    public async ValueTask DisposeAsync()
    {
        using (var stop = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await stop.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
