using Microsoft.Playwright;

namespace MonPs.Benchmarks.Web;

/// <summary>Presses what a person presses on the dashboard, and times in the page itself until what the press is for has changed.</summary>
sealed class Presses(IPage page)
{
    const string Rows = "() => [...document.querySelectorAll('.bet-match')].map(cell => cell.textContent).join()";
    const string Panel = "() => String(document.querySelector('dialog[open] .panel-body input') !== null)";

    // One clock stops at the first change of the watched text, in the microtask after the document was changed; the other when
    // the picture with it was made.
    const string Timed = """
        selector => new Promise((resolve, reject) => {
          const look = WATCHED, before = look();
          const patience = setTimeout(() => reject(new Error('Nothing changed: ' + selector)), 5000);
          const start = performance.now();
          new MutationObserver((_, self) => {
            if (look() === before || look() === '') return;
            const took = performance.now() - start;
            self.disconnect();
            clearTimeout(patience);
            requestAnimationFrame(() => setTimeout(() => resolve([took, performance.now() - start])));
          }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
          document.querySelector(selector).click();
        })
        """;

    // All, settled, open, settled, all: the newest bets are open, so that every press changes the rows in sight.
    static readonly string[] Chips = [ChipAt(3), ChipAt(2), ChipAt(3), ChipAt(1)];
    static readonly string[] Sorts = [Sort("odds"), Sort("odds"), Sort("stake"), Sort("stake")];
    static readonly string[] Panels = ["main [data-shortcut=n]", "dialog[open] .panel-head button"];

    internal async Task<IReadOnlyList<PressRow>> Measure(int each) =>
        [
            await Go("a chip of the list", Chips, Rows, each),
            await Go("another order", Sorts, Rows, each),
            await Go("new bet, open and close", Panels, Panel, each),
            // The same once more: by now the runtime has compiled what a press needs.
            await Go("a chip, warm", Chips, Rows, each),
            await Go("another order, warm", Sorts, Rows, each),
            await Go("new bet, warm", Panels, Panel, each),
        ];

    /// <returns>Milliseconds from each press of a chip to the changed rows, in the order of the presses.</returns>
    internal async Task<IReadOnlyList<double>> Chip(int times) => (await Take(Chips, Rows, times)).Changed;

    async Task<PressRow> Go(string name, string[] selectors, string watched, int times)
    {
        var (changed, painted) = await Take(selectors, watched, times);
        return new(name, changed[0], At(changed, 0.5), At(changed, 0.95), At(painted, 0.5), At(painted, 0.95));
    }

    async Task<(List<double> Changed, List<double> Painted)> Take(string[] selectors, string watched, int times)
    {
        var timed = Timed.Replace("WATCHED", watched, StringComparison.Ordinal);
        var (changed, painted) = (new List<double>(), new List<double>());
        for (var press = 0; press < times; press++)
        {
            var took = await page.EvaluateAsync<double[]>(timed, selectors[press % selectors.Length]);
            changed.Add(took[0]);
            painted.Add(took[1]);
            // What comes after the change (rows further down, the address) must not run into the next press.
            await page.WaitForTimeoutAsync(250);
        }
        return (changed, painted);
    }

    static double At(List<double> took, double share) => took.Order().ElementAt((int)(took.Count * share));

    static string ChipAt(int position) => $".list-head .chips > :nth-child({position})";

    static string Sort(string column) => $".bets thead .col-{column} .sort";
}

/// <summary>Milliseconds from a press to the changed document, and to the picture of it.</summary>
sealed record PressRow(
    string Press,
    double FirstMs,
    double MedianMs,
    double P95Ms,
    double PaintedMedianMs,
    double PaintedP95Ms
);
