using Microsoft.AspNetCore.Components;
using MonPs.Web.Components.Parts;

namespace MonPs.Web.Components.Gallery;

/// <summary>Every part on one page. "?open=panel|confirm|toasts" opens one, so that a screenshot needs no click.</summary>
public sealed partial class GalleryPage
{
    public const string Path = "/gallery";
    bool panel;
    bool confirm;

    [Inject]
    TimeProvider Time { get; set; } = null!;

    [Inject]
    IHostEnvironment Environment { get; set; } = null!;

    [Inject]
    NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery]
    public string? Open { get; set; }

    DateTimeOffset Now => Time.GetUtcNow();

    protected override void OnInitialized()
    {
        if (!Environment.IsDevelopment())
        {
            // Reached by a link inside a running circuit, where no endpoint stands in the way.
            Navigation.NotFound();
            return;
        }
        (panel, confirm) = (Open == "panel", Open == "confirm");
        if (Open == "toasts")
        {
            ShowToasts();
        }
    }

    void ShowToasts()
    {
        Toasts.Show(new("Pari gagné : +47,50 €", Tone.Good, () => Task.CompletedTask));
        Toasts.Show(new("Le quota de crédits est épuisé jusqu’au 1er décembre.", Tone.Bad));
        Toasts.Show(new("3 CLV calculées", Tone.Info));
    }
}
