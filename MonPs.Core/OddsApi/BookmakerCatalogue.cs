using System.Collections.Frozen;

namespace MonPs.Core.OddsApi;

/// <summary>
/// The keys seen in soccer answers of 2026, plus those the provider lists for eu and fr. Only these are sent: one wrong key
/// may refuse the whole call. Titles are for people; "Betfair" alone would name two books.
/// </summary>
static class BookmakerCatalogue
{
    public static readonly FrozenDictionary<string, string> Current = new Dictionary<string, string>
    {
        ["betano_uk"] = "Betano (UK)",
        ["betanysports"] = "BetAnything",
        ["betclic_fr"] = "Betclic (FR)",
        ["betfair_ex_eu"] = "Betfair Exchange (EU)",
        ["betfair_ex_uk"] = "Betfair Exchange (UK)",
        ["betfair_sb_uk"] = "Betfair Sportsbook",
        ["betfred_uk"] = "Betfred (UK)",
        ["betmgm"] = "BetMGM",
        ["betonlineag"] = "BetOnline.ag",
        ["betrivers"] = "BetRivers",
        ["betsson"] = "Betsson",
        ["betus"] = "BetUS",
        ["betvictor"] = "Bet Victor",
        ["betway"] = "Betway",
        ["bovada"] = "Bovada",
        ["boylesports"] = "BoyleSports",
        ["casumo"] = "Casumo",
        ["codere_it"] = "Codere (IT)",
        ["coolbet"] = "Coolbet",
        ["coral"] = "Coral",
        ["draftkings"] = "DraftKings",
        ["everygame"] = "Everygame",
        ["fanduel"] = "FanDuel",
        ["grosvenor"] = "Grosvenor",
        ["gtbets"] = "GTbets",
        ["ladbrokes_uk"] = "Ladbrokes",
        ["leovegas"] = "LeoVegas",
        ["leovegas_se"] = "LeoVegas (SE)",
        ["livescorebet"] = "LiveScore Bet",
        ["lowvig"] = "LowVig.ag",
        ["marathonbet"] = "Marathon Bet",
        ["matchbook"] = "Matchbook",
        ["mybookieag"] = "MyBookie.ag",
        ["netbet_fr"] = "NetBet (FR)",
        ["nordicbet"] = "Nordic Bet",
        ["onexbet"] = "1xBet",
        ["paddypower"] = "Paddy Power",
        ["pinnacle"] = "Pinnacle",
        ["pmu_fr"] = "PMU (FR)",
        ["skybet"] = "Sky Bet",
        ["smarkets"] = "Smarkets",
        ["sport888"] = "888sport",
        ["suprabets"] = "Suprabets",
        ["tipico_de"] = "Tipico",
        ["unibet_fr"] = "Unibet (FR)",
        ["unibet_it"] = "Unibet (IT)",
        ["unibet_nl"] = "Unibet (NL)",
        ["unibet_se"] = "Unibet (SE)",
        ["unibet_uk"] = "Unibet (UK)",
        ["virginbet"] = "Virgin Bet",
        ["williamhill"] = "William Hill",
        ["winamax_de"] = "Winamax (DE)",
        ["winamax_fr"] = "Winamax (FR)",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names people write that are no key, another country's book, or a key of the past; null = nothing to send.</summary>
    public static readonly FrozenDictionary<string, Rule> Rules = new Dictionary<string, Rule>
    {
        ["unibet"] = new(BookmakerWarningCode.OtherCountry, "unibet_fr", "Unibet (AU)"),
        ["winamax"] = new(BookmakerWarningCode.NotAKey, "winamax_fr", "Winamax"),
        ["betclic"] = new(BookmakerWarningCode.NoLongerUsed, "betclic_fr", "Betclic"),
        ["pmu"] = new(BookmakerWarningCode.NotAKey, "pmu_fr", "PMU"),
        ["netbet"] = new(BookmakerWarningCode.NotAKey, "netbet_fr", "NetBet"),
        ["betfair"] = new(BookmakerWarningCode.NoLongerUsed, "betfair_ex_eu", "Betfair"),
        ["unibet_eu"] = new(BookmakerWarningCode.NoLongerUsed, "unibet_fr", "Unibet"),
        ["bet365"] = new(BookmakerWarningCode.NotOffered, null, "Bet365"),
        ["bet365_au"] = new(BookmakerWarningCode.NotOffered, null, "Bet365 AU"),
        ["bwin"] = new(BookmakerWarningCode.NotOffered, null, "Bwin"),
        ["parionssport_fr"] = new(BookmakerWarningCode.NoLongerUsed, null, "Parions Sport (FR)"),
        ["parionssport"] = new(BookmakerWarningCode.NoLongerUsed, null, "Parions Sport"),
        ["parions sport"] = new(BookmakerWarningCode.NoLongerUsed, null, "Parions Sport"),
        ["livescorebet_eu"] = new(BookmakerWarningCode.NoLongerUsed, null, "LiveScore Bet (EU)"),
        ["mrgreen"] = new(BookmakerWarningCode.NoLongerUsed, null, "Mr Green"),
        ["caesars"] = new(BookmakerWarningCode.NoLongerUsed, null, "Caesars"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static readonly FrozenDictionary<string, string> KeyByTitle = Current.ToFrozenDictionary(
        row => row.Value,
        row => row.Key,
        StringComparer.OrdinalIgnoreCase
    );

    internal sealed record Rule(BookmakerWarningCode Code, string? Replacement, string Title);
}
