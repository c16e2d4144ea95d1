using Microsoft.Extensions.Localization;
using MonPs.Core.Imports;
using MonPs.Web.Components.Parts;
using MonPs.Web.Culture;

namespace MonPs.Web.Pages.Import;

/// <summary>What became of an import, in words.</summary>
internal static class ImportWords
{
    public static Toast Of(UndoOutcome outcome, IStringLocalizer texts) =>
        outcome switch
        {
            UndoOutcome.Done { Kept: > 0 } done => new(
                $"{texts.Plural("Import.Undo.Done", done.Removed)} {texts.Plural("Import.Undo.Kept", done.Kept)}",
                Tone.Warn
            ),
            UndoOutcome.Done done => new(texts.Plural("Import.Undo.Done", done.Removed), Tone.Good),
            _ => new(texts["Import.Undo.Before"], Tone.Warn),
        };

    public static Tone ToneOf(RowFate fate) =>
        fate switch
        {
            RowFate.New => Tone.Good,
            RowFate.Refused => Tone.Bad,
            _ => Tone.Neutral,
        };

    public static Tone ToneOf(LinkSureness sureness) =>
        sureness switch
        {
            LinkSureness.Exact or LinkSureness.Alias => Tone.Good,
            LinkSureness.Likely => Tone.Warn,
            _ => Tone.Neutral,
        };
}
