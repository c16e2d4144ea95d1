namespace MonPs.Core.OddsApi;

/// <summary>What one attempt brought back, still to be judged. A null body was too large.</summary>
sealed record OddsApiReply(int Status, byte[]? Body, Credits Credits, KeyScrubber Scrubber)
{
    /// <summary>The Date header.</summary>
    public DateTimeOffset? ServedAt { get; init; }

    bool IsSuccess => Status is >= 200 and < 300;

    Credits? CreditsIfKnown => Credits == Credits.Unknown ? null : Credits;

    /// <summary>The parsed answer, or the named error.</summary>
    public OddsApiAnswer<T> Read<T>(Func<ReadOnlySpan<byte>, T> parse)
    {
        try
        {
            return Judge(parse);
        }
        catch (OddsApiException e)
        {
            throw e.At(Status, CreditsIfKnown, BodyToKeep(), Scrubber);
        }
    }

    OddsApiAnswer<T> Judge<T>(Func<ReadOnlySpan<byte>, T> parse)
    {
        if (!IsSuccess)
            throw OddsApiErrors.FromRefusal(OddsApiJson.TryParseError(Body) ?? new ErrorDto(), Status);
        if (Body is null)
            throw new OddsApiException(OddsApiError.UnexpectedShape, "the body is larger than allowed");
        return new OddsApiAnswer<T>(parse(Body), Body, Credits) { ServedAt = ServedAt };
    }

    ReadOnlyMemory<byte> BodyToKeep() => IsSuccess && !Scrubber.IsIn(Body) ? Body : default(ReadOnlyMemory<byte>);
}
