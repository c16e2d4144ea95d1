using System.Globalization;
using MonPs.Core.Bets;
using MonPs.Core.Closing;
using MonPs.Core.Data;
using MonPs.Core.Language;
using MonPs.Core.Odds;
using MonPs.Core.OddsApi;

namespace MonPs.Core.Imports;

/// <summary>Makes a bet of a row, or says which of its cells are wrong. Pure; the rules are those of a typed bet.</summary>
internal sealed class RowParser(Reading reading)
{
    public ImportRow Parse(SourceRow row, IReadOnlyList<SourceRow> legs)
    {
        var cells = new RowCells(row, reading);
        if (row.Trouble is { } trouble)
            return new(row.Line, null, [new(null, "", Trouble(trouble))], []);
        var combined = RowCombination.Of(cells, legs);
        var kickoff = Kickoff(cells);
        var what = combined ?? RowSelection.Of(cells);
        var form = Form(cells, what, kickoff);
        var (draft, faults) = BetRules.Check(form, null, reading.Zone);
        foreach (var fault in faults)
            cells.Add(fault);
        if (draft is null)
            return new(row.Line, null, cells.Faults, cells.Remarks);
        var bet = Settled(cells, draft, what, kickoff);
        return new(row.Line, cells.Faults.Count == 0 ? bet : null, cells.Faults, cells.Remarks)
        {
            Fate = cells.Faults.Count == 0 ? RowFate.New : RowFate.Refused,
        };
    }

    private static ImportBet Settled(RowCells cells, BetDraft draft, RowBacks what, ReadDate? kickoff)
    {
        var bet = new ImportBet(draft)
        {
            Teams = what.Teams,
            HasTime = kickoff?.HasTime ?? false,
            PlacedAt = cells.Instant(ImportField.PlacedAt),
            Reason = what.Reason ?? OwnReason(cells),
        };
        return RowClosing.Of(cells, RowSettlement.Of(cells, bet));
    }

    private static BetForm Form(RowCells cells, RowBacks what, ReadDate? kickoff) =>
        new()
        {
            MatchId = cells.Text(ImportField.MatchId),
            MatchName = what.MatchName,
            Sport = cells.Text(ImportField.Sport),
            KickoffTime = kickoff?.At.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
            MarketType = what.Market is { } market ? SnakeCase.Of(market) : cells.Text(ImportField.MarketType),
            Selection = what.Selection,
            Line = what.Line?.ToString(CultureInfo.InvariantCulture),
            Bookmaker = Bookmaker(cells),
            OddsObtained = Written(cells.Odds(ImportField.OddsObtained)),
            Stake = Written(cells.Money(ImportField.Stake)),
            Notes = Notes(cells, what),
            Tags = Tags(cells),
        };

    // A match is played at a time; where the file has only its day, the day's first minute stands for it.
    private static ReadDate? Kickoff(RowCells cells)
    {
        var date = cells.Date(ImportField.KickoffTime);
        if (date is { HasTime: false } day && cells.Text(ImportField.Clock) is { } clock)
        {
            if (
                DateText.Read(
                    $"{cells.Text(ImportField.KickoffTime)} {clock}",
                    cells.Reading.DateOrder,
                    cells.Reading.Zone
                ) is
                { } full
            )
                return full;
            cells.Fault(ImportField.Clock, "ImportClock");
            return day;
        }
        if (cells.Reading.Preset == ImportPreset.Pikkit)
            cells.Remark(RowRemark.KickoffUnknown);
        else if (date is { HasTime: false })
            cells.Remark(RowRemark.TimeUnknown);
        return date;
    }

    // Our own file already has the keys; in another the names of bookmakers become the keys they stand for.
    private static string? Bookmaker(RowCells cells)
    {
        var text = cells.Text(ImportField.Bookmaker);
        return cells.IsOurs ? text : BookmakerNames.Key(text);
    }

    private static string? Notes(RowCells cells, RowBacks what) =>
        (cells.Text(ImportField.Notes), what.Details) switch
        {
            (var notes, null) => notes,
            (null, var details) => details,
            var (notes, details) => $"{notes}\n{details}",
        };

    private static IReadOnlyList<string> Tags(RowCells cells)
    {
        var text = cells.Text(ImportField.Tags) ?? "";
        var tags = cells.IsOurs
            ? OwnText.Split(text)
            : text.Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return RowSettlement.IsFree(cells) ? [.. tags, "freebet"] : tags;
    }

    private static ClvReason? OwnReason(RowCells cells) =>
        cells.IsOurs && SnakeCase.TryParse<ClvReason>(cells.Text(ImportField.ClvReason), out var reason)
            ? reason
            : null;

    private static string? Written(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static FieldFault Trouble(RowTrouble trouble) =>
        trouble switch
        {
            RowTrouble.Quotes => new FieldFault("row", "ImportQuotes"),
            RowTrouble.CutOff => new FieldFault("row", "ImportCutOff"),
            _ => new FieldFault("row", "ImportTooManyCells"),
        };
}
