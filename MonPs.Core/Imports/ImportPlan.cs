namespace MonPs.Core.Imports;

/// <summary>How a file will be read: its layout, its columns, and what the columns said about dates and numbers.</summary>
public sealed class ImportPlan
{
    private readonly SourceTable table;
    private readonly Reading reading;
    private readonly ColumnProfile profile;

    internal ImportPlan(
        ImportFile file,
        SourceTable table,
        Reading reading,
        ColumnProfile profile,
        ImportOptions options
    )
    {
        (File, this.table, this.reading, this.profile, Options) = (file, table, reading, profile, options);
        this.reading = reading with
        {
            DateOrder = options.DateOrder ?? profile.DateOrder,
            Mark = options.DecimalMark ?? profile.Mark,
            American = profile.American,
        };
    }

    public ImportFile File { get; }
    public ImportOptions Options { get; }
    public ImportPreset Preset => reading.Preset;
    public ColumnMap Map => reading.Map;

    /// <summary>How the table is written: "CSV ;", "TSV", "pg_dump".</summary>
    public string Kind => table.Kind;
    public int RowCount => profile.Rows;
    public DateOrder? DateOrder => reading.DateOrder;

    /// <summary>No date of the file tells whether the day or the month comes first: a person must say.</summary>
    public bool AsksForDateOrder => profile.DatesAmbiguous && Options.DateOrder is null;
    public DecimalMark? DecimalMark => reading.Mark;

    /// <summary>The rows one after the other, each read when it is asked for; matches are not looked for yet.</summary>
    internal IEnumerable<ImportRow> Rows()
    {
        var (parser, fingerprint) = (new RowParser(reading), new BetFingerprint());
        foreach (var (row, legs) in Grouped())
        {
            var parsed = parser.Parse(row, legs);
            yield return parsed.Bet is { } bet
                ? parsed with
                {
                    Fingerprint = fingerprint.Of(bet, Id(row)),
                }
                : parsed with
                {
                    Fate = RowFate.Refused,
                };
        }
    }

    // The legs of a combined bet follow it as rows of their own.
    private IEnumerable<(SourceRow Row, List<SourceRow> Legs)> Grouped()
    {
        SourceRow? parent = null;
        var legs = new List<SourceRow>();
        foreach (var row in table.Rows())
            if (parent is not null && RowCombination.IsLeg(row, reading))
                legs.Add(row);
            else
            {
                if (parent is not null)
                    yield return (parent, legs);
                (parent, legs) = (row, []);
            }
        if (parent is not null)
            yield return (parent, legs);
    }

    // A number of our own table says nothing: imported into another instance, the bet gets a new one there.
    private string? Id(SourceRow row) => Preset == ImportPreset.MonPs ? null : Map.Cell(row, ImportField.Id);
}
