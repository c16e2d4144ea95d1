using MonPs.Core.OddsApi;

namespace MonPs.Core.Collecting;

/// <summary>What a run says about bookmakers and failures.</summary>
internal static class CollectorLines
{
    public static async Task Mapping(RunJournal journal, BookmakerMapping mapping)
    {
        foreach (var (code, original, replacement) in mapping.Warnings)
            await (
                (code, replacement) switch
                {
                    (
                        BookmakerWarningCode.Forced
                            or BookmakerWarningCode.PriceMultiplied
                            or BookmakerWarningCode.ReferenceAdded,
                        _
                    ) => journal.Warn(RunEvent.BookmakerRemark, null, original, RunTexts.Reason(code)),
                    (_, { } key) => journal.Warn(RunEvent.BookmakerMapped, null, original, key),
                    _ => journal.Warn(RunEvent.BookmakerDropped, null, original, RunTexts.Reason(code)),
                }
            );
    }

    /// <returns>False when no further call can work before a person, or the 1st of the month, changes something.</returns>
    public static async Task<bool> Failure(RunJournal journal, string sport, OddsApiException e)
    {
        await journal.Error(RunEvent.LeagueFailed, sport, RunTexts.Reason(e.Error), e.ProviderMessage ?? "-");
        var final =
            e.Error
            is OddsApiError.KeyMissing
                or OddsApiError.KeyRefused
                or OddsApiError.KeyDeactivated
                or OddsApiError.CreditsSpent
                or OddsApiError.AddressUnknown;
        if (final)
            await journal.Error(RunEvent.Stopped, null, RunTexts.Reason(e.Error));
        return !final;
    }
}
