using System.Globalization;
using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Matches;
using MonPs.Core.Odds;
using MonPs.Tests.Support;
using MonPs.Web.Cli;
using MonPs.Web.Cli.AddBet;

namespace MonPs.Tests.Web.Cli.AddBet;

/// <summary>The dialogue on a real database, with one coming match that three bookmakers quote, in French.</summary>
public abstract class AddBetTest(PostgresFixture postgres) : CoreTestBase(postgres)
{
    internal const string Long = "cinquante et un caractères sont un de trop pour elle";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Core.Receive(
            Before(60),
            new WireMatch(CoreSteps.MatchId, Kickoff)
                .H2h("pinnacle", 2.10m, 3.40m, 3.60m, Before(61))
                .H2h("unibet_fr", 2.20m, 3.30m, 3.50m, Before(61))
                .Totals("pinnacle", 2.5m, 1.93m, 1.97m, Before(61))
                .Totals("unibet_fr", 2.5m, 1.98m, 1.90m, Before(61))
                .Totals("betsson", 2.75m, 2.15m, 1.75m, Before(61))
        );
        Core.Clock.Now = Before(59);
    }

    // No async method: the culture must stay with the test that calls it.
    internal Task<int> Run(ScriptedTerminal terminal, AddBetFlags? flags = null, Manner manner = default)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new("fr");
        var run = new AddBetRun(
            (Core.Get<OddsQueries>(), Core.Get<MatchQueries>()),
            Core.Get<BetEntry>(),
            Core.Get<BetQueries>(),
            Core.Settings
        );
        return run.Run(terminal.Terminal, flags ?? new(), manner, Ct);
    }

    internal async Task<IReadOnlyList<Bet>> Bets() =>
        (await Core.Get<BetQueries>().List(new(), BetSort.NewestFirst, 0, 10, Ct)).Bets;
}
