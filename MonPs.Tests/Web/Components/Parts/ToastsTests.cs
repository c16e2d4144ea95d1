using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MonPs.Tests.Support;
using MonPs.Web.Components.Parts;
using Xunit;

namespace MonPs.Tests.Web.Components.Parts;

public class ToastsTests : PartTest
{
    Toasts Toasts => Services.GetRequiredService<Toasts>();

    [Fact]
    public void A_message_leaves_by_itself_and_a_fault_stays()
    {
        Toasts.Show(new("fait"));
        Toasts.Show(new("raté", Tone.Bad));
        Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(["raté"], Toasts.All.Select(t => t.Text));
    }

    [Fact]
    public void A_held_message_waits_until_it_is_released()
    {
        var toast = new Toast("fait");
        Toasts.Show(toast);
        Toasts.Hold(toast);
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(Toasts.All);
        Toasts.Release(toast);
        Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Empty(Toasts.All);
    }

    [Fact]
    public void The_oldest_makes_room_for_the_fifth()
    {
        foreach (var text in new[] { "1", "2", "3", "4", "5" })
        {
            Toasts.Show(new(text));
        }
        Assert.Equal(["2", "3", "4", "5"], Toasts.All.Select(t => t.Text));
    }

    [Fact]
    public void The_same_words_twice_are_two_messages()
    {
        var (first, second) = (new Toast("fait"), new Toast("fait"));
        Toasts.Show(first);
        Toasts.Show(second);
        Toasts.Close(second);
        Assert.Same(first, Assert.Single(Toasts.All));
    }

    [Fact]
    public void Undo_is_done_once_and_closes_the_message()
    {
        var undone = 0;
        var host = Render<ToastHost>();
        Toasts.Show(new("gagné", Tone.Good, () => Task.FromResult(undone++)));
        host.WaitForElement(".toast button").Click();
        Assert.Equal(1, undone);
        Assert.Empty(host.FindAll(".toast"));
    }
}
