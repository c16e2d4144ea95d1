using System.Text;
using System.Text.RegularExpressions;

namespace MonPs.Core.OddsApi;

/// <summary>Takes the API key out of texts: it travels in the URL, so proxies and exceptions like to repeat it.</summary>
sealed partial class KeyScrubber(string key)
{
    // A toy key ("x", "demo") is no secret, and cutting it out would make every sentence unreadable.
    const int ShortestSecret = 6;
    const string Hidden = "***";

    readonly string[] _secrets = key.Length < ShortestSecret ? [] : [key, Uri.EscapeDataString(key)];

    public string Clean(string text) =>
        _secrets.Aggregate(
            KeyParameter().Replace(text, "${name}" + Hidden),
            (clean, secret) => clean.Replace(secret, Hidden, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The exception if its whole text is harmless, else nothing: an inner text cannot be rewritten.</summary>
    public Exception? Harmless(Exception e)
    {
        var text = e.ToString();
        return string.Equals(Clean(text), text, StringComparison.Ordinal) ? e : null;
    }

    public bool IsIn(ReadOnlySpan<byte> body)
    {
        foreach (var secret in _secrets)
            if (body.IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0)
                return true;
        return false;
    }

    [GeneratedRegex(
        @"(?<name>api_?key(=|%3D))[^&\s""'<>]+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex KeyParameter();
}
