namespace MonPs.Web.Cli.AddBet;

/// <summary>How a question ended.</summary>
internal enum Asked
{
    Answered,
    Back,
    Left,
}

/// <summary>One question of the dialogue, and the flag that answers it beforehand.</summary>
internal abstract class Step
{
    public abstract string Flag { get; }

    /// <summary>Without an answer there is no bet.</summary>
    public virtual bool IsRequired => true;

    /// <summary>Whether the question makes sense after the answers so far: a 1X2 bet has no line.</summary>
    public virtual bool Applies(BetAnswers answers) => true;

    public abstract bool IsAnswered(BetAnswers answers);

    /// <summary>Shows what there is to choose from, asks until the answer is acceptable, and keeps it.</summary>
    public async Task<Asked> Ask(Terminal terminal, BetAnswers answers, CancellationToken ct)
    {
        await Show(terminal, answers, ct);
        while (true)
        {
            var reply = await terminal.Ask(Question(answers), ct);
            if (reply.Kind != ReplyKind.Text)
                return reply.Kind == ReplyKind.Back ? Asked.Back : Asked.Left;
            var heard = await Take(reply.Text, terminal, answers, ct);
            if (heard.Remark is { } remark)
                terminal.Warn(remark);
            if (heard.IsAccepted)
                return Asked.Answered;
        }
    }

    protected abstract string Question(BetAnswers answers);

    protected virtual Task Show(Terminal terminal, BetAnswers answers, CancellationToken ct) => Task.CompletedTask;

    protected abstract Task<Heard> Take(string typed, Terminal terminal, BetAnswers answers, CancellationToken ct);
}

/// <summary>What came of an answer: whether it is kept, and what there is to say of it.</summary>
internal readonly record struct Heard(bool IsAccepted, string? Remark = null)
{
    public static readonly Heard Yes = new(true);

    /// <summary>Asked again without a word: something new was shown instead.</summary>
    public static readonly Heard Again = new(false);

    public static Heard No(string why) => new(false, why);
}
