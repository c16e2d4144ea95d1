using System.Net;
using System.Text;
using System.Text.Json;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Api;

public sealed class ExportTests(WebFixture web) : ApiTest(web)
{
    private const string Export = "/api/manual-bets/export";

    [Fact]
    public async Task A_csv_export_is_a_file_for_the_spreadsheet_that_was_asked_for()
    {
        await Create(Bet(("notes", "=1+1")));
        using var answer = await Get($"{Export}?format=csv&locale=fr");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("monps-paris-2026-08-21.csv", answer.Content.Headers.ContentDisposition?.FileName);
        var text = Encoding.UTF8.GetString((await answer.Content.ReadAsByteArrayAsync(Ct))[3..]);
        Assert.StartsWith("id;match_id;", text);
        Assert.Contains(";1,95;50;", text);
        Assert.Contains(";'=1+1;", text);
    }

    [Fact]
    public async Task A_json_export_has_the_fields_of_the_document()
    {
        var id = await Create(Bet(("tags", new System.Text.Json.Nodes.JsonArray("json-export"))));
        var exported = (await Json($"{Export}?format=json&tag=json-export")).EnumerateArray().Single();
        var document = await Json($"{Bets}{id}");
        Assert.Equal(Names(document), Names(exported));
        Assert.Equal(document.GetRawText(), JsonSerializer.Serialize(exported));
    }

    [Fact]
    public async Task An_export_is_filtered_as_the_list_is()
    {
        await Create(Bet(("bookmaker", "only_here")));
        using var answer = await Get($"{Export}?format=csv&locale=en&bookmaker=only_here");
        var lines = (await answer.Content.ReadAsStringAsync(Ct)).Trim().Split('\n');
        Assert.Equal(2, lines.Length);
    }

    [Theory]
    [InlineData("format=xls")]
    [InlineData("locale=de")]
    [InlineData("status=lost")]
    public async Task A_wrong_wish_is_told_and_nothing_is_sent(string query)
    {
        using var answer = await Get($"{Export}?{query}");
        await Problem(answer, HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    public async Task Statistics_leave_as_a_file_too(string format, string type)
    {
        await Create(Bet());
        using var answer = await Get($"/api/statistics/export?format={format}&locale=en");
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("total_bets", await answer.Content.ReadAsStringAsync(Ct));
    }
}
