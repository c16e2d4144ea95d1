using Microsoft.JSInterop;

namespace MonPs.Web.Pages.NewBet;

/// <summary>Keeps a half-typed bet in the visitor's tab, where it outlives the circuit and the server (app.js).</summary>
internal sealed class DraftKeeper(IJSRuntime js)
{
    private string? last;

    public async Task<KeptDraft?> Read() => KeptDraft.Read(await js.InvokeAsync<string?>("monps.readDraft"));

    /// <summary>Nothing is sent when nothing changed.</summary>
    public async Task Keep(KeptDraft draft)
    {
        var text = draft.Write();
        if (text == last)
            return;
        last = text;
        await js.InvokeVoidAsync("monps.keepDraft", text);
    }

    public async Task Drop()
    {
        if (last is null)
            return;
        last = null;
        await js.InvokeVoidAsync("monps.dropDraft");
    }
}
