using Microsoft.AspNetCore.Components;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Odds;
using MonPs.Core.Settings;
using MonPs.Core.Statistics;
using MonPs.Web.Components.Parts;

namespace MonPs.Web.Pages.Statistics;

/// <summary>The numbers in the order a bettor asks for them. The address says which bets they are about.</summary>
public sealed partial class StatisticsPage
{
    private StatisticsState shown = new();
    private StatisticsData? data;

    [Inject]
    private StatisticsReader Reader { get; set; } = null!;

    [Inject]
    private MonPsSettings Settings { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery]
    public string? Status { get; set; }

    [SupplyParameterFromQuery]
    public string? Sport { get; set; }

    [SupplyParameterFromQuery(Name = "market_type")]
    public string? MarketType { get; set; }

    [SupplyParameterFromQuery]
    public string? Bookmaker { get; set; }

    [SupplyParameterFromQuery]
    public string? Tag { get; set; }

    [SupplyParameterFromQuery]
    public string? Grade { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery(Name = "include_modelled")]
    public string? IncludeModelled { get; set; }

    [SupplyParameterFromQuery]
    public string? By { get; set; }

    private StatisticsState Asked =>
        new()
        {
            Status = StatisticsState.Word<BetStatus>(Status) ?? BetStatus.All,
            Sport = StatisticsState.Name(Sport),
            Market = StatisticsState.Word<Market>(MarketType),
            Bookmaker = StatisticsState.Name(Bookmaker),
            Tag = StatisticsState.Name(Tag),
            Grade = StatisticsState.Word<ClosingGrade>(Grade),
            From = StatisticsState.ReadDay(From),
            To = StatisticsState.ReadDay(To),
            WithModelled = IncludeModelled == "true",
            By = StatisticsState.Word<BreakdownBy>(By) ?? default,
        };

    private Breakdown Grades => data!.Report.Breakdowns.Single(b => b.By == BreakdownBy.Grade);

    protected override void OnInitialized() => Follow(Read, "manual_bets");

    protected override Task OnParametersSetAsync()
    {
        var (before, asked) = (shown, Asked);
        shown = asked;
        // Another dimension is another table of the figures that are there already.
        return data is not null && before with { By = asked.By } == asked ? Task.CompletedTask : Read();
    }

    private Task Read() =>
        Load(async () =>
        {
            var asked = shown;
            var read = await Reader.Read(asked, Life);
            // A slower answer to an earlier question must not replace the newer one.
            if (asked with { By = shown.By } == shown)
                data = read;
            return data?.Report.Summary.TotalBets == 0 && shown.ShowsAll ? LoadState.Empty : LoadState.Ready;
        });

    private Task Retry()
    {
        ShowLoading();
        return Read();
    }

    private void Show(StatisticsState state) => Navigation.NavigateTo(state.Address(Navigation));
}
