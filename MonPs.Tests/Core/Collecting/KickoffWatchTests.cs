using MonPs.Core.Collecting;
using MonPs.Tests.Core.Collecting.Captures;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Collecting;

public sealed class KickoffWatchTests(PostgresFixture postgres) : CaptureTestBase(postgres)
{
    private KickoffWatch Watch => Core.Get<KickoffWatch>();

    [Fact]
    public async Task Fixtures_of_every_collected_league_are_read_for_free_once_an_hour()
    {
        await Watch.ReadWhenStale(Ct);
        Core.Clock.Advance(TimeSpan.FromMinutes(59));
        await Watch.ReadWhenStale(Ct);
        Assert.Equal(3, Asked.Count);

        Core.Clock.Advance(TimeSpan.FromMinutes(1));
        await Watch.ReadWhenStale(Ct);
        Assert.Equal((6, 500), (Asked.Count, Core.Api.CreditsRemaining));
        Assert.Equal([MatchOf(Epl)], await Core.Rows("SELECT id FROM matches"));
    }

    [Fact]
    public async Task A_league_that_cannot_be_read_stops_no_other()
    {
        Keep(Epl, Liga);
        Core.Api.Always(Events(Epl), FakeAnswer.Error(404, "UNKNOWN_SPORT"));

        await Watch.ReadWhenStale(Ct);

        Assert.Equal([MatchOf(Liga)], await Core.Rows("SELECT id FROM matches"));
    }
}
