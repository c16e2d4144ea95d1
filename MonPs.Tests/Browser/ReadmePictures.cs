using MonPs.Tests.Browser.Pages;
using MonPs.Tests.Support;

namespace MonPs.Tests.Browser;

/// <summary>The pictures of the README, from the demonstration; made by <c>build/screenshots.sh</c> and skipped otherwise.</summary>
[Collection("Browser")]
public sealed class ReadmePictures(BrowserFixture browser)
{
    [Theory]
    [InlineData("dashboard", "/manual-bets", false, false)]
    [InlineData("matches", "/matches", false, false)]
    [InlineData("statistics", "/statistics", false, false)]
    [InlineData("phone", "/manual-bets", true, true)]
    public async Task A_picture_is_made(string name, string path, bool dark, bool phone)
    {
        var folder = Environment.GetEnvironmentVariable("MONPS_SCREENSHOTS") ?? "";
        if (folder.Length == 0)
            Assert.Skip("MONPS_SCREENSHOTS names no folder: build/screenshots.sh makes the pictures.");
        var data = Directory.CreateTempSubdirectory("monps-pictures-").FullName;
        var demo = new Dictionary<string, string>(StringComparer.Ordinal) { ["MONPS_DATA_DIR"] = data };
        var (server, address) = await MonPsProcess.Serve(demo);
        try
        {
            await using var visit = await Visit.To(browser, address, path, new("en", dark, phone));
            // The demonstration's first collection and its closing figures come within seconds.
            await visit.Page.WaitForTimeoutAsync(15_000);
            await visit.Page.ReloadAsync();
            await visit.Loaded();
            await visit.Page.WaitForTimeoutAsync(3_000);
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
        finally
        {
            await server.Stop();
            server.Dispose();
            Directory.Delete(data, recursive: true);
        }
    }
}
