using System.Globalization;
using System.IO.Compression;
using System.Text;
using Npgsql;

namespace MonPs.Tests.Web.Cli;

/// <summary>All that a process said, wrote, answered and stored, in one text to be searched.</summary>
internal sealed class CanaryRecord
{
    private readonly StringBuilder told = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public string All => told.ToString();

    public void Add(string text) => told.AppendLine(text);

    /// <summary>An answer with its headers.</summary>
    public async Task Add(HttpResponseMessage answer) =>
        told.AppendLine(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {answer.Headers}")
            .AppendLine(await answer.Content.ReadAsStringAsync(Ct));

    /// <summary>Every file under a folder, with its name; what is packed is unpacked.</summary>
    public async Task AddFiles(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            Add(file);
            if (Path.GetExtension(file) is ".monps" or ".backup")
                await AddArchive(file);
            else
                Add(await File.ReadAllTextAsync(file, Ct));
        }
    }

    /// <summary>Every table as text: run logs above all, but secrets belong in none.</summary>
    public async Task AddTables(NpgsqlConnectionStringBuilder database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        var tables = new List<string>();
        await using (
            var names = await source
                .CreateCommand("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .ExecuteReaderAsync(Ct)
        )
            while (await names.ReadAsync(Ct))
                tables.Add(names.GetString(0));
        foreach (var table in tables)
        {
            await using var rows = source.CreateCommand(
                $"SELECT '{table} ' || coalesce(string_agg(t::text, E'\\n'), '') FROM \"{table}\" t"
            );
            Add((string)(await rows.ExecuteScalarAsync(Ct))!);
        }
    }

    private async Task AddArchive(string file)
    {
        await using var archive = await ZipFile.OpenReadAsync(file, Ct);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Ct), Encoding.Latin1);
            told.AppendLine(entry.FullName).AppendLine(await reader.ReadToEndAsync(Ct));
        }
    }
}
