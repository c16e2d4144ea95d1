using FsCheck;
using FsCheck.Fluent;
using MonPs.Core.Collecting;

namespace MonPs.Tests.Core.Collecting;

/// <summary>Any moment of any month with any calendar, bets and credits, absurd ones among them.</summary>
static class PlanningInputs
{
    static readonly string[] Leagues = ["E0", "SP1", "F1", "D1", "I1"];

    static readonly Gen<DateTimeOffset> Moment = Gen.Choose(0, 2 * 365 * 24 * 60)
        .Select(minutes => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes));

    // Crowded on purpose: whole hours, the odd minute, the odd second, a few in the past.
    static readonly Gen<TimeSpan> Ahead =
        from hours in Gen.Frequency((1, Gen.Choose(-48, 0)), (4, Gen.Choose(0, 8)), (6, Gen.Choose(0, 10 * 24)))
        from minutes in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(0, 12)))
        from seconds in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 59)))
        select new TimeSpan(hours, minutes, seconds);

    static readonly Gen<(int League, TimeSpan Ahead, bool Bet)> Kickoff =
        from league in Gen.Choose(0, Leagues.Length - 1)
        from ahead in Ahead
        from bet in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select (league, ahead, bet);

    static readonly Gen<LeagueState[]> States =
        from minutes in Gen.OneOf(Gen.Constant(-1), Gen.Choose(0, 180)).ArrayOf(Leagues.Length)
        select Leagues
            .Zip(minutes, (league, ago) => new LeagueState(league, ago < 0 ? null : Epoch.AddMinutes(-ago)))
            .ToArray();

    static readonly Gen<CreditsNow> Credits =
        from left in Gen.OneOf(Gen.Constant(-1), Gen.Choose(0, 60), Gen.Choose(0, 500))
        from counted in Gen.Choose(0, 520)
        from cost in Gen.Choose(0, 6)
        from read in Gen.Choose(0, 40)
        select new CreditsNow
        {
            Left = left < 0 ? null : left,
            ReadAt = read == 0 ? null : Epoch.AddDays(-read),
            Counted = counted,
            LastCost = cost == 0 ? null : cost,
        };

    static readonly DateTimeOffset Epoch = DateTimeOffset.UnixEpoch;

    internal static readonly Arbitrary<PlanningInput> Any = (
        from now in Moment
        from kickoffs in Gen.Choose(0, 60).SelectMany(count => Kickoff.ArrayOf(count))
        from states in States
        from credits in Credits
        select Build(now, kickoffs, states, credits)
    ).ToArbitrary();

    static PlanningInput Build(
        DateTimeOffset now,
        (int League, TimeSpan Ahead, bool Bet)[] kickoffs,
        LeagueState[] states,
        CreditsNow credits
    ) =>
        new()
        {
            Now = now,
            Kickoffs =
            [
                .. kickoffs.Select((k, i) => new PlannedKickoff($"m{i:D2}", Leagues[k.League], now + k.Ahead, k.Bet)),
            ],
            Leagues = [.. states.Select(state => state with { LastCollected = now + (state.LastCollected - Epoch) })],
            Credits = credits with { ReadAt = now + (credits.ReadAt - Epoch) },
        };

    internal static void Hold(Func<PlanningInput, bool> property, int tests = 400)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(tests).WithQuietOnSuccess(true);
        // The same cases in every run, so that a green run stays green; MONPS_SEED=random looks further.
        if (Environment.GetEnvironmentVariable("MONPS_SEED") != "random")
            config = config.WithReplay(4325699099502204591UL, 6864778822438556383UL);
        Check.One(config, Prop.ForAll(Any, property));
    }

    internal static int LeftIn(PlanningInput input, DateOnly month)
    {
        var now = new DateOnly(input.Now.Year, input.Now.Month, 1);
        var isStale = input.Credits.ReadAt is { } at && (at.Year, at.Month) != (input.Now.Year, input.Now.Month);
        return month > now ? 500
            : input.Credits.Left is { } left && !isStale ? left
            : Math.Max(0, 500 - input.Credits.Counted);
    }
}
