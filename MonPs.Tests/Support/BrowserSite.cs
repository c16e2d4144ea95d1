using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MonPs.Core.Bets;
using MonPs.Core.Clv;
using MonPs.Core.Data;
using MonPs.Core.Settings;
using MonPs.Web.Hosting;
using MonPs.Web.Pages;
using Npgsql;

namespace MonPs.Tests.Support;

/// <summary>
/// The application on a real port with a database of its own: one match to come, with prices, and one that is over, with
/// Pinnacle's last price before kick-off.
/// </summary>
sealed class BrowserSite : IAsyncDisposable
{
    public const string Coming = "coming";
    public const string Over = "over";
    readonly string folder = Directory.CreateTempSubdirectory("monps-site-").FullName;
    Database? database;
    WebApplication? app;
    FakeOddsApi? provider;
    string ownerPassword = "";

    public Uri Address => new(app!.Urls.Single());
    public IServiceProvider Services => app!.Services;

    public static async Task<BrowserSite> Start(PostgresFixture postgres, string ownerPassword = "")
    {
        var site = new BrowserSite { ownerPassword = ownerPassword };
        site.provider = await FakeOddsApi.Start();
        site.database = await Database.Open(await postgres.NewDatabaseConnection(), CancellationToken.None);
        site.app = WebApp.Create(site.Settings, site.database, Configure);
        await site.app.StartAsync();
        await site.Plant();
        return site;
    }

    /// <summary>A bet as the API or the command line would record it.</summary>
    public async Task<Bet> Bet(string match, string selection = "Home", string odds = "2.05", string stake = "50")
    {
        var form = new BetForm
        {
            MatchId = match,
            MarketType = "h2h",
            Selection = selection,
            OddsObtained = odds,
            Stake = stake,
            Bookmaker = "winamax_fr",
        };
        var outcome = await app!.Services.GetRequiredService<BetEntry>().Create(form, "api", null, default);
        return Assert.IsType<BetOutcome.Done>(outcome).Bet;
    }

    /// <summary>Nobody reads the table until what this returns is disposed of.</summary>
    public async Task<NpgsqlConnection> Hold(string table)
    {
        var holder = await database!.Source.OpenConnectionAsync();
        await using var hold = new NpgsqlCommand($"BEGIN; LOCK TABLE {table}", holder);
        await hold.ExecuteNonQueryAsync();
        return holder;
    }

    public Task<Bet?> Find(long id) => app!.Services.GetRequiredService<BetQueries>().Find(id, default);

    /// <summary>The match kicked off a moment ago; its prices were all seen before.</summary>
    public async Task Move(string match)
    {
        const string sql = """
            UPDATE matches SET commence_time = now() - interval '1 minute' WHERE id = $1;
            UPDATE odds_history SET last_seen_at = now() - interval '3 minutes' WHERE match_id = $1;
            UPDATE manual_bets SET kickoff_time = now() - interval '1 minute' WHERE match_id = $1;
            """;
        foreach (
            var statement in sql.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            await using var command = database!.Source.CreateCommand(statement);
            command.Parameters.AddWithValue(match);
            await command.ExecuteNonQueryAsync();
        }
    }

    public string DatabaseName => database!.Source.CreateConnection().Database;

    /// <summary>What the collector would have left behind.</summary>
    public async Task Sql(string sql)
    {
        await using var command = database!.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public Task Settle(Bet bet, string result) => Change(bet.Id, BetPatch.Of("result", result));

    /// <summary>As somebody else would, by the API.</summary>
    public Task Change(long id, BetPatch patch) =>
        app!.Services.GetRequiredService<BetEntry>().Change(id, patch, "api", null, default);

    /// <summary>How many bets there are.</summary>
    public async Task<long> Bets()
    {
        await using var command = database!.Source.CreateCommand("SELECT count(*) FROM manual_bets");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        // Stopped first: circuits and the schedule end while their services are still there.
        if (app is not null)
        {
            await app.StopAsync(TimeSpan.FromSeconds(2));
            await app.DisposeAsync();
        }
        if (database is not null)
            await database.DisposeAsync();
        if (provider is not null)
            await provider.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    MonPsSettings Settings =>
        new()
        {
            OddsApiKey = FakeOddsApi.Key,
            OddsApiBaseUrl = provider!.BaseUrl,
            Bookmakers = "pinnacle,winamax_fr",
            DataFolder = folder,
            Access = new() { OwnerPassword = ownerPassword },
        };

    /// <summary>Won, lost and pending bets, with sums that need room.</summary>
    public async Task Fill()
    {
        await Settle(await Bet(Over), "win");
        await Bet(Coming, "Away", "4", "1234567.89");
        await Settle(await Bet(Over, "Draw", "3.5", "999999"), "loss");
    }

    /// <summary>Many open bets on matches that nobody knows, "Club 1" the oldest, a team of 60 letters among them.</summary>
    public async Task Crowd(int bets)
    {
        const string sql = """
            INSERT INTO manual_bets (match_name, sport, kickoff_time, market_type, selection, bookmaker, odds_obtained, stake, tags, created_at, updated_at)
            SELECT 'Club ' || n || ' – ' || CASE WHEN n % 7 = 0 THEN 'Fußballverein Wolverhampton Wanderers und Borussia Mönchengladbach' ELSE 'Rivals' END,
                   'soccer_epl', now() - n_max.m * interval '1 minute' + n * interval '1 minute', 'h2h', 'Home', 'winamax_fr', 2.05, 50, '{live,value}', now(), now()
            FROM generate_series(1, $1) AS n, (SELECT $1 AS m) AS n_max
            """;
        await using var command = database!.Source.CreateCommand(sql);
        command.Parameters.AddWithValue(bets);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Settled bets of two years with their closing line, as a syndicate leaves them behind: every third one won.</summary>
    public async Task Season(int bets)
    {
        const string sql = """
            INSERT INTO manual_bets (match_name, sport, kickoff_time, market_type, selection, bookmaker, odds_obtained, stake, tags,
                closing_odds, closing_fair_odds, closing_method, closing_grade, closing_win_mass, closing_half_win_mass,
                closing_push_mass, closing_half_loss_mass, clv_percent, clv_fair_percent, clv_calculated_at,
                result, profit_loss, settled_by, settled_at, created_at, updated_at)
            SELECT 'Home ' || n || ' – Away ' || n, 'soccer_epl', now() - n * interval '100 minutes', 'h2h', 'Home',
                   (ARRAY ['winamax_fr', 'betclic_fr', 'unibet_fr'])[1 + n % 3], 2.9, 20, '{value}',
                   c.odds, c.odds * 1.03, 'quote', 'A', 1 / (c.odds * 1.03), 0, 0, 0,
                   round((2.9 - c.odds) / c.odds * 100, 4), round((2.9 / (c.odds * 1.03) - 1) * 100, 4), now(),
                   CASE WHEN n % 3 = 0 THEN 'win' ELSE 'loss' END, CASE WHEN n % 3 = 0 THEN 38 ELSE -20 END, 'user', now(), now(), now()
            FROM generate_series(1, $1) AS n, LATERAL (SELECT 2.7 + n % 25 * 0.01 AS odds) AS c
            """;
        await using var command = database!.Source.CreateCommand(sql);
        command.Parameters.AddWithValue(bets);
        await command.ExecuteNonQueryAsync();
    }

    static void Configure(WebApplicationBuilder builder)
    {
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<WarmUpOptions>(warm => warm.Visits = 1);
    }

    async Task Plant()
    {
        const string sql = """
            SELECT ensure_odds_partitions(now() - interval '2 days', now());
            INSERT INTO matches (id, sport_key, home_team, away_team, commence_time, first_seen_at) VALUES
                ('coming', 'soccer_france_ligue_one', 'Saint-Étienne', 'Lyon', now() + interval '1 day', now()),
                ('over', 'soccer_epl', 'Arsenal', 'Borussia Mönchengladbach und Wolverhampton Wanderers FC', now() - interval '3 hours', now() - interval '1 day');
            INSERT INTO odds_history VALUES
                ('coming', 'pinnacle', 1.940, 3.600, 4.200, now() - interval '1 hour', now(), now() - interval '1 hour'),
                ('coming', 'winamax_fr', 2.050, 3.500, 4.000, now() - interval '1 hour', now(), now() - interval '1 hour'),
                ('over', 'pinnacle', 1.940, 3.600, 4.200, now() - interval '200 minutes', now() - interval '182 minutes', now() - interval '200 minutes');
            INSERT INTO odds_totals VALUES
                ('coming', 'pinnacle', 2.5, 1.900, 2.000, now() - interval '1 hour', now(), now() - interval '1 hour');
            INSERT INTO league_collections VALUES ('soccer_france_ligue_one', now() - interval '1 minute');
            """;
        await using var command = database!.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
