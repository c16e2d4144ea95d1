using MonPs.Core.Data;
using MonPs.Core.Settings;

namespace MonPs.Core.Imports;

/// <summary>Looks at a file and decides how to read it: by preset, by what was remembered for its header, or by the names.</summary>
public sealed class ImportPlanner(ImportMappings mappings, MonPsSettings settings)
{
    /// <param name="path">Where the file is; it is read again for the preview and for the import.</param>
    /// <param name="name">What the user calls it.</param>
    /// <exception cref="ImportRefusedException">Nothing of the file can be imported; says why.</exception>
    public async Task<ImportPlan> Plan(string path, string name, ImportOptions options, CancellationToken ct)
    {
        var file = await ImportFile.Look(path, name, ct);
        var table = SourceTable.Of(file);
        var preset = options.Preset ?? PresetColumns.Recognise(table.Header);
        var map = await Map(table.Header, preset, options, ct);
        var reading = new Reading(preset, map, null, null, false, Zone(preset));
        var profile = ColumnProfile.Of(table, map, ct);
        return profile.Rows == 0
            ? throw new ImportRefusedException(ImportRefusal.NoRows)
            : new(file, table, reading, profile, options);
    }

    private async Task<ColumnMap> Map(
        IReadOnlyList<string> header,
        ImportPreset preset,
        ImportOptions options,
        CancellationToken ct
    )
    {
        foreach (var column in options.Columns.Values.Where(c => c.Length > 0 && ColumnMap.Find(header, c) is null))
            throw new ImportRefusedException(ImportRefusal.UnknownColumn, column, string.Join(", ", header));
        var remembered = preset == ImportPreset.Free ? await mappings.Find(header, ct) : null;
        var names = (remembered ?? PresetColumns.Map(preset, header).Names).ToDictionary();
        foreach (var (field, column) in options.Columns)
            names[field] = column;
        return ColumnMap.Of(header, names);
    }

    // Mon_PS kept its times in UTC; everybody else writes his own.
    private TimeZoneInfo Zone(ImportPreset preset) =>
        preset is ImportPreset.MonPs or ImportPreset.MonPsDump ? TimeZoneInfo.Utc : settings.TimeZone;

    internal static void Check(ImportPlan plan)
    {
        if (plan.Map.Missing.Count > 0)
            throw new ImportRefusedException(
                ImportRefusal.ColumnsMissing,
                string.Join(", ", plan.Map.Missing.Select(SnakeCase.Of)),
                string.Join(", ", plan.Map.Header)
            );
    }
}
