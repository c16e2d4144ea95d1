using Microsoft.AspNetCore.Components;
using MonPs.Core.Fair;
using MonPs.Core.Settings;

namespace MonPs.Web.Pages.Calculator;

/// <summary>The no-vig calculator: answers while one types, and the address follows so that it can be shared.</summary>
public sealed partial class CalculatorPage : IDisposable
{
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(400);
    private readonly CancellationTokenSource life = new();
    private CalculatorDraft draft = CalculatorDraft.Of(null, null);
    private string? written;
    private int typed;

    [Inject]
    private MonPsSettings Settings { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromQuery]
    public string? Odds { get; set; }

    [SupplyParameterFromQuery]
    public string? Taken { get; set; }

    [SupplyParameterFromQuery]
    public string? Bankroll { get; set; }

    [SupplyParameterFromQuery]
    public string? Line { get; set; }

    [SupplyParameterFromQuery]
    public string? Over { get; set; }

    [SupplyParameterFromQuery]
    public string? Under { get; set; }

    [SupplyParameterFromQuery]
    public string? Price { get; set; }

    private StakePlan Plan => new(draft.Bankroll ?? Settings.Bankroll, Settings.KellyFraction);

    // The address that this page wrote itself must not change what is being typed.
    protected override void OnParametersSet()
    {
        if (Navigation.Uri == written)
            return;
        written = Navigation.Uri;
        draft = CalculatorDraft.Of(Odds, Taken);
        draft.Bankroll = CalculatorDraft.Number(Bankroll);
        draft.Line = CalculatorDraft.Number(Line);
        draft.Over = CalculatorDraft.Number(Over);
        draft.Under = CalculatorDraft.Number(Under);
        draft.Price = CalculatorDraft.Number(Price);
    }

    private Task ShowMarket()
    {
        draft.ShowMarket();
        return Changed();
    }

    private Task ShowTotals()
    {
        (draft.Line, draft.Over, draft.Under) = (2.5m, 1.90m, 2.00m);
        return Changed();
    }

    private async Task Changed()
    {
        var turn = ++typed;
        StateHasChanged();
        await Task.Delay(TypingPause, Clock, life.Token)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (turn != typed || life.IsCancellationRequested)
            return;
        written = draft.Address(Navigation);
        Navigation.NavigateTo(written, replace: true);
    }

    public void Dispose()
    {
        life.Cancel();
        life.Dispose();
    }
}
