using MonPs.Core.Imports;

namespace MonPs.Web.Pages.Import;

/// <summary>Where somebody is on the way of a file.</summary>
public enum ImportStep
{
    Choose,
    Looking,
    Ready,
    Importing,
    Done,
}

/// <summary>One file on its way in: how it is read, what it would bring, what it brought.</summary>
public sealed class ImportSession(BetImport import)
{
    public const int PageSize = 50;
    private readonly List<ImportRow> rows = [];
    private string? path;

    public ImportStep Step { get; private set; }
    public string FileName { get; private set; } = "";
    public ImportOptions Options { get; private set; } = new();
    public ImportPlan? Plan { get; private set; }
    public ImportPreview? Preview { get; private set; }
    public RowFate? Fate { get; private set; }
    public IReadOnlyList<ImportRow> Rows => rows;
    public ImportRecord? Record { get; private set; }

    /// <summary>Why the file, read so, cannot be imported.</summary>
    public string? Refusal { get; private set; }
    public int Total =>
        Preview is null ? 0
        : Fate is { } fate ? Preview.Count(fate)
        : Preview.Rows;

    /// <summary>Looks at a file that lies on disk now; it is this session's from here on.</summary>
    public Task Open(string file, string name, IProgress<ImportProgress> progress, CancellationToken ct)
    {
        Close();
        (path, FileName) = (file, name);
        return Read(new(), progress, ct);
    }

    /// <summary>Reads the same file another way.</summary>
    public async Task Read(ImportOptions options, IProgress<ImportProgress> progress, CancellationToken ct)
    {
        (Options, Step, Refusal, Preview) = (options, ImportStep.Looking, null, null);
        rows.Clear();
        try
        {
            // Off the circuit's thread: parsing a long file takes seconds of work.
            await Task.Run(() => Look(options, progress, ct), ct);
            Step = ImportStep.Ready;
            await Show(Preview is { Refused: > 0, New: 0 } ? RowFate.Refused : null, ct);
        }
        catch (ImportRefusedException refused)
        {
            (Refusal, Step) = (refused.Text, Plan is null ? ImportStep.Choose : ImportStep.Ready);
        }
    }

    public void Refuse(string why) => (Refusal, Step) = (why, ImportStep.Choose);

    public async Task Show(RowFate? fate, CancellationToken ct)
    {
        Fate = fate;
        rows.Clear();
        await More(ct);
    }

    public async Task More(CancellationToken ct)
    {
        if (Preview is { } preview)
            rows.AddRange(await Task.Run(() => import.Rows(preview, Fate, rows.Count, PageSize, ct), ct));
    }

    public async Task Run(IProgress<ImportProgress> progress, CancellationToken ct)
    {
        (Step, Refusal) = (ImportStep.Importing, null);
        try
        {
            Record = await Task.Run(() => import.Run(Plan!, "page", progress, ct), ct);
            Step = ImportStep.Done;
            ImportUpload.Forget(path);
            path = null;
        }
        catch (ImportRefusedException refused)
        {
            (Refusal, Step) = (refused.Text, ImportStep.Ready);
        }
        catch
        {
            Step = ImportStep.Ready;
            throw;
        }
    }

    /// <summary>Forgets the file, to begin with another.</summary>
    public void Close()
    {
        ImportUpload.Forget(path);
        (path, Plan, Preview, Record, Refusal, Step) = (null, null, null, null, null, ImportStep.Choose);
        rows.Clear();
    }

    private async Task Look(ImportOptions options, IProgress<ImportProgress> progress, CancellationToken ct)
    {
        Plan = await import.Plan(path!, FileName, options, ct);
        Preview = await import.Preview(Plan, progress, ct);
    }
}
