using MonPs.Core.Bets;
using MonPs.Web.Pages.NewBet;
using MonPs.Web.Pages.Shared;

namespace MonPs.Web.Cli.AddBet;

/// <summary>The name of a match that MonPs does not know.</summary>
internal sealed class NameStep(TimeZoneInfo zone) : FormStep(zone)
{
    public override string Flag => "--match";
    protected override IReadOnlyList<string> Fields => ["match_name"];

    public override bool Applies(BetAnswers answers) => answers.IsFree;

    public override bool IsAnswered(BetAnswers answers) => answers.Form.MatchName is not null;

    protected override string Question(BetAnswers answers) => CliText.Get("Cli.Add.Name");

    protected override BetForm Write(BetAnswers answers, string typed) => answers.Form with { MatchName = typed };
}

internal sealed class LeagueStep(TimeZoneInfo zone) : FormStep(zone)
{
    public override string Flag => "--league";
    public override bool IsRequired => false;
    protected override IReadOnlyList<string> Fields => ["sport"];

    public override bool Applies(BetAnswers answers) => answers.IsFree;

    public override bool IsAnswered(BetAnswers answers) => answers.Form.Sport is not null;

    /// <summary>The key of a league by its title; a text that is no title stays as it was typed.</summary>
    public static string? Key(string? typed) =>
        LeagueTitle.All.FirstOrDefault(league => MatchSearch.Fold(league.Value) == MatchSearch.Fold(typed ?? "")).Key
        ?? typed;

    protected override string Question(BetAnswers answers) => CliText.Get("Cli.Add.League");

    protected override Task<Heard> Take(string typed, Terminal terminal, BetAnswers answers, CancellationToken ct)
    {
        var key = Key(typed)!;
        return key.Length == 0 || LeagueTitle.All.ContainsKey(key) || key.Contains('_', StringComparison.Ordinal)
            ? base.Take(key, terminal, answers, ct)
            : Task.FromResult(
                Heard.No(CliText.Get("Cli.Add.NoLeague", typed, string.Join(", ", LeagueTitle.All.Values)))
            );
    }

    protected override BetForm Write(BetAnswers answers, string typed) => answers.Form with { Sport = typed };
}

internal sealed class KickoffStep(TimeZoneInfo zone) : FormStep(zone)
{
    public override string Flag => "--kickoff";
    protected override IReadOnlyList<string> Fields => ["kickoff_time"];

    public override bool Applies(BetAnswers answers) => answers.IsFree;

    public override bool IsAnswered(BetAnswers answers) => answers.Form.KickoffTime is not null;

    protected override string Question(BetAnswers answers) => CliText.Get("Cli.Add.Kickoff", Zone.Id);

    protected override BetForm Write(BetAnswers answers, string typed) => answers.Form with { KickoffTime = typed };
}
