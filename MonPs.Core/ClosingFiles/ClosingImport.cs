using Microsoft.EntityFrameworkCore;
using MonPs.Core.Clv;
using MonPs.Core.Data;
using MonPs.Core.Matches;
using Npgsql;

namespace MonPs.Core.ClosingFiles;

/// <summary>How far an import is: <paramref name="Done"/> of <paramref name="All"/> rows.</summary>
public readonly record struct ImportProgress(int Done, int All);

/// <summary>
/// Closing odds and scores from season files: first a plan that a person can read, then one transaction, then the CLV pass
/// that every bet goes through. The same files twice change nothing.
/// </summary>
public sealed class ClosingImport(
    IDbContextFactory<MonPsDbContext> contexts,
    TeamAliases aliases,
    ClvRun clv,
    TimeProvider clock
)
{
    /// <summary>What importing the files would do; writes nothing.</summary>
    /// <param name="useExchange">Take Betfair Exchange's closing odds where the files have none of Pinnacle.</param>
    public async Task<ClosingPlan> Plan(IReadOnlyList<SeasonFile> files, bool useExchange, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await Plan(context, new(await aliases.All(ct)), files, useExchange, ct);
    }

    /// <summary>Plans once more, on what the database holds now, and carries it out.</summary>
    /// <param name="actor">page or cli; stands in the bets' history.</param>
    public async Task<ClosingReport> Apply(
        IReadOnlyList<SeasonFile> files,
        bool useExchange,
        string actor,
        IProgress<ImportProgress>? progress,
        CancellationToken ct
    )
    {
        var book = new TeamBook(await aliases.All(ct));
        await using var context = await contexts.CreateDbContextAsync(ct);
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        // As a collected answer does: no CLV pass falls between what is read here and what is written.
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('monps.store'))", ct);
        var plan = await Plan(context, book, files, useExchange, ct);
        var report = await Write(context, book, plan, actor, progress, ct);
        await transaction.CommitAsync(ct);
        var pass = await clv.Run(actor, ct);
        return report with { ClvComputed = pass.Computed };
    }

    /// <summary>A person says that both names mean one team.</summary>
    public Task Confirm(TeamSuggestion suggestion, CancellationToken ct) => aliases.Add(suggestion.Alias, ct);

    private async Task<ClosingPlan> Plan(
        MonPsDbContext context,
        TeamBook book,
        IReadOnlyList<SeasonFile> files,
        bool useExchange,
        CancellationToken ct
    )
    {
        var rows = files.SelectMany(file => file.Rows).ToList();
        var finder = new MatchFinder(book, await CandidateQueries.Around(context, rows, ct));
        var planner = new ClosingPlanner(finder, useExchange, clock.GetUtcNow());
        planner.Plan(rows);
        var (toFill, toSettle) = await CandidateQueries.Count(context, planner.Rows, ct);
        var issues = files
            .SelectMany(file => file.Issues)
            .Concat(NoExchange(files, useExchange))
            .Concat(planner.Issues);
        return new(files, planner.Rows, planner.Suggestions, [.. issues], toFill, toSettle);
    }

    private static IEnumerable<FileIssue> NoExchange(IReadOnlyList<SeasonFile> files, bool useExchange) =>
        files
            .Where(file => useExchange && file.IsUsable && file.Rows.All(row => row.Exchange.IsEmpty))
            .Select(file => new FileIssue(
                file.Name,
                null,
                FileIssueCode.NoExchange,
                string.Join(", ", BookColumns.Exchange.All)
            ));

    private async Task<ClosingReport> Write(
        MonPsDbContext context,
        TeamBook book,
        ClosingPlan plan,
        string actor,
        IProgress<ImportProgress>? progress,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var store = new ClosingStore((NpgsqlConnection)context.Database.GetDbConnection(), now);
        var files = await store.Files(plan.Files, actor, ct);
        await store.Matches(plan.Rows, book, ct);
        var closings = await store.Closings(plan.Rows, files, ct);
        var scores = await store.Scores(plan.Rows, ct);
        var bets = new FileBets(context, actor, now);
        await bets.Write(plan.Rows, Steps(progress, plan.Rows.Count), ct);
        return new(plan.Rows.Count, plan.NewMatches, closings, scores, bets.Linked, bets.Settled, 0);
    }

    private static Reporter? Steps(IProgress<ImportProgress>? progress, int all) =>
        progress is null ? null : new(done => progress.Report(new(done, all)));

    // Not Progress<T>: it reports on another thread, in any order.
    private sealed class Reporter(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
