using System.Text;
using MonPs.Core.Bets;
using MonPs.Core.Imports;
using MonPs.Tests.Support;

namespace MonPs.Tests.Core.Imports;

/// <summary>Writes a file and brings it in.</summary>
public abstract class ImportTest(PostgresFixture postgres) : CoreTestBase(postgres)
{
    protected const string Header = "Date;Match;Pari;Cote;Mise;Résultat;Bookmaker";
    private int files;

    protected BetImport Import => Core.Get<BetImport>();

    protected string File(string text, Encoding? encoding = null)
    {
        var path = Path.Combine(Core.Settings.DataFolder, $"bets{++files}.csv");
        System.IO.File.WriteAllText(path, text, encoding ?? new UTF8Encoding(false));
        return path;
    }

    protected string File(byte[] bytes)
    {
        var path = Path.Combine(Core.Settings.DataFolder, $"bets{++files}.csv");
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    protected Task<ImportPlan> Plan(string path, ImportOptions? options = null) =>
        Import.Plan(path, "bets.csv", options ?? new(), Ct);

    protected async Task<(ImportPreview Preview, IReadOnlyList<ImportRow> Rows)> Look(
        string text,
        ImportOptions? options = null
    )
    {
        var preview = await Import.Preview(await Plan(File(text), options), null, Ct);
        return (preview, await Import.Rows(preview, null, 0, 100, Ct));
    }

    protected async Task<ImportRecord> Bring(string text, ImportOptions? options = null) =>
        await Import.Run(await Plan(File(text), options), "cli", null, Ct);

    protected async Task<IReadOnlyList<Bet>> Bets() =>
        (await Core.Get<BetQueries>().List(new(), new(BetSortField.Created, false), 0, 500, Ct)).Bets;

    protected async Task<ImportRefusal> Refused(string path) =>
        (await Assert.ThrowsAsync<ImportRefusedException>(() => Plan(path))).Refusal;
}
