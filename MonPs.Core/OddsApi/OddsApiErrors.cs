namespace MonPs.Core.OddsApi;

/// <summary>The provider's refusals to named errors: by error_code first, by status second (its documented order).</summary>
static class OddsApiErrors
{
    public static OddsApiException FromRefusal(ErrorDto refusal, int? status) =>
        new(Classify(refusal.ErrorCode, status), refusal.Message ?? "no message")
        {
            Status = status,
            ErrorCode = refusal.ErrorCode,
            ProviderMessage = refusal.Message,
        };

    public static OddsApiError Classify(string? code, int? status) => ByCode(code) ?? ByStatus(status, code);

    static OddsApiError? ByCode(string? code) =>
        code switch
        {
            "MISSING_KEY" => OddsApiError.KeyMissing,
            "INVALID_KEY" => OddsApiError.KeyRefused,
            "DEACTIVATED_KEY" => OddsApiError.KeyDeactivated,
            "OUT_OF_USAGE_CREDITS" => OddsApiError.CreditsSpent,
            "HISTORICAL_UNAVAILABLE_ON_FREE_USAGE_PLAN" => OddsApiError.HistoryNotInPlan,
            "UNKNOWN_SPORT" or "INVALID_SPORT" => OddsApiError.LeagueUnknown,
            "EVENT_NOT_FOUND" => OddsApiError.EventUnknown,
            "INVALID_MARKET" or "INVALID_MARKET_COMBO" => OddsApiError.MarketRefused,
            "INVALID_BOOKMAKERS" => OddsApiError.BookmakersRefused,
            "EXCEEDED_FREQ_LIMIT" => OddsApiError.TooManyRequests,
            _ => null,
        };

    // A code the documentation has and this list has not is a refused parameter; without a status (a body
    // replayed from disk, or sent as 200) the code alone says that it is a refusal.
    static OddsApiError ByStatus(int? status, string? code) =>
        status switch
        {
            401 or 403 => OddsApiError.KeyRefused,
            404 when code is null => OddsApiError.AddressUnknown,
            408 => OddsApiError.TimedOut,
            429 => OddsApiError.TooManyRequests,
            >= 500 => OddsApiError.ServiceFailed,
            >= 400 => OddsApiError.RequestRefused,
            _ when code is not null => OddsApiError.RequestRefused,
            _ => OddsApiError.UnexpectedShape,
        };
}
