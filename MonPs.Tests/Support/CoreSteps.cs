using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Collecting;
using MonPs.Core.Odds;
using MonPs.Core.OddsApi;
using Npgsql;

namespace MonPs.Tests.Support;

/// <summary>What tests do over and over: receive an answer, place a bet, run the CLV pass, look into a table.</summary>
public static class CoreSteps
{
    public const string MatchId = "m1";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Stores an answer as the collector would, received at that instant.</summary>
    public static Task<SavedRows?> Receive(this CoreUnderTest core, DateTimeOffset at, params WireMatch[] matches)
    {
        var odds = OddsParser.Read(OddsApiJson.ParseOdds(WireMatch.Bytes(matches)), at);
        return core.Get<AnswerStore>().Store(new(Guid.NewGuid(), matches[0].Sport, at, null), odds, Ct);
    }

    public static BetForm Form(string selection = "Over 3.0", string odds = "2.05", string? line = null) =>
        new()
        {
            MatchId = MatchId,
            MatchName = "Wolves vs Arsenal",
            KickoffTime = "2026-08-21T12:00:00Z",
            MarketType = selection.Contains(' ', StringComparison.Ordinal) ? "totals" : "h2h",
            Selection = selection,
            Line = line ?? (selection.Contains(' ', StringComparison.Ordinal) ? selection.Split(' ')[1] : null),
            Bookmaker = "unibet_fr",
            OddsObtained = odds,
            Stake = "50",
        };

    public static async Task<Bet> Place(this CoreUnderTest core, BetForm form) =>
        Assert.IsType<BetOutcome.Done>(await core.Get<BetStore>().Create(form, "api", null, Ct)).Bet;

    public static async Task<Bet> Bet(this CoreUnderTest core, long id) =>
        await core.Get<BetQueries>().Find(id, Ct) ?? throw new InvalidOperationException($"Bet {id} is not there");

    public static Task<BetOutcome> Change(this CoreUnderTest core, Bet bet, string field, string? value) =>
        core.Get<BetStore>().Change(bet.Id, BetPatch.Of(field, value), "api", null, Ct);

    public static Task<ClvPassResult> Clv(this CoreUnderTest core) => core.Get<ClvPass>().Run(Ct);

    /// <summary>Runs the pass at that instant and reads the bet again.</summary>
    public static async Task<Bet> Clv(this CoreUnderTest core, DateTimeOffset at, Bet bet)
    {
        core.Clock.Now = at;
        await core.Clv();
        return await core.Bet(bet.Id);
    }

    public static async Task Sql(this CoreUnderTest core, string sql)
    {
        await using var command = core.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Ct);
    }

    /// <summary>The rows of a query, columns joined by blanks.</summary>
    public static async Task<List<string>> Rows(this CoreUnderTest core, string sql)
    {
        await using var command = core.Source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var rows = new List<string>();
        while (await reader.ReadAsync(Ct))
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader, i))));
        return rows;
    }

    /// <summary>Asks until the query says true, for at most half a minute.</summary>
    public static async Task Until(this CoreUnderTest core, string sql)
    {
        await using var command = core.Source.CreateCommand(sql);
        for (var looks = 0; looks < 1500; looks++)
        {
            if (await command.ExecuteScalarAsync(Ct) is true)
                return;
            await Task.Delay(20, Ct);
        }
        Assert.Fail($"It never came: {sql}");
    }

    private static string Text(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? "-"
        : reader.GetValue(column) is DateTime at
            ? at.ToString("dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)
        : Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture)!;
}
