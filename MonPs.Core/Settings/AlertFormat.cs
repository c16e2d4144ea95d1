namespace MonPs.Core.Settings;

/// <summary>How an alert is written for its receiver.</summary>
public enum AlertFormat
{
    /// <summary>Plain JSON: title, message, kind, key, at.</summary>
    Json,

    /// <summary>ntfy's JSON: the last part of the address is the topic.</summary>
    Ntfy,

    /// <summary>Telegram's sendMessage.</summary>
    Telegram,
}
