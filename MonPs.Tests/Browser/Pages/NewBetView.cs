using Microsoft.Playwright;

namespace MonPs.Tests.Browser.Pages;

/// <summary>The side panel of a new bet, in French.</summary>
sealed class NewBetView(IPage page)
{
    public ILocator Panel => page.Locator("dialog.side-panel[open]");

    public ILocator Options => Panel.GetByRole(AriaRole.Option);

    public ILocator Match => Panel.GetByRole(AriaRole.Combobox).First;

    public ILocator Odds => Panel.GetByLabel("Cote", new() { Exact = true });

    public ILocator Stake => Panel.GetByLabel("Mise", new() { Exact = true });

    public ILocator Bookmaker => Panel.Locator("input[list=bookmakers]");

    public ILocator Notes => Panel.Locator(".note");

    public ILocator Faults => Panel.Locator(".field-error");

    public ILocator Outcome(string name) => Panel.Locator(".outcome", new() { HasText = name });

    public Task Save() => Panel.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le pari" }).ClickAsync();

    public Task Cancel() => Panel.GetByRole(AriaRole.Button, new() { Name = "Annuler", Exact = true }).ClickAsync();

    /// <summary>As Ctrl+V in the field that has the focus.</summary>
    public async Task Paste(string text)
    {
        await Assertions.Expect(Match).ToBeFocusedAsync();
        await Match.EvaluateAsync(
            """
            (input, text) => {
              input.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
              input.value = text;
              input.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }
            """,
            text
        );
    }

    public Task Free() =>
        Panel.GetByRole(AriaRole.Button, new() { Name = "Mon match n’est pas dans la liste" }).ClickAsync();
}
