using MonPs.Core.Bets;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Cli.AddBet;

internal sealed class TagsStep(TimeZoneInfo zone) : FormStep(zone)
{
    public override string Flag => "--tag";
    public override bool IsRequired => false;
    protected override IReadOnlyList<string> Fields => ["tags"];

    public override bool IsAnswered(BetAnswers answers) => answers.Form.Tags is not null;

    protected override string Question(BetAnswers answers) => CliText.Get("Cli.Add.Tags");

    protected override BetForm Write(BetAnswers answers, string typed) =>
        answers.Form with
        {
            Tags = TagText.Read(typed),
        };
}

internal sealed class NotesStep(TimeZoneInfo zone) : FormStep(zone)
{
    public override string Flag => "--notes";
    public override bool IsRequired => false;
    protected override IReadOnlyList<string> Fields => ["notes"];

    public override bool IsAnswered(BetAnswers answers) => answers.Form.Notes is not null;

    protected override string Question(BetAnswers answers) => CliText.Get("Cli.Add.Notes");

    protected override BetForm Write(BetAnswers answers, string typed) => answers.Form with { Notes = typed };
}
