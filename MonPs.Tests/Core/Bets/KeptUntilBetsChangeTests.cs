using MonPs.Core.Bets;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Bets;

/// <summary>What several ask for at a time, faults and late commits are covered where it is used: DashboardCurvesTests.</summary>
public sealed class KeptUntilBetsChangeTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    private readonly List<string> read = [];

    [Fact]
    public async Task Every_question_is_read_once_until_any_bet_changes()
    {
        var kept = Kept(most: 5);
        foreach (var question in new[] { "a", "b", "a", "b" })
            Assert.Equal(question, await kept.Get(question, Ct));
        Assert.Equal(["a", "b"], read);

        await Core.Sql(
            """
            INSERT INTO manual_bets (match_name, kickoff_time, market_type, selection, odds_obtained, stake, created_at, updated_at)
            VALUES ('A vs B', now(), 'h2h', 'Home', 2, 10, now(), now())
            """
        );
        await kept.Get("b", Ct);
        await kept.Get("a", Ct);
        await Core.Sql("UPDATE manual_bets SET notes = 'nothing that is added up'");
        await kept.Get("a", Ct);

        Assert.Equal(["a", "b", "b", "a", "a"], read);
    }

    [Fact]
    public async Task No_more_than_so_many_are_kept()
    {
        var kept = Kept(most: 2);
        foreach (var question in new[] { "a", "b", "b", "c", "c", "b" })
            await kept.Get(question, Ct);

        Assert.Equal(["a", "b", "c", "b"], read);
    }

    private KeptUntilBetsChange<string, string> Kept(int most) =>
        new(
            Core.Get<BetQueries>(),
            question =>
            {
                read.Add(question);
                return Task.FromResult(question);
            },
            most
        );
}
