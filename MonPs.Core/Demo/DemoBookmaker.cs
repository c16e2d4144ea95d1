namespace MonPs.Core.Demo;

/// <summary>How the lines of a bookmaker's totals are chosen.</summary>
enum DemoLines
{
    /// <summary>No totals at all.</summary>
    None,

    /// <summary>The quarter line nearest to even money.</summary>
    Quarters,

    /// <summary>The half line nearest to even money: 2.5, for lively matches 3.5.</summary>
    Halves,
}

/// <summary>
/// A bookmaker of the simulated world. <paramref name="Margin"/> is the book's Σ1/o − 1; <paramref name="Repricing"/> how
/// often he looks at the sharp price (zero: he is the sharp one); <paramref name="Refresh"/> how often the service sees him.
/// </summary>
sealed record DemoBookmaker(
    string Key,
    string Title,
    string[] Regions,
    DemoLines Lines,
    double Margin,
    TimeSpan Repricing,
    TimeSpan Refresh
)
{
    public bool IsSharp => Repricing == TimeSpan.Zero;

    public static DemoBookmaker Pinnacle { get; } =
        new("pinnacle", "Pinnacle", ["eu"], DemoLines.Quarters, 0.025, TimeSpan.Zero, TimeSpan.FromSeconds(15));

    public static IReadOnlyList<DemoBookmaker> All { get; } =
    [
        Pinnacle,
        Soft("unibet_fr", "Unibet (FR)", ["eu", "fr"], DemoLines.None, 0.062, 30),
        Soft("winamax_fr", "Winamax (FR)", ["eu", "fr"], DemoLines.None, 0.056, 20),
        Soft("betclic_fr", "Betclic (FR)", ["eu", "fr"], DemoLines.None, 0.066, 45),
        Soft("pmu_fr", "PMU (FR)", ["eu", "fr"], DemoLines.Halves, 0.075, 60),
        Soft("unibet_nl", "Unibet (NL)", ["eu"], DemoLines.Halves, 0.055, 30),
        Soft("unibet_se", "Unibet (SE)", ["eu", "se"], DemoLines.Halves, 0.052, 30),
        Soft("betsson", "Betsson", ["eu", "se"], DemoLines.Quarters, 0.05, 25),
    ];

    /// <summary>Keys the real service knows and this world has no prices for: asked for, they are accepted and absent.</summary>
    public static IReadOnlySet<string> Silent { get; } =
        "bet365_au betfair_ex_eu betfair_ex_uk marathonbet matchbook netbet_fr nordicbet parionssport_fr smarkets tipico_de unibet unibet_it unibet_uk williamhill winamax_de"
            .Split(' ')
            .ToHashSet();

    public static DemoBookmaker? Find(string key) => All.FirstOrDefault(bookmaker => bookmaker.Key == key);

    static DemoBookmaker Soft(
        string key,
        string title,
        string[] regions,
        DemoLines lines,
        double margin,
        int repricing
    ) => new(key, title, regions, lines, margin, TimeSpan.FromMinutes(repricing), TimeSpan.FromSeconds(90));
}
