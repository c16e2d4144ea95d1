using System.Globalization;
using MonPs.Core.Bets.Totals;
using MonPs.Core.Collecting;
using Npgsql;

namespace MonPs.Core.Clv;

/// <summary>A CLV pass as a run with its own record and lines. Answers still waiting on disk are stored first.</summary>
public sealed class ClvRun(ClvPass pass, RunStore runs, AnswerKeeper keeper, BetTotalsStore totals)
{
    /// <exception cref="NpgsqlException">The database is away; nothing was started.</exception>
    public async Task<ClvPassResult> Run(string startedBy, CancellationToken ct)
    {
        var journal = await runs.Start(JobNames.ComputeClv, startedBy, ct);
        try
        {
            await keeper.StoreWaiting(journal, ct);
            var result = await pass.Run(ct);
            await totals.Fold(ct);
            journal.Run.BetsUpdated = result.Computed;
            journal.Achieved();
            await Report(journal, result);
            return result;
        }
        catch (Exception e)
        {
            await journal.Error(RunEvent.Crashed, null, e is OperationCanceledException ? "cancelled" : e.Message);
            throw;
        }
        finally
        {
            await journal.Finish();
        }
    }

    private static async Task Report(RunJournal journal, ClvPassResult result)
    {
        await journal.Info(RunEvent.ClvComputed, null, Number(result.Computed));
        foreach (var (reason, count) in result.WithoutClosing)
            await journal.Info(RunEvent.ClvMissing, null, Number(count), RunTexts.Reason(reason));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
