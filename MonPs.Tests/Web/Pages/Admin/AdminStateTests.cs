using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Core.Collecting;
using MonPs.Core.Health;
using MonPs.Tests.Support;
using MonPs.Web.Pages.Admin;

namespace MonPs.Tests.Web.Pages.Admin;

public class AdminStateTests : PartTest
{
    NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void The_address_holds_the_state_and_gives_it_back()
    {
        var state = new AdminState
        {
            Job = "collect_odds",
            Outcome = RunOutcome.Failed,
            Page = 3,
            Run = 12,
            Gap = GapGroup.NoReferenceQuote,
            Search = "saint-étienne & lyon",
        };

        Assert.EndsWith(
            "/admin?job=collect_odds&outcome=failed&page=3&run=12&gap=no_reference_quote&q=saint-%C3%A9tienne%20%26%20lyon#runs",
            state.Address(Navigation, "runs"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            state,
            AdminState.Of(new("collect_odds", "failed", 3, 12, "no_reference_quote", "saint-étienne & lyon"))
        );
    }

    [Fact]
    public void What_an_old_link_says_wrong_is_left_out()
    {
        var state = AdminState.Of(new(" ", "exploded", -4, null, "nothing", " "));

        Assert.Equal(new(), state);
        Assert.EndsWith("/admin#gaps", state.Address(Navigation, "gaps"), StringComparison.Ordinal);
    }
}
