using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Matches;
using MonPs.Core.Odds;
using MonPs.Core.Settings;

namespace MonPs.Web.Cli.AddBet;

/// <summary>From the flags, over the questions they left open, to the bet.</summary>
internal sealed class AddBetRun(
    (OddsQueries Odds, MatchQueries Matches) market,
    BetEntry entry,
    BetQueries bets,
    MonPsSettings settings
)
{
    public static AddBetRun Of(IServiceProvider services) =>
        new(
            (services.GetRequiredService<OddsQueries>(), services.GetRequiredService<MatchQueries>()),
            services.GetRequiredService<BetEntry>(),
            services.GetRequiredService<BetQueries>(),
            services.GetRequiredService<MonPsSettings>()
        );

    public async Task<int> Run(Terminal terminal, AddBetFlags flags, Manner manner, CancellationToken ct)
    {
        try
        {
            return await Ask(terminal, flags, manner, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            terminal.Say($"\n{CliText.Get("Cli.NothingWritten")}");
            return Exit.Failed;
        }
    }

    private async Task<int> Ask(Terminal terminal, AddBetFlags flags, Manner manner, CancellationToken ct)
    {
        var answers = new BetAnswers();
        var wrong = await new MatchWish(market.Odds, market.Matches, settings).Apply(flags, answers, ct);
        if (wrong is not null)
            return Refuse(wrong);
        Fill(answers, flags);
        var dialogue = BetDialogue.Of(market.Odds, market.Matches, settings);
        var missing = dialogue.Missing(answers);
        if (Faults(answers, missing) is { Count: > 0 } faults)
        {
            Flags.Complain(faults);
            return Exit.WrongUse;
        }
        if (missing.Count > 0 && (manner.Json || !terminal.IsInteractive))
            return Refuse(CliText.Get("Cli.Add.Missing", string.Join(", ", missing)));
        if (missing.Count == 0 && manner.Refuses(terminal, out var sentence))
            return Refuse(sentence);
        if (missing.Count > 0 && !await dialogue.Run(terminal, answers, ct))
            return Leave(terminal);
        return await new BetRecorder(entry, bets, settings).Record(terminal, answers, manner, ct);
    }

    private static void Fill(BetAnswers answers, AddBetFlags flags)
    {
        var given = flags.Form(answers.Teams);
        var match = answers.Form;
        answers.Form = given with
        {
            MatchId = match.MatchId,
            MatchName = match.MatchName,
            Sport = match.Sport ?? (answers.HasMatch ? null : LeagueStep.Key(flags.League)),
            KickoffTime = match.KickoffTime ?? (answers.HasMatch ? null : flags.Kickoff),
        };
    }

    // What is not there yet will be asked for; what is there and wrong is told at once.
    private List<Core.Language.FieldFault> Faults(BetAnswers answers, IReadOnlyList<string> missing) =>
        [
            .. BetRules
                .Check(answers.Form, answers.Match, settings.TimeZone)
                .Faults.Where(fault => !missing.Contains(Flags.Of(fault.Field)))
                .Where(fault => fault.Field != "kickoff_time" || answers.Form.KickoffTime is not null),
        ];

    private static int Refuse(string sentence)
    {
        Terminal.Complain(sentence);
        return Exit.WrongUse;
    }

    private static int Leave(Terminal terminal)
    {
        terminal.Say(CliText.Get("Cli.NothingWritten"));
        return Exit.Failed;
    }
}
