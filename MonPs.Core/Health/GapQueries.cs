using MonPs.Core.Bets;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Health;

/// <summary>Bets without CLV with the cause of each: two queries for a page, however many bets there are.</summary>
public sealed class GapQueries(NpgsqlDataSource source, BetQueries bets, MonPsSettings settings, TimeProvider clock)
{
    public async Task<GapPage> Read(GapFilter filter, int offset, int limit, CancellationToken ct)
    {
        var (found, counts) = await Evidence(filter, offset, limit, ct);
        var known = (await bets.Of([.. found.Select(f => f.Bet)], ct)).ToDictionary(bet => bet.Id);
        var now = clock.GetUtcNow();
        return new([.. found.Where(f => known.ContainsKey(f.Bet)).Select(f => Gap(known[f.Bet], f.Evidence))], counts);

        BetGap Gap(Bet bet, GapEvidence evidence) => new(bet, GapRule.Cause(bet, evidence, settings, now), evidence);
    }

    private async Task<(List<(long Bet, GapEvidence Evidence)>, IReadOnlyDictionary<GapGroup, int>)> Evidence(
        GapFilter filter,
        int offset,
        int limit,
        CancellationToken ct
    )
    {
        await using var command = source.CreateCommand(EmbeddedSql.Load("Health.bets_without_clv"));
        Restrict(command.Parameters, filter);
        command.Parameters.AddWithValue("now", clock.GetUtcNow().UtcDateTime);
        command.Parameters.AddWithValue("reference", settings.ReferenceBookmaker);
        command.Parameters.AddWithValue("offset", offset);
        command.Parameters.AddWithValue("limit", limit);
        await using var row = await command.ExecuteReaderAsync(ct);
        return await GapReader.Read(row, ct);
    }

    private static void Restrict(NpgsqlParameterCollection to, GapFilter filter)
    {
        var words = filter.Search.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10).ToList();
        to.AddWithValue("likes", words.Select(Like).ToArray());
        to.AddWithValue("number", words is [var one] ? one.TrimStart('#') : "");
        to.AddWithValue("gap", filter.Group is { } group ? SnakeCase.Of(group) : "");
        to.AddWithValue("everything", words.Count > 0);
    }

    private static string Like(string word) =>
        $"%{word.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
}
