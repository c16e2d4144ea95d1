using System.Globalization;
using MonPs.Core.OddsApi;
using Npgsql;

namespace MonPs.Core.Collecting;

/// <summary>Carries a paid answer from the wire to the database: first to disk, then stored, now or as soon as it can be.</summary>
public sealed class AnswerKeeper(RawAnswers raw, AnswerStore store)
{
    public Task<RawAnswer> Keep(string sport, DateTimeOffset receivedAt, ReadOnlyMemory<byte> body) =>
        raw.Keep(sport, receivedAt, body);

    /// <summary>Stores a fresh answer; when the database is away it waits on disk.</summary>
    public async Task<LeagueOutcome> Store(
        RunJournal journal,
        RawAnswer answer,
        ParsedOdds odds,
        IReadOnlyList<string> asked,
        CancellationToken ct
    )
    {
        var outcome = await TryStore(journal, answer, odds, ct);
        if (outcome is LeagueOutcome.Stored)
            await Report(journal, answer.SportKey, odds, asked);
        return outcome;
    }

    /// <summary>Stores the answers that earlier runs could not, oldest first. Called before anything newer is stored.</summary>
    public async Task StoreWaiting(RunJournal journal, CancellationToken ct)
    {
        foreach (var answer in raw.Waiting())
        {
            if (await RawAnswers.Body(answer, ct) is not { } body)
                continue;
            if (Parse(body, answer.ReceivedAt) is not { } odds)
            {
                raw.PutAside(answer);
                await journal.Warn(RunEvent.AnswerUnreadable, answer.SportKey);
            }
            else if (await TryStore(journal, answer, odds, ct) is not LeagueOutcome.Waits)
                await journal.Info(RunEvent.AnswerStoredLate, answer.SportKey, Instant(answer.ReceivedAt));
            else
                return;
        }
    }

    public async Task PutAside(RunJournal journal, string sport, DateTimeOffset receivedAt, ReadOnlyMemory<byte> body)
    {
        raw.PutAside(await Keep(sport, receivedAt, body));
        await journal.Warn(RunEvent.AnswerUnreadable, sport);
    }

    private async Task<LeagueOutcome> TryStore(
        RunJournal journal,
        RawAnswer answer,
        ParsedOdds odds,
        CancellationToken ct
    )
    {
        try
        {
            var rows = await store.Store(answer, odds, ct);
            RawAnswers.Forget(answer);
            journal.Run.MatchesSeen += odds.Matches.Count;
            journal.Run.RowsInserted += rows?.Inserted ?? 0;
            journal.Run.RowsExtended += rows?.Extended ?? 0;
            journal.Run.QuotesRefused += odds.Refused.Values.Sum();
            journal.Achieved();
            return new LeagueOutcome.Stored();
        }
        // The database is there and will never take it: waiting would only hold up the others.
        catch (PostgresException e) when (e.SqlState[..2] is "22" or "23")
        {
            raw.PutAside(answer);
            await journal.Error(RunEvent.AnswerUnreadable, answer.SportKey);
            return new LeagueOutcome.PutAside();
        }
        catch (NpgsqlException e)
        {
            await journal.Error(RunEvent.AnswerWaits, answer.SportKey, e.Message);
            return new LeagueOutcome.Waits();
        }
    }

    private static async Task Report(RunJournal journal, string sport, ParsedOdds odds, IReadOnlyList<string> asked)
    {
        await journal.Info(
            RunEvent.LeagueCollected,
            sport,
            Number(odds.Matches.Count),
            Number(odds.H2h.Count),
            Number(odds.Totals.Count)
        );
        foreach (var (reason, count) in odds.Refused)
            await journal.Info(RunEvent.QuotesRefused, sport, Number(count), RunTexts.Reason(reason));
        var missing = asked.Except(odds.Bookmakers).ToList();
        if (missing.Count > 0 && odds.Matches.Count > 0)
            await journal.Warn(RunEvent.BookmakersMissing, sport, string.Join(", ", missing));
    }

    private static ParsedOdds? Parse(byte[] body, DateTimeOffset receivedAt)
    {
        try
        {
            return OddsParser.Read(OddsApiJson.ParseOdds(body), receivedAt);
        }
        catch (OddsApiException)
        {
            return null;
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset at) =>
        at.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
