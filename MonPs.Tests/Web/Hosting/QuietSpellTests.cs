using MonPs.Web.Hosting;

namespace MonPs.Tests.Web.Hosting;

public sealed class QuietSpellTests
{
    private readonly QuietSpell spell = new();
    private long allocated;

    [Fact]
    public void Memory_is_tidied_once_in_the_first_quiet_moment_after_work()
    {
        Assert.False(After(QuietSpell.Worthwhile * 3));
        Assert.False(After(QuietSpell.Quiet));
        Assert.True(After(QuietSpell.Quiet - 1));
        Assert.False(After(0));
    }

    [Fact]
    public void A_little_work_waits_until_there_was_enough_of_it()
    {
        After(QuietSpell.Worthwhile);
        Assert.True(After(0));
        Assert.False(After(QuietSpell.Worthwhile - 1));
        Assert.False(After(0));
        Assert.True(After(1));
    }

    private bool After(long bytes) => spell.IsTimeToTidy(allocated += bytes);
}
