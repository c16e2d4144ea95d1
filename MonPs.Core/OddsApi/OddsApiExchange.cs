namespace MonPs.Core.OddsApi;

/// <summary>One attempt: sends, reads the whole body within bounds, names what stopped it.</summary>
sealed class OddsApiExchange(IHttpClientFactory clients)
{
    public const string ClientName = "OddsApi";
    const int ChunkSize = 64 * 1024;

    public async Task<OddsApiReply> Send(OddsApiOptions options, string address, CancellationToken ct)
    {
        var scrubber = new KeyScrubber(options.ApiKey.Trim());
        try
        {
            using var client = clients.CreateClient(ClientName);
            var uri = OddsApiAddress.Absolute(options, address);
            using var response = await client.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, ct);
            var body = await ReadBounded(response.Content, options.LargestBody, ct);
            return new OddsApiReply((int)response.StatusCode, body, Credits.From(response.Headers), scrubber)
            {
                ServedAt = response.Headers.Date,
            };
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new OddsApiException(OddsApiError.Unreachable, scrubber.Clean(e.Message), scrubber.Harmless(e));
        }
        catch (InvalidDataException e)
        {
            throw new OddsApiException(OddsApiError.NotJson, "the body cannot be decompressed", scrubber.Harmless(e));
        }
    }

    /// <summary>The body, or null when it is larger than <paramref name="limit"/> bytes (a page gone wild fills no memory).</summary>
    static async Task<byte[]?> ReadBounded(HttpContent content, int limit, CancellationToken ct)
    {
        await using var stream = await content.ReadAsStreamAsync(ct);
        using var body = new MemoryStream();
        var chunk = new byte[ChunkSize];
        while (await stream.ReadAsync(chunk, ct) is > 0 and var count)
        {
            if (body.Length + count > limit)
                return null;
            body.Write(chunk, 0, count);
        }
        return body.ToArray();
    }
}
