using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using MonPs.Core.Imports;
using MonPs.Web.Components.Parts;
using MonPs.Web.Pages.Shared;
using MonPs.Web.Resources;

namespace MonPs.Web.Pages.Import;

/// <summary>Brings bets in from a file: choose, see what every row becomes, confirm, and take it back if it was wrong.</summary>
public sealed partial class ImportPage : IProgress<ImportProgress>
{
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(150);
    private ImportSession session = null!;
    private IReadOnlyList<ImportRecord> former = [];
    private ImportProgress? progress;
    private long? uploaded;
    private long size;
    private bool working;
    private DateTimeOffset drawn;

    [Inject]
    private BetImport Imports { get; set; } = null!;

    [Inject]
    private ImportQueries Queries { get; set; } = null!;

    [Inject]
    private ImportUpload Uploads { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private IStringLocalizer<Texts> Words { get; set; } = null!;

    private bool Busy => working || session.Step is ImportStep.Looking or ImportStep.Importing;

    protected override Task OnInitializedAsync()
    {
        session = new(Imports);
        Follow(ReadFormer, "imports");
        return ReadFormer();
    }

    /// <summary>Called from the thread that reads the file, a thousand rows apart.</summary>
    public void Report(ImportProgress value)
    {
        progress = value;
        if (Clock.GetUtcNow() - drawn < Redraw)
            return;
        drawn = Clock.GetUtcNow();
        _ = InvokeAsync(StateHasChanged);
    }

    private Task ReadFormer() =>
        Load(async () =>
        {
            former = await Queries.List(20, Life);
            return LoadState.Ready;
        });

    private Task Upload(IBrowserFile file) =>
        Work(async () =>
        {
            session.Close();
            (uploaded, size) = (0, file.Size);
            try
            {
                ImportUpload.CheckSize(file.Size);
                await using var content = file.OpenReadStream(ImportFile.Largest, Life);
                var path = await Uploads.Keep(content, Arrived, Life);
                uploaded = null;
                await session.Open(path, file.Name, this, Life);
            }
            catch (ImportRefusedException refused)
            {
                session.Refuse(refused.Text);
            }
            // The connection to the browser broke, or the file was removed there while it was sent.
            catch (IOException)
            {
                session.Refuse(Words["Import.UploadBroke"]);
            }
            finally
            {
                uploaded = null;
            }
        });

    private void Arrived(long bytes)
    {
        uploaded = bytes;
        if (Clock.GetUtcNow() - drawn < Redraw)
            return;
        drawn = Clock.GetUtcNow();
        StateHasChanged();
    }

    private Task Read(ImportOptions options) => Work(() => session.Read(options, this, Life));

    private Task Show(RowFate? fate) => Work(() => session.Show(fate, Life));

    private Task More() => Work(() => session.More(Life));

    private Task Import() => Work(() => session.Run(this, Life));

    private void Close() => session.Close();

    private Task Undo(ImportRecord record) =>
        Work(async () =>
        {
            var outcome = await Imports.Undo(record.Id, "page", Life);
            Toasts.Show(ImportWords.Of(outcome, Words));
            if (session.Record?.Id == record.Id)
                session.Close();
            await ReadFormer();
        });

    // One thing at a time; a database that is away leaves the page as it is.
    private async Task Work(Func<Task> work)
    {
        if (working)
            return;
        (working, progress) = (true, null);
        try
        {
            await work();
        }
        catch (Exception e)
            when (Life.IsCancellationRequested && e is OperationCanceledException or ObjectDisposedException) { }
        catch (Exception e) when (IsDatabase(e))
        {
            Toasts.Show(new(Words["Error.Text"], Tone.Bad));
        }
        finally
        {
            (working, progress) = (false, null);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            session.Close();
        base.Dispose(disposing);
    }
}
