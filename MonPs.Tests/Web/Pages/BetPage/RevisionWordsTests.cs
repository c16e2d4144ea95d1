using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MonPs.Core.Bets;
using MonPs.Tests.Support;
using MonPs.Web.Culture;
using MonPs.Web.Pages.BetPage;
using MonPs.Web.Resources;

namespace MonPs.Tests.Web.Pages.BetPage;

public class RevisionWordsTests : PartTest
{
    [Theory]
    [InlineData("""{"stake": [10.00, 12.5]}""", "Mise\u00a0: 10,00 → 12,50")]
    [InlineData("""{"result": [null, "half_win"]}""", "Résultat\u00a0: Demi-gagné")]
    [InlineData("""{"selection": ["Over 2.5", "Draw"]}""", "Sélection\u00a0: Plus de 2,5 buts → N · Match nul")]
    [InlineData("""{"tags": [["live"], []]}""", "Étiquettes\u00a0: live → ")]
    [InlineData("""{"kickoff_time": [null, "2026-08-21T19:00:00+00:00"]}""", "Coup d’envoi\u00a0: 21 août 2026, 21:00")]
    [InlineData("""{"market": [null, "h2h"]}""", "Marché\u00a0: 1N2")]
    [InlineData("""{"profit_loss": [null, -1234.5]}""", "Profit\u00a0: −1\u202f234,50")]
    [InlineData("""{"tags": [null, []]}""", null)]
    [InlineData("""{"settled_by": [null, "user"]}""", null)]
    public void A_change_reads_as_words_in_the_users_language_and_zone(string changes, string? words)
    {
        var revision = new BetRevision
        {
            Actor = "page",
            Action = "changed",
            Changes = changes,
        };
        var texts = Services.GetRequiredService<IStringLocalizer<Texts>>();
        Assert.Equal(
            words is null ? [] : [words],
            RevisionWords.Of(revision, texts, Services.GetRequiredService<UserZone>())
        );
    }
}
