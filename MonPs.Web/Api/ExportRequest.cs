using System.Globalization;
using System.Text.Json;
using MonPs.Core.Data;
using MonPs.Core.Exports;
using MonPs.Core.Statistics;
using MonPs.Web.Culture;

namespace MonPs.Web.Api;

/// <summary>Which bets, in which format and for whose spreadsheet; the API and the command line write through here.</summary>
internal sealed record ExportRequest(BetQuery Query, bool Json, CsvLocale Locale)
{
    public string Extension => Json ? "json" : "csv";
    public string ContentType => Json ? "application/json" : "text/csv; charset=utf-8";

    /// <param name="locale">Null: as the visitor speaks.</param>
    public static ExportRequest Of(BetQuery query, string? format, string? locale) =>
        new(
            query,
            format == "json",
            SnakeCase.TryParse<CsvLocale>(locale, out var named) ? named
                : Cultures.IsFrench(CultureInfo.CurrentUICulture) ? CsvLocale.Fr
                : CsvLocale.En
        );

    public Task WriteBets(IServiceProvider services, Stream to, CancellationToken ct)
    {
        var bets = services.GetRequiredService<BetExport>();
        return Json
            ? JsonSerializer.SerializeAsync(
                to,
                bets.Stream(Query.Filter, Query.Sort, ct).Select(BetWire.Of),
                WireJson.Readable,
                ct
            )
            : bets.WriteCsv(to, Query.Filter, Query.Sort, Locale, ct);
    }

    public async Task WriteStatistics(IServiceProvider services, Stream to, CancellationToken ct)
    {
        if (!Json)
            await services.GetRequiredService<StatisticsExport>().WriteCsv(to, Query.Filter, Locale, ct);
        else
            await JsonSerializer.SerializeAsync(
                to,
                await services.GetRequiredService<StatisticsQueries>().Report(Query.Filter, false, ct),
                WireJson.Readable,
                ct
            );
    }
}
