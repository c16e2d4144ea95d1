using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using MonPs.Core.OddsApi;
using MonPs.Tests.Support;
using Npgsql;

namespace MonPs.Tests.Faults;

/// <summary>
/// The real program, with a heap that cannot grow beyond 200 MB, is fed files and answers that are large or meant to fill it:
/// it takes them or refuses them in words, and never runs out of memory.
/// </summary>
[Trait("Long", "yes")]
public sealed class BoundedMemoryTests(FaultCount count, PostgresFixture postgres) : FaultTest(count)
{
    private const int Megabyte = 1024 * 1024;
    private const int HeapLimit = 200 * Megabyte;
    private const string BetHeader = "date,match,market,selection,bookmaker,odds,stake,result,notes";

    private const int Rows = 200_000;
    private static readonly string Notes = new('n', 220);
    private string database = "";

    public static TheoryData<string> BetFiles { get; } =
    ["rows", "endless line", "many columns", "wide rows", "open quote", "endless record", "long cells", "bad rows"];

    public static TheoryData<string> SeasonFiles { get; } =
    [
        "too large",
        "endless line",
        "many columns",
        "wide rows",
        "endless record",
        "bad rows",
        "long cells",
        "open quote",
    ];

    public static TheoryData<string> Answers { get; } =
    [
        "too large",
        "large",
        "bomb",
        "nested",
        "nested objects",
        "giant string",
        "giant name",
        "events",
        "outcomes",
        "numbers",
        "refusal",
        "page",
    ];

    [Theory]
    [MemberData(nameof(BetFiles))]
    public async Task A_file_of_bets(string kind)
    {
        var file = Path.Combine(Folder, "bets.csv");
        await Write(file, BetFile(kind));
        var code = await Bounded(
            $"{kind} ({new FileInfo(file).Length / Megabyte} MB of bets)",
            "import",
            file,
            "--yes"
        );
        if (kind != "rows")
            return;
        Assert.Equal(0, code);
        Assert.Equal(Rows, await Imported());
    }

    [Theory]
    [MemberData(nameof(SeasonFiles))]
    public async Task A_season_file(string kind)
    {
        var file = Path.Combine(Folder, "E0.csv");
        await Write(file, SeasonFile(kind));
        await Bounded(
            $"{kind} ({new FileInfo(file).Length / Megabyte} MB of a season)",
            "import-closing",
            file,
            "--yes"
        );
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_answer_of_the_provider(string kind)
    {
        Provider.Always($"/sports/{OddsWire.Sport}/odds", Answer(kind));
        var code = await Bounded($"{kind} (an answer)", "collect", "--force");
        Assert.NotEmpty(Provider.Requests);
        if (kind == "large")
            Assert.Equal(0, code);
    }

    /// <returns>What the program ended with: 0, or 1 for a refusal in words.</returns>
    private async Task<int> Bounded(string what, params string[] command)
    {
        database = await postgres.NewDatabaseConnection();
        var settings = FaultyServer.Settings(Path.Combine(Folder, "data"), Provider, new(database));
        settings["DOTNET_GCHeapHardLimit"] = $"0x{HeapLimit:X}";
        var watch = Stopwatch.StartNew();
        var answer = await MonPsProcess.Run(settings, command);
        Count.Injected();
        var said = answer.All.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        Console.WriteLine(
            $"Bounded memory, {what}: {answer.Code}, {watch.Elapsed.TotalSeconds:0.0} s, {said[..Math.Min(said.Length, 160)].Trim()}"
        );
        Assert.True(answer.Code is 0 or 1, $"{answer.Code} {Shortened(answer.All)}");
        Assert.DoesNotContain("OutOfMemory", answer.All, StringComparison.Ordinal);
        Assert.DoesNotContain("memory", answer.All, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", answer.All, StringComparison.Ordinal);
        Assert.NotEmpty(said);
        return answer.Code;
    }

    private async Task<long> Imported()
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM manual_bets", connection);
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }

    private static string Shortened(string text) => text[..Math.Min(text.Length, 3000)];

    private static async Task Write(string file, IEnumerable<string> pieces)
    {
        await using var writer = new StreamWriter(file);
        foreach (var piece in pieces)
            await writer.WriteAsync(piece.AsMemory(), Ct);
    }

    private static IEnumerable<string> BetFile(string kind) =>
        kind switch
        {
            "rows" => Enumerable
                .Range(0, Rows)
                .Select(n =>
                    $"{2000 + (n % 20)}-0{1 + (n % 9)}-1{n % 10},Lyon {n} - Lens {n},1X2,Lyon {n},winamax,{1.5 + (n % 100 * 0.01):0.00},{1 + (n % 50)},{(n % 2 == 0 ? "won" : "lost")},{Notes}\n"
                )
                .Prepend(BetHeader + "\n"),
            "endless line" => Enumerable.Repeat(new string('x', Megabyte), 60).Prepend(BetHeader + "\n"),
            "many columns" =>
            [
                new string(',', 1_000_000),
                "\n",
                .. Enumerable.Repeat(new string(',', 1_000_000) + "\n", 50),
            ],
            "wide rows" => Enumerable.Repeat(new string(',', 1_000_000) + "x\n", 60).Prepend(BetHeader + "\n"),
            "open quote" => Enumerable.Repeat("a,b,c,d,e,f,g,h\n", 4_000_000).Prepend(BetHeader + "\n\""),
            "endless record" => Enumerable.Repeat("\"\n\",", 20_000_000).Prepend(BetHeader + "\n"),
            "long cells" => Enumerable
                .Repeat($"2026-01-01,{new string('m', 60_000)},1X2,{new string('s', 60_000)},b,1.5,1,won\n", 500)
                .Prepend(BetHeader + "\n"),
            _ => Enumerable.Repeat("never,\"x\"y,?,?,?,?,?,?,?\n", 900_000).Prepend(BetHeader + "\n"),
        };

    private static IEnumerable<string> SeasonFile(string kind)
    {
        const string header = "Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,PSCH,PSCD,PSCA,PC>2.5,PC<2.5";
        return kind switch
        {
            "too large" => Enumerable.Repeat(new string('x', Megabyte), 300),
            "endless line" => Enumerable.Repeat(new string('x', Megabyte), 15).Prepend(header + "\n"),
            "many columns" => Enumerable.Repeat(new string(',', Megabyte), 15),
            "wide rows" => Enumerable.Repeat(new string(',', Megabyte), 15).Prepend(header + "\n"),
            "endless record" => Enumerable.Repeat("\"\n\",", 3_900_000).Prepend(header + "\n"),
            "bad rows" => Enumerable.Repeat("E0,01/08/2026,x,a,b,x,x,x,x,x,x,x,x\n", 400_000).Prepend(header + "\n"),
            "long cells" => Enumerable
                .Repeat(
                    $"E0,01/08/2026,15:00,{new string('h', 9000)},{new string('a', 9000)},1,1,D,{new string('x', 9000)},2,3\n",
                    500
                )
                .Prepend(header + "\n"),
            _ => Enumerable.Repeat("a,b,c,d,e,f,g,h\n", 900_000).Prepend(header + "\n\""),
        };
    }

    private static FakeAnswer Answer(string kind)
    {
        // Just what is still taken in.
        var much = new OddsApiOptions().LargestBody - (Megabyte / 8);
        const string Start =
            """[{"id":"a","sport_key":"soccer_epl","commence_time":"2031-08-21T12:00:00Z","home_team":"A","away_team":"B","bookmakers":[""";
        return kind switch
        {
            "too large" => new(200, new byte[100 * Megabyte]),
            "bomb" => new(200, Zipped(400 * Megabyte))
            {
                Headers = new Dictionary<string, string> { ["Content-Encoding"] = "gzip" },
            },
            "nested" => FakeAnswer.Json(new string('[', much)),
            "nested objects" => FakeAnswer.Json("[" + Filled("""{"a":""", much)),
            "giant string" => FakeAnswer.Json($"\"{new string('x', much)}\""),
            "giant name" => FakeAnswer.Json(
                $$"""{{Start}}{"key":"{{new string('k', much)}}","title":"t","markets":[]}]}]"""
            ),
            "events" => FakeAnswer.Json($"[{Filled($"{Start[1..]}]}},", much).TrimEnd(',')}]"),
            "outcomes" => FakeAnswer.Json(
                $$"""{{Start}}{"key":"pinnacle","title":"t","markets":[{"key":"totals","outcomes":[{{Filled("""{"name":"Over","price":1.5},""", much).TrimEnd(',')}}]}]}]}]"""
            ),
            "numbers" => FakeAnswer.Json($"[{new string('9', much)}]"),
            "large" => FakeAnswer.Json(Start + Bookmakers(much) + "]}]"),
            "refusal" => FakeAnswer.Json(
                $$"""{"message":"{{new string('m', much)}}","error_code":"{{new string('E', 1000)}}"}""",
                401
            ),
            _ => FakeAnswer.Page($"<html>{new string('p', much)}</html>", 502),
        };
    }

    // A match that every one of thousands of bookmakers quotes.
    private static string Bookmakers(int length)
    {
        var text = new StringBuilder(length);
        for (var n = 0; text.Length < length - 1000; n++)
            text.Append(n == 0 ? "" : ",")
                .Append(
                    CultureInfo.InvariantCulture,
                    $$"""{"key":"book_{{n}}","title":"t","last_update":"2031-08-20T12:00:00Z","markets":[{"key":"h2h","last_update":"2031-08-20T12:00:00Z","outcomes":[{"name":"A","price":2.1},{"name":"B","price":3.4},{"name":"Draw","price":3.2}]}]}"""
                );
        return text.ToString();
    }

    private static string Filled(string piece, int length) =>
        new StringBuilder(length + piece.Length).Insert(0, piece, length / piece.Length).ToString();

    private static byte[] Zipped(int length)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
            for (var block = new byte[Megabyte]; length > 0; length -= Megabyte)
                zip.Write(block);
        return zipped.ToArray();
    }
}
