using System.Net;
using System.Net.Sockets;
using MonPs.Tests.Browser.Pages;
using MonPs.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace MonPs.Tests.Browser;

/// <summary>A server that dies under the visitor's hands.</summary>
[Collection("Browser")]
public sealed class RestartJourneys(BrowserFixture browser) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("monps-restart-").FullName;

    [Fact]
    public async Task A_half_typed_bet_survives_the_server()
    {
        var port = FreePort();
        var (server, address) = await MonPsProcess.Serve(Demo(port));
        try
        {
            await using var visit = await Visit.To(browser, address, "/manual-bets", new());
            var (dashboard, bet) = (new DashboardView(visit.Page), new NewBetView(visit.Page));
            await dashboard.Key("n");
            await bet.Options.First.ClickAsync();
            await bet.Stake.FillAsync("12,5");
            await bet.Bookmaker.FillAsync("Chez Lulu");
            // The server has heard of it, and the tab has it from there.
            await visit.Page.WaitForFunctionAsync(
                "() => ['12,5', 'Chez Lulu'].every(text => sessionStorage.getItem('monps.new-bet')?.includes(text))"
            );

            await server.Kill();
            await Expect(visit.Page).ToHaveTitleAsync("Connexion perdue · MonPs");
            await bet.Odds.FillAsync("2,22");
            server.Dispose();
            (server, _) = await MonPsProcess.Serve(Demo(port));

            // The fields keep their text while the page is dead too; the title is what tells that it lives again.
            await Expect(visit.Page).ToHaveTitleAsync("Tableau de bord · MonPs", new() { Timeout = 60_000 });
            await Expect(bet.Odds).ToHaveValueAsync("2,22");
            await Expect(bet.Stake).ToHaveValueAsync("12,5");
            await Expect(bet.Bookmaker).ToHaveValueAsync("Chez Lulu");

            await bet.Cancel();
            await Expect(bet.Panel).ToHaveCountAsync(0);
            await visit.Page.ReloadAsync();
            await visit.Loaded();
            await Expect(bet.Panel).ToHaveCountAsync(0);
        }
        finally
        {
            await server.Stop();
            server.Dispose();
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Dictionary<string, string> Demo(int port) =>
        new(StringComparer.Ordinal) { ["MONPS_DATA_DIR"] = folder, ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}" };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
