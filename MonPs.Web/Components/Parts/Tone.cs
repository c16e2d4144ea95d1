namespace MonPs.Web.Components.Parts;

/// <summary>What a mark means. Colour only repeats what the words or the sign already say.</summary>
public enum Tone
{
    Neutral,
    Good,
    Bad,
    Warn,
    Info,
}

static class Tones
{
    public static string Class(Tone tone) =>
        tone switch
        {
            Tone.Good => "tone-good",
            Tone.Bad => "tone-bad",
            Tone.Warn => "tone-warn",
            Tone.Info => "tone-info",
            _ => "tone-neutral",
        };

    /// <summary>Gain, loss or neither: the class of a signed figure.</summary>
    public static string Sign(decimal value, bool signed) =>
        !signed || value == 0 ? ""
        : value > 0 ? "gain"
        : "loss";
}
