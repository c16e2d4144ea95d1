using MonPs.Core.Language;

namespace MonPs.Core.Settings;

/// <summary>One wrong setting: its key, what was written there and what is wanted.</summary>
public sealed record SettingsFault(string Key, string Value, string Wanted);

/// <summary>The configuration cannot be used. Holds all faults, so that the user mends them in one go.</summary>
public sealed class SettingsException(IReadOnlyList<SettingsFault> faults)
    : Exception(string.Join(Environment.NewLine, faults.Select(f => CoreText.Get("Wanted", f.Key, f.Value, f.Wanted))))
{
    public IReadOnlyList<SettingsFault> Faults { get; } = faults;
}
