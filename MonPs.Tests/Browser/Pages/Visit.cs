using Microsoft.Playwright;
using MonPs.Tests.Support;

namespace MonPs.Tests.Browser.Pages;

/// <summary>One tab of one visitor, and everything that went wrong in it.</summary>
sealed class Visit(IBrowserContext visitor, IPage page) : IAsyncDisposable
{
    readonly List<string> faults = [];

    public IPage Page => page;

    /// <summary>Console errors, page errors and answers of 400 and above, so far.</summary>
    public IReadOnlyList<string> Faults => faults;

    public static async Task<Visit> To(BrowserFixture browser, Uri address, string path, Look look)
    {
        var visitor = await browser.Visitor(look);
        visitor.SetDefaultTimeout(15_000);
        var visit = new Visit(visitor, await visitor.NewPageAsync());
        visit.Page.Console += (_, m) => visit.Note(m.Type == "error", $"console: {m.Text}");
        visit.Page.PageError += (_, fault) => visit.Note(true, $"page: {fault}");
        visit.Page.Response += (_, r) => visit.Note(r.Status >= 400, $"{r.Status} {r.Url}");
        await visit.Page.GotoAsync(new Uri(address, path).ToString());
        await visit.Loaded();
        return visit;
    }

    /// <summary>The heading is drawn, nothing is loading any more, and a list in sight has its first row.</summary>
    public async Task Loaded()
    {
        await Page.Locator("h1").WaitForAsync();
        await Assertions.Expect(Page.Locator(".skeleton")).ToHaveCountAsync(0);
        await Page.WaitForFunctionAsync(
            """
            () => {
              const list = document.querySelector('.bets tbody');
              return !list || list.getBoundingClientRect().top > innerHeight || list.querySelector('.bet');
            }
            """
        );
    }

    /// <summary>
    /// Gives a file to the page, again when nothing came of it: a file chosen in the instant between the drawing of the field and its
    /// coming alive is not seen, which only a machine is fast enough for.
    /// </summary>
    public async Task Upload(string name, string text, ILocator reaction)
    {
        var file = new FilePayload
        {
            Name = name,
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes(text),
        };
        for (var tries = 5; ; tries--)
        {
            await Page.Locator("input[type=file]").SetInputFilesAsync(file);
            try
            {
                await reaction.First.WaitForAsync(new() { Timeout = 6_000 });
                return;
            }
            catch (TimeoutException) when (tries > 1) { }
        }
    }

    /// <summary>
    /// What makes the page wider than the window, with its right edge, and what reaches out of its card; nothing when all fits.
    /// </summary>
    public Task<string[]> Overflow() =>
        Page.EvaluateAsync<string[]>(
            """
            () => {
              const room = document.documentElement.clientWidth;
              const spilt = [...document.querySelectorAll('.kpi, .price, .status')].flatMap(card =>
                [...card.querySelectorAll('*')]
                  .filter(e => e.getBoundingClientRect().right > card.getBoundingClientRect().right + 1)
                  .map(e => `${card.className} spilt: ${e.textContent}`));
              if (document.documentElement.scrollWidth <= room) return spilt;
              return [...spilt, `page ${document.documentElement.scrollWidth}`, ...[...document.querySelectorAll('body *')]
                .map(e => [e, e.getBoundingClientRect()])
                .filter(([, box]) => box.width > 0 && box.right > room + 1)
                .map(([e, box]) => `${e.tagName} ${e.getAttribute('class')} ${Math.round(box.right)}`)];
            }
            """
        );

    /// <summary>Every line a visitor reads or hears: texts, labels, tooltips, placeholders.</summary>
    public Task<string[]> Lines() =>
        Page.EvaluateAsync<string[]>(
            """
            () => [
              ...document.body.innerText.split('\n'),
              ...[...document.querySelectorAll('[title],[aria-label],[placeholder]')]
                .flatMap(e => [e.title, e.ariaLabel, e.placeholder]),
            ].filter(Boolean).map(text => text.trim())
            """
        );

    public async ValueTask DisposeAsync() => await visitor.DisposeAsync();

    void Note(bool isFault, string text)
    {
        if (isFault)
            faults.Add(text);
    }
}
