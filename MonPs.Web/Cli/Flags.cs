using MonPs.Core.Bets;
using MonPs.Core.Language;

namespace MonPs.Web.Cli;

/// <summary>Between the fields of a bet, which Core's faults name, and the flags a person types.</summary>
internal static class Flags
{
    private static readonly Dictionary<string, string> ByField = new(StringComparer.Ordinal)
    {
        ["match_id"] = "--match",
        ["match_name"] = "--match",
        ["sport"] = "--league",
        ["kickoff_time"] = "--kickoff",
        ["market_type"] = "--market",
        ["odds_obtained"] = "--odds",
        ["tags"] = "--tag",
        ["profit_loss"] = "--profit",
        ["cash_out_amount"] = "--paid",
        ["q"] = "--search",
    };

    public static string Of(string field) => ByField.GetValueOrDefault(field, $"--{field}");

    /// <summary>One line for each fault, with the flag it is about.</summary>
    public static void Complain(IEnumerable<FieldFault> faults)
    {
        foreach (var fault in faults)
            Terminal.Complain(CliText.Get("Cli.Fault", Of(fault.Field), fault.Text));
    }

    /// <summary>What went wrong with writing a bet, in words.</summary>
    public static int Complain(BetOutcome outcome)
    {
        if (outcome is BetOutcome.Invalid invalid)
            Complain(invalid.Faults);
        else
            Terminal.Complain(
                outcome switch
                {
                    BetOutcome.NotFound none => CliText.Get("Api.NoBet", $"{none.Id}"),
                    BetOutcome.Stale stale => CliText.Get("Cli.Stale", $"{stale.Current.Id}"),
                    _ => CliText.Get("Api.Failed"),
                }
            );
        return outcome is BetOutcome.Invalid ? Exit.WrongUse : Exit.Failed;
    }
}
