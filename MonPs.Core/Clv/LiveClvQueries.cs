using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Clv;

/// <summary>The CLV of open bets against the reference's latest prices; one query for all the bets of a page.</summary>
public sealed class LiveClvQueries(NpgsqlDataSource source, MonPsSettings settings, TimeProvider clock)
{
    /// <returns>By the bet's id; settled bets, started matches and what the reference does not quote are left out.</returns>
    public async Task<IReadOnlyDictionary<long, LiveClv>> Of(IEnumerable<Bet> bets, CancellationToken ct)
    {
        var open = bets.Where(bet => bet is { Result: null, MatchId: not null } && bet.KickoffTime > clock.GetUtcNow())
            .ToList();
        if (open.Count == 0)
            return new Dictionary<long, LiveClv>();
        var markets = (await Prices(open, ct)).ToDictionary(found => (found.MatchId, found.Market, found.Line));
        return open.Select(bet => (bet.Id, Live: LiveOf(bet, markets)))
            .Where(one => one.Live is not null)
            .ToDictionary(one => one.Id, one => one.Live!);
    }

    private LiveClv? LiveOf(Bet bet, Dictionary<(string, Odds.Market, decimal?), FoundClosing> markets) =>
        markets.TryGetValue((bet.MatchId!, bet.Market, bet.Line), out var prices)
            ? LiveClv.Of(bet, prices, settings.MarginMethod)
            : null;

    private async Task<List<FoundClosing>> Prices(List<Bet> open, CancellationToken ct)
    {
        await using var command = source.CreateCommand(EmbeddedSql.Load("Clv.find_live_prices"));
        command.Parameters.AddWithValue("ids", open.Select(bet => bet.Id).ToArray());
        command.Parameters.AddWithValue("now", clock.GetUtcNow().UtcDateTime);
        command.Parameters.AddWithValue("reference", settings.ReferenceBookmaker);
        return await ClosingReader.Read(command, ct);
    }
}
