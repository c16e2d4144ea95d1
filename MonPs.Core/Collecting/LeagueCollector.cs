using System.Globalization;
using MonPs.Core.OddsApi;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Collecting;

/// <summary>
/// Asks one league for its odds: ask, keep the answer on disk, store it. Every paid call for odds goes this way, a sweep's
/// and a capture's.
/// </summary>
public sealed class LeagueCollector(
    IOddsApi api,
    AnswerKeeper keeper,
    CollectorState state,
    CreditGate gate,
    MonPsSettings settings,
    NpgsqlDataSource source,
    TimeProvider clock
)
{
    public BookmakerMapping Bookmakers => BookmakerKeys.Map(settings.Bookmakers, settings.ReferenceBookmaker);

    /// <summary>One league is asked by one at a time, in all instances: who waits finds what the other one brought.</summary>
    /// <exception cref="NpgsqlException">The database is away.</exception>
    public Task<RunLock> Turn(string sport, CancellationToken ct) => RunLock.Wait(source, $"league.{sport}", ct);

    /// <summary>To be called with the league's <see cref="Turn"/>.</summary>
    public async Task<LeagueOutcome> Ask(RunJournal journal, string sport, CancellationToken ct)
    {
        if (await gate.ClosedUntil(CallCost.Of(settings), ct) is { } until)
        {
            await journal.Error(RunEvent.CreditsExhausted, sport, Day(until));
            return new LeagueOutcome.Failed(OddsApiError.CreditsSpent, MayGoOn: false);
        }
        try
        {
            return await Paid(journal, sport, ct);
        }
        catch (OddsApiException e)
        {
            return await Failed(journal, sport, e, ct);
        }
    }

    private async Task<LeagueOutcome> Paid(RunJournal journal, string sport, CancellationToken ct)
    {
        var bookmakers = Bookmakers.Keys;
        var answer = await api.GetOdds(sport, new(settings.Markets, bookmakers), ct);
        var receivedAt = clock.GetUtcNow();
        var kept = await keeper.Keep(sport, receivedAt, answer.Raw);
        var odds = OddsParser.Read(answer.Value, receivedAt);
        await state.Note(journal, $"odds {sport}", answer.Credits, ct);
        return await keeper.Store(journal, kept, odds, bookmakers, ct);
    }

    private async Task<LeagueOutcome> Failed(RunJournal journal, string sport, OddsApiException e, CancellationToken ct)
    {
        if (!e.Body.IsEmpty)
            await keeper.PutAside(journal, sport, clock.GetUtcNow(), e.Body);
        if (Balance(e) is { } credits)
            await state.Note(journal, $"odds {sport}", credits, ct);
        return new LeagueOutcome.Failed(e.Error, await CollectorLines.Failure(journal, sport, e));
    }

    // Refused for want of credits: whatever the headers say or leave out, not enough is left for a call.
    private Credits? Balance(OddsApiException e) =>
        e.Error == OddsApiError.CreditsSpent
            ? new(Math.Min(e.Credits?.Remaining ?? 0, CallCost.Of(settings) - 1), e.Credits?.Used, 0)
            : e.Credits;

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
