using Microsoft.Extensions.DependencyInjection;
using MonPs.Core.Bets;
using MonPs.Tests.Support;
using MonPs.Tests.Web.Api;
using MonPs.Web.Components.Parts;
using MonPs.Web.Pages.Dashboard;
using MonPs.Web.Pages.Shared;

namespace MonPs.Tests.Web.Pages.Shared;

/// <summary>Two visitors press at the same bet: whoever is second is told, and overwrites nothing.</summary>
public sealed class BetActionsTests(WebFixture web) : ApiTest(web)
{
    [Fact]
    public async Task The_second_to_settle_sees_the_first_ones_change_and_overwrites_nothing()
    {
        var seen = await Seen();
        await using var one = Visitor();
        await using var two = Visitor();

        await Actions(one).Settle(seen, BetResult.Win, null);
        await Actions(two).Settle(seen, BetResult.Loss, null);

        Assert.Equal(Tone.Warn, Assert.Single(Said(two)).Tone);
        Assert.Equal(BetResult.Win, (await Now(seen)).Result);
    }

    [Fact]
    public async Task Taking_back_a_settlement_never_takes_back_what_another_made_of_it()
    {
        var seen = await Seen();
        await using var one = Visitor();
        await using var two = Visitor();

        await Actions(one).Settle(seen, BetResult.Win, null);
        await Actions(two).Settle(await Now(seen), BetResult.Void, null);
        await Said(one)[0].Undo!();

        Assert.Equal([Tone.Good, Tone.Warn], Said(one).Select(toast => toast.Tone));
        Assert.Equal(BetResult.Void, (await Now(seen)).Result);
    }

    [Fact]
    public async Task A_settlement_nobody_touched_is_taken_back()
    {
        var seen = await Seen();
        await using var one = Visitor();

        await Actions(one).Settle(seen, BetResult.Win, null);
        await Said(one)[0].Undo!();

        Assert.Null((await Now(seen)).Result);
    }

    [Fact]
    public async Task Taking_back_many_leaves_those_that_another_changed()
    {
        var (mine, others) = (await Seen(), await Seen());
        await using var one = Visitor();
        await using var two = Visitor();

        await one.ServiceProvider.GetRequiredService<BulkActions>().Settle([mine, others], BetResult.Win);
        await Actions(two).Settle(await Now(others), BetResult.Void, null);
        await Said(one)[0].Undo!();

        Assert.Null((await Now(mine)).Result);
        Assert.Equal(BetResult.Void, (await Now(others)).Result);
        Assert.Contains(Said(one), toast => toast.Tone == Tone.Warn);
    }

    private async Task<Bet> Seen() => (await Find(await Create(Bet())))!;

    private async Task<Bet> Now(Bet seen) => (await Find(seen.Id))!;

    private Task<Bet?> Find(long id) => Web.Services.GetRequiredService<BetQueries>().Find(id, Ct);

    private AsyncServiceScope Visitor() => Web.Services.CreateAsyncScope();

    private static BetActions Actions(AsyncServiceScope visitor) =>
        visitor.ServiceProvider.GetRequiredService<BetActions>();

    private static IReadOnlyList<Toast> Said(AsyncServiceScope visitor) =>
        visitor.ServiceProvider.GetRequiredService<Toasts>().All;
}
