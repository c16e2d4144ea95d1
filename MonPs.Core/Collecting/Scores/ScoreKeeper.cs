using System.Globalization;
using Microsoft.Extensions.Logging;
using MonPs.Core.OddsApi;
using MonPs.Core.Settings;
using Npgsql;

namespace MonPs.Core.Collecting.Scores;

/// <summary>Keeps a paid answer of scores on disk until it is stored, now or as soon as the database is back.</summary>
public sealed class ScoreKeeper(
    MonPsSettings settings,
    ScoreStore store,
    ScoreQueries queries,
    ILogger<RawAnswers> logger
)
{
    // A folder of their own: what collects odds would take them for odds that nobody can read.
    private readonly RawAnswers raw = new(settings, logger, "scores");

    public bool HasWaiting => raw.Waiting().Count > 0;

    public Task<RawAnswer> Keep(string sport, DateTimeOffset receivedAt, ReadOnlyMemory<byte> body) =>
        raw.Keep(sport, receivedAt, body);

    /// <summary>Stores the answers that earlier runs could not, oldest first.</summary>
    public async Task StoreWaiting(RunJournal journal, CancellationToken ct)
    {
        foreach (var answer in raw.Waiting())
            if (await RawAnswers.Body(answer, ct) is { } body)
                await StoreLate(journal, answer, body, ct);
    }

    public async Task PutAside(RunJournal journal, string sport, DateTimeOffset receivedAt, ReadOnlyMemory<byte> body)
    {
        raw.PutAside(await Keep(sport, receivedAt, body));
        await journal.Warn(RunEvent.AnswerUnreadable, sport);
    }

    /// <summary>Stores an answer; when the database is away it waits on disk.</summary>
    public async Task Store(RunJournal journal, RawAnswer answer, IReadOnlyList<ScoreDto> rows, CancellationToken ct)
    {
        var scores = ScoreParser.Read(rows, answer.ReceivedAt, queries.Rules);
        try
        {
            var saved = await store.Store(answer, scores, ct);
            RawAnswers.Forget(answer);
            journal.Achieved();
            if (saved is not null)
                await Report(journal, answer.SportKey, scores, saved);
        }
        catch (PostgresException e) when (e.SqlState[..2] is "22" or "23")
        {
            raw.PutAside(answer);
            await journal.Error(RunEvent.AnswerUnreadable, answer.SportKey);
        }
        catch (NpgsqlException e)
        {
            await journal.Error(RunEvent.AnswerWaits, answer.SportKey, e.Message);
        }
    }

    private async Task StoreLate(RunJournal journal, RawAnswer answer, byte[] body, CancellationToken ct)
    {
        try
        {
            await Store(journal, answer, OddsApiJson.ParseScores(body), ct);
        }
        catch (OddsApiException)
        {
            raw.PutAside(answer);
            await journal.Warn(RunEvent.AnswerUnreadable, answer.SportKey);
        }
    }

    private static async Task Report(RunJournal journal, string sport, ParsedScores scores, SavedScores saved)
    {
        journal.Run.MatchesSeen += scores.Final.Count;
        journal.Run.RowsInserted += saved.Stored;
        await journal.Info(RunEvent.ScoresStored, sport, Number(saved.Stored), Number(scores.Final.Count));
        foreach (var refused in scores.Refused.Concat(saved.Strangers))
            await journal.Warn(RunEvent.ScoreRefused, sport, refused.Match, RunTexts.Reason(refused.Reason));
        if (saved.Apart > 0)
            await journal.Warn(RunEvent.MatchApart, sport, Number(saved.Apart));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
