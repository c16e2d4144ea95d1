using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Collecting;
using MonPs.Core.Data;
using MonPs.Core.Odds;
using MonPs.Core.Settings;
using MonPs.Core.Statistics;
using MonPs.Tests.Support;
using MonPs.Web.Demo;
using MonPs.Web.Hosting;

namespace MonPs.Tests.Web.Demo;

/// <summary>What a visitor of the demonstration lives through in his first ten minutes.</summary>
public sealed class DemoStartTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("monps-demo-").FullName;
    private readonly FakeClock clock = new(new(2026, 8, 21, 17, 3, 20, TimeSpan.Zero));
    private DemoMarketServer market = null!;
    private Database database = null!;
    private WebApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        market = await DemoMarketServer.Start(clock, Ct);
        database = await Database.Open(await postgres.NewDatabaseConnection(), Ct);
        var settings = market.Redirect(new MonPsSettings { DataFolder = folder });
        app = WebApp.Create(settings, database, Configure);
        await DemoStart.Prepare(app.Services, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await database.DisposeAsync();
        await market.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_visitor_finds_a_season_bets_on_a_coming_match_and_sees_its_line_close()
    {
        await FindsFigures();
        var match = await FindsAMatchAboutToKickOff();
        var id = await Bets(match);

        for (var minute = 0; minute < 12; minute += 2)
        {
            clock.Advance(TimeSpan.FromMinutes(2));
            await Run();
        }

        var bet = await Get<BetQueries>().Find(id, Ct);
        Assert.NotNull(bet!.ClosingOdds);
        Assert.NotNull(bet.ClvPercent);
        Assert.Equal(match.CommenceTime, bet.ClosingKickoff);
    }

    [Fact]
    public async Task A_second_start_plants_nothing_again()
    {
        var before = await Get<StatisticsQueries>().Summarize(new(), Ct);

        await DemoStart.Prepare(app.Services, Ct);

        Assert.Equal(before.TotalBets, (await Get<StatisticsQueries>().Summarize(new(), Ct)).TotalBets);
    }

    private async Task FindsFigures()
    {
        var figures = await Get<StatisticsQueries>().Summarize(new(), Ct);
        Assert.InRange(figures.TotalBets, 150, 260);
        Assert.NotNull(figures.RoiPercent);
        Assert.NotNull(figures.AvgClvPercent);
        Assert.True(figures.ClvBets > figures.TotalBets * 0.8, $"{figures.ClvBets} of {figures.TotalBets}");
    }

    private async Task<UpcomingMatch> FindsAMatchAboutToKickOff()
    {
        var coming = await Get<OddsQueries>().Upcoming(null, Ct);
        Assert.True(coming.Count > 10, $"{coming.Count} matches");
        Assert.All(coming, match => Assert.NotNull(match.Home));
        return coming.First(match =>
            match.CommenceTime > clock.Now.AddMinutes(2) && match.CommenceTime <= clock.Now.AddMinutes(10)
        );
    }

    private async Task<long> Bets(UpcomingMatch match)
    {
        var form = new BetForm
        {
            MatchId = match.MatchId,
            MarketType = "h2h",
            Selection = "Home",
            OddsObtained = $"{match.Home!.Odds}",
            Stake = "10",
        };
        var outcome = await Get<BetEntry>().Create(form, "page", null, Ct);
        return Assert.IsType<BetOutcome.Done>(outcome).Bet.Id;
    }

    private async Task Run()
    {
        if (await Get<OddsCollector>().Start(new("schedule", Force: true), Ct) is { } sweep)
            await sweep.Done;
        await Get<ClvRun>().Run("schedule", Ct);
    }

    private T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    private void Configure(WebApplicationBuilder builder)
    {
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock);
    }
}
