namespace MonPs.Core.OddsApi;

/// <summary>
/// The Odds API v4. Shaped as a Refit interface would be, so that swapping the implementation is one file.
/// Every method throws <see cref="OddsApiException"/> (a named <see cref="OddsApiError"/>) when there is no usable answer,
/// and <see cref="OperationCanceledException"/> when the caller cancels. Safe to keep: holds no connection.
/// </summary>
public interface IOddsApi
{
    /// <summary>GET /sports. Free: also the cheapest way to check the key and read the balance.</summary>
    /// <param name="all">Out-of-season sports too (<c>active: false</c>).</param>
    Task<OddsApiAnswer<IReadOnlyList<SportDto>>> GetSports(bool all, CancellationToken ct);

    /// <summary>GET /sports/{sport}/events. Free. In-play and upcoming fixtures without prices.</summary>
    Task<OddsApiAnswer<IReadOnlyList<EventDto>>> GetEvents(string sportKey, CancellationToken ct);

    /// <summary>GET /sports/{sport}/odds. Costs markets × ceil(bookmakers / 10) credits, 0 when no event comes back.</summary>
    Task<OddsApiAnswer<IReadOnlyList<EventOddsDto>>> GetOdds(
        string sportKey,
        OddsRequest request,
        CancellationToken ct
    );

    /// <summary>GET /sports/{sport}/scores. Costs 1 credit, 2 with <paramref name="daysFrom"/>.</summary>
    /// <param name="daysFrom">1 to 3: also the matches completed in that many days.</param>
    Task<OddsApiAnswer<IReadOnlyList<ScoreDto>>> GetScores(string sportKey, int? daysFrom, CancellationToken ct);
}

/// <summary>What to ask of /odds. Blanks around keys are removed: the provider refuses lists with blanks.</summary>
/// <param name="Markets">Featured markets only (<c>h2h</c>, <c>totals</c>, <c>spreads</c>).</param>
/// <param name="Bookmakers">Keys from <see cref="BookmakerKeys"/>; one wrong key may refuse the whole call.</param>
/// <param name="CommenceTimeFrom">Only kick-offs at or after it; sent in whole seconds, UTC.</param>
/// <param name="CommenceTimeTo">Only kick-offs at or before it; sent in whole seconds, UTC.</param>
public sealed record OddsRequest(
    IReadOnlyList<string> Markets,
    IReadOnlyList<string> Bookmakers,
    DateTimeOffset? CommenceTimeFrom = null,
    DateTimeOffset? CommenceTimeTo = null
);

/// <summary>One answer of the provider.</summary>
/// <param name="Value">The parsed body.</param>
/// <param name="Raw">The body as received (after decompression): kept on disk before anything is stored.</param>
/// <param name="Credits">What the call cost and what is left.</param>
public sealed record OddsApiAnswer<T>(T Value, byte[] Raw, Credits Credits)
{
    /// <summary>The provider's clock when it answered, in whole seconds; null when it did not say.</summary>
    public DateTimeOffset? ServedAt { get; init; }
}
