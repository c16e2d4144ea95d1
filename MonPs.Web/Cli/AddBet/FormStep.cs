using MonPs.Core.Bets;

namespace MonPs.Web.Cli.AddBet;

/// <summary>A question whose answer is one field of the form, judged by the rules of every bet.</summary>
internal abstract class FormStep(TimeZoneInfo zone) : Step
{
    protected TimeZoneInfo Zone { get; } = zone;

    /// <summary>The fields whose faults refuse the answer, the first of them first.</summary>
    protected abstract IReadOnlyList<string> Fields { get; }

    /// <returns>The form with the answer in it.</returns>
    protected abstract BetForm Write(BetAnswers answers, string typed);

    protected override Task<Heard> Take(string typed, Terminal terminal, BetAnswers answers, CancellationToken ct)
    {
        var form = Write(answers, typed);
        if (answers.Fault(form, Zone, Fields) is { } fault)
            return Task.FromResult(Heard.No(fault));
        answers.Form = form;
        return Task.FromResult(Accepted(answers));
    }

    /// <summary>What there is to say of an accepted answer.</summary>
    protected virtual Heard Accepted(BetAnswers answers) => Heard.Yes;
}
