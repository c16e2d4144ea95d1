using System.CommandLine;
using System.Text.Json;
using MonPs.Benchmarks.Support;
using Npgsql;

namespace MonPs.Benchmarks.Web;

/// <summary>
/// <c>rest</c>: the list of 50 and the key figures through the published application's Kestrel, against pgbench sending the same
/// statements over as many connections; pgbench sends them each time, the application asks once for all who wait and keeps a list until
/// a bet changes, so a list that is another one each time stands beside. In turns, so that both meet the same machine; the answers are
/// compared first.
/// </summary>
static class RestVerb
{
    const int Rounds = 3;

    const int Seconds = 8;

    // .NET compiles what is called often anew, and takes half a minute of this load for it: warm is what no longer gets quicker.
    const int MostWarming = 12;
    const double Quicker = 1.05;

    static readonly Option<int> Connections = new("--connections") { DefaultValueFactory = _ => 8 };
    static readonly Option<FileInfo?> Json = new("--json") { Description = "Write the figures there too" };

    static readonly RestCase[] Cases =
    [
        new(
            "list of 50",
            "/api/manual-bets/?limit=50",
            """
            SELECT *, (SELECT coalesce(sum(bets), 0)::bigint FROM bet_totals)
            FROM manual_bets WHERE deleted_at IS NULL ORDER BY kickoff_time DESC, id DESC LIMIT 50;
            """,
            "SELECT string_agg(id::text, ',') FROM (SELECT id FROM manual_bets WHERE deleted_at IS NULL ORDER BY kickoff_time DESC, id DESC LIMIT 50) b",
            Numbers
        ),
        new(
            "another each time",
            "/api/manual-bets/?limit=50&offset=950",
            """
            \set start random(0, 950)
            SELECT *, (SELECT coalesce(sum(bets), 0)::bigint FROM bet_totals)
            FROM manual_bets WHERE deleted_at IS NULL ORDER BY kickoff_time DESC, id DESC LIMIT 50 OFFSET :start;
            """,
            "SELECT string_agg(id::text, ',') FROM (SELECT id FROM manual_bets WHERE deleted_at IS NULL ORDER BY kickoff_time DESC, id DESC LIMIT 50 OFFSET 950) b",
            Numbers,
            """
            request = function() return wrk.format("GET", "/api/manual-bets/?limit=50&offset=" .. math.random(0, 950)) end
            """
        ),
        new(
            "key figures",
            "/api/manual-bets/stats",
            """
            SELECT sum(bets), sum(settled), sum(wins), sum(losses), sum(staked), sum(profit), sum(odds), sum(clv), sum(clv_bets),
                   sum(clv_positive), sum(fair), sum(fair_bets),
                   sum(CASE WHEN month < date_trunc('month', now() AT TIME ZONE 'UTC') THEN bets ELSE 0 END)
                   + (SELECT count(*) FROM manual_bets WHERE deleted_at IS NULL
                      AND kickoff_time >= date_trunc('month', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' AND kickoff_time <= now())
            FROM bet_totals;
            """,
            "SELECT count(*) || '/' || sum(profit_loss)::numeric(12, 2) FROM manual_bets WHERE deleted_at IS NULL",
            answer =>
                FormattableString.Invariant(
                    $"{answer.GetProperty("total_bets").GetInt32()}/{answer.GetProperty("total_profit").GetDecimal():0.00}"
                )
        ),
    ];

    static string Numbers(JsonElement answer) =>
        string.Join(',', answer.EnumerateArray().Select(bet => bet.GetProperty("id").GetInt64()));

    internal static Command Create()
    {
        var verb = new Command("rest", "The API against pgbench running the same SQL")
        {
            PagesVerb.App,
            PagesVerb.Bets,
            Connections,
            Json,
        };
        verb.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(PagesVerb.App),
                parsed.GetRequiredValue(PagesVerb.Bets),
                parsed.GetRequiredValue(Connections),
                parsed.GetValue(Json)
            )
        );
        return verb;
    }

    static async Task<int> Run(DirectoryInfo app, int bets, int connections, FileInfo? json)
    {
        await using var database = await BenchmarkDatabase.Start();
        await database.Run(WebBets.Fill(bets));
        await database.Run("VACUUM ANALYZE manual_bets");
        await using var server = await ServedApp.Start(app, database.Connection);
        var rows = new List<RestRow>();
        foreach (var one in Cases)
            rows.Add(await Measure(one, database, server, connections));
        Print(rows);
        await Results.Write(json, rows);
        return 0;
    }

    static async Task<RestRow> Measure(RestCase one, BenchmarkDatabase database, ServedApp server, int connections)
    {
        var address = new Uri(server.Address, one.Path);
        await Check(one, database.Source, address);
        await Warm(address, connections, one.Script);
        var (http, sql) = (new List<LoadResult>(), new List<LoadResult>());
        for (var round = 0; round <= Rounds; round++)
        {
            http.Add(await HttpLoad.Run(address, connections, Seconds, one.Script));
            sql.Add(await PgBench.Run(database.Connection, one.Statements, connections, Seconds));
        }
        return new(one.Name, Typical(http), Typical(sql));
    }

    static async Task Warm(Uri address, int connections, string? script)
    {
        var (best, same) = (0.0, 0);
        for (var round = 0; round < MostWarming && same < 2; round++)
        {
            var rate = (await HttpLoad.Run(address, connections, Seconds, script)).PerSecond;
            same = rate > best * Quicker ? 0 : same + 1;
            best = double.Max(best, rate);
        }
    }

    static LoadResult Typical(IEnumerable<LoadResult> rounds) =>
        rounds.Skip(1).OrderBy(round => round.PerSecond).ElementAt(Rounds / 2);

    static async Task Check(RestCase one, NpgsqlDataSource source, Uri address)
    {
        using var client = new HttpClient();
        using var answer = JsonDocument.Parse(await client.GetStringAsync(address));
        await using var command = source.CreateCommand(one.Expected);
        var expected = (string?)await command.ExecuteScalarAsync();
        if (one.Found(answer.RootElement) is var found && found != expected)
            throw new InvalidOperationException($"{one.Name} differs: SQL {expected}, the API {found}");
    }

    static void Print(IEnumerable<RestRow> rows)
    {
        Console.WriteLine("                     API/s    p99 ms   pgbench/s    p99 ms   rate   p99 ratio");
        foreach (var row in rows)
            Console.WriteLine(
                FormattableString.Invariant(
                    $"{row.Name, -17} {row.Http.PerSecond, 8:0} {row.Http.P99Ms, 9:0.0} {row.Sql.PerSecond, 11:0} {row.Sql.P99Ms, 9:0.0} {row.Rate, 5:0 %} {row.Slower, 10:0.0}"
                )
            );
    }
}

/// <summary>One question: how the API is asked, the statements behind it, and what must come out of both.</summary>
/// <param name="Script">Lua for wrk, when it is not always the same path.</param>
sealed record RestCase(
    string Name,
    string Path,
    string Statements,
    string Expected,
    Func<JsonElement, string> Found,
    string? Script = null
);

sealed record RestRow(string Name, LoadResult Http, LoadResult Sql)
{
    public double Rate => Http.PerSecond / Sql.PerSecond;
    public double Slower => Http.P99Ms / Sql.P99Ms;
}
