using MonPs.Core.Bets;
using MonPs.Tests.Support;
using static MonPs.Tests.Support.CoreSteps;

namespace MonPs.Tests.Core.Bets;

public sealed class BetChoicesTests(PostgresFixture postgres) : CoreTestBase(postgres)
{
    [Fact]
    public async Task Only_what_some_bet_has_can_be_chosen_each_once_and_in_order()
    {
        await Core.Place(Form("Home") with { Bookmaker = "winamax_fr", Tags = ["value", "live"] });
        await Core.Place(Form("Away") with { Bookmaker = "unibet_fr", Tags = ["live"] });
        await Core.Place(Form("Draw") with { Bookmaker = null });
        var gone = await Core.Place(Form("Draw") with { Bookmaker = "betclic_fr", Tags = ["gone"] });
        await Core.Sql($"UPDATE manual_bets SET deleted_at = now() WHERE id = {gone.Id}");

        var choices = await Core.Get<BetQueries>().Choices(Ct);
        Assert.Equal(["unibet_fr", "winamax_fr"], choices.Bookmakers);
        Assert.Equal(["live", "value"], choices.Tags);
        Assert.Equal(choices.Tags, await Core.Get<BetQueries>().Tags(Ct));
    }

    [Fact]
    public async Task Without_bets_there_is_nothing_to_choose()
    {
        var none = await Core.Get<BetQueries>().Choices(Ct);
        Assert.Empty(none.Sports.Concat(none.Bookmakers).Concat(none.Tags));
    }
}
