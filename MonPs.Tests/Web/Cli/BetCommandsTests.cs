using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using MonPs.Tests.Support;

namespace MonPs.Tests.Web.Cli;

/// <summary>The verbs about bets as processes: what a script calls, and what a person does in a terminal.</summary>
public sealed class BetCommandsTests(BetCommandsFixture fixture) : IClassFixture<BetCommandsFixture>
{
    private readonly Dictionary<string, string> environment = new(fixture.Environment, StringComparer.Ordinal);

    [Fact]
    public async Task A_script_adds_lists_settles_and_reads_a_bet()
    {
        var added = Json(await Done(Add("--yes", "--json", "--tag", "script")));
        var id = $"{added.GetProperty("id")}";
        var listed = Json(await Done("bets", "--tag", "script", "--search", "everton", "--json"));
        var settled = Json(await Done("settle", id, "gagné", "--yes", "--json"));
        var pending = Json(await Done("bets", "--tag", "script", "--status", "pending", "--json"));
        var sheet = await Done("bets", id);

        Assert.Equal("Over 3.0", added.GetProperty("selection").GetString());
        Assert.Equal(OddsWire.MatchId, added.GetProperty("match_id").GetString());
        Assert.Equal(id, $"{Assert.Single(listed.EnumerateArray()).GetProperty("id")}");
        Assert.Equal(47.5m, Assert.Single(settled.EnumerateArray()).GetProperty("profit_loss").GetDecimal());
        Assert.Empty(pending.EnumerateArray());
        Assert.Contains("Arsenal – Everton", sheet);
        Assert.Contains("Résultat saisi", sheet);
        Assert.DoesNotContain(sheet, c => c == '\u001b');
    }

    [Fact]
    public async Task Coming_matches_come_with_their_prices_and_as_the_api_writes_them()
    {
        var shown = await Done("matches", "--search", "ever", "--lang", "en");
        var match = Assert.Single(Json(await Done("matches", "--json")).EnumerateArray());

        Assert.Contains("Arsenal – Everton", shown);
        Assert.Contains("Kick-off", shown);
        Assert.Contains("6.20", shown);
        Assert.Equal(1.55m, match.GetProperty("best_home").GetProperty("odds").GetDecimal());
    }

    [Theory]
    [InlineData("Il manque : --match, --market, --selection, --odds, --stake", "add-bet")]
    [InlineData("Il manque : --line, --stake", "add-bet", "--match", "arsenal", "--selection", "over", "--odds", "2")]
    [InlineData("ajoutez --yes", "add-bet", "--match", "arsenal", "--selection", "1", "--odds", "2", "--stake", "5")]
    [InlineData("--odds : « beaucoup »", "add-bet", "--match", "arsenal", "--odds", "beaucoup")]
    [InlineData("Aucun match à venir", "add-bet", "--match", "brest")]
    [InlineData("ajoutez --yes", "settle", "1", "win")]
    [InlineData("« winn » n’est pas un résultat", "settle", "1", "winn")]
    [InlineData("--limit : « x »", "bets", "--limit", "x")]
    [InlineData("--status : « open »", "bets", "--status", "open")]
    public async Task Wrong_use_is_one_sentence_at_once_and_never_a_question(string words, params string[] arguments)
    {
        // Standard input is an open pipe on which nothing ever comes.
        var answer = await MonPsProcess.Run(environment, arguments);

        Assert.Equal(2, answer.Code);
        Assert.Contains(words, answer.Error.Replace('\u00a0', ' '));
        Assert.Single(answer.Error.Trim().Split('\n'));
        Assert.Empty(answer.Output);
    }

    [Theory]
    [InlineData("bets", "77")]
    [InlineData("settle", "77", "win", "--yes")]
    public async Task A_bet_that_is_not_there_is_told(params string[] arguments)
    {
        var answer = await MonPsProcess.Run(environment, arguments);

        Assert.Equal(1, answer.Code);
        Assert.Contains("Il n’y a pas de pari 77", answer.Error);
    }

    [Fact]
    public async Task Of_several_bets_none_is_settled_when_one_does_not_exist()
    {
        var id = $"{Json(await Done(Add("--yes", "--json"))).GetProperty("id")}";

        var answer = await MonPsProcess.Run(environment, "settle", id, "77", "win", "--yes");

        Assert.Equal(1, answer.Code);
        Assert.Equal(JsonValueKind.Null, Json(await Done("bets", id, "--json")).GetProperty("result").ValueKind);
    }

    [Fact]
    public async Task A_port_in_use_is_one_sentence_before_anything_starts()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

        var answer = await MonPsProcess.Run(environment);

        Assert.Equal(1, answer.Code);
        Assert.StartsWith(environment["ASPNETCORE_URLS"], answer.Error);
        Assert.Contains("ASPNETCORE_URLS=", answer.Error);
        Assert.Single(answer.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task In_a_terminal_a_bet_goes_from_the_list_to_the_confirmation_and_into_the_list()
    {
        using (var terminal = MonPsProcess.InTerminal(environment, "add-bet", "--lang", "en"))
        {
            await terminal.Answers("Match (", "99");
            await terminal.Sees("99 is not in the list");
            await terminal.Answers("Match (", "ars");
            await terminal.Answers("Match (", "1");
            await terminal.Answers("Market (", "1");
            await terminal.Answers("Selection (", "x");
            await terminal.Answers("Bookmaker: ", "");
            await terminal.Answers("Odds > ", "four");
            await terminal.Sees("is not a number");
            await terminal.Answers("Odds > ", "4.2");
            await terminal.Answers("Stake (", "12,50");
            await terminal.Answers("Tags", "pty");
            await terminal.Answers("Notes", "Café crème");
            await terminal.Answers("Record this bet?", "y");
            Assert.True(await terminal.Ended() == 0, terminal.Screen);
        }

        var bet = Assert.Single(Json(await Done("bets", "--tag", "pty", "--json")).EnumerateArray());
        Assert.Equal(
            ("Draw", 12.5m),
            (bet.GetProperty("selection").GetString(), bet.GetProperty("stake").GetDecimal())
        );
        Assert.Equal("Café crème", bet.GetProperty("notes").GetString());
    }

    [Theory]
    [InlineData("q\n")]
    [InlineData("\u0003")]
    [InlineData("\u0004")]
    public async Task Q_ctrl_c_and_ctrl_d_leave_the_terminal_with_nothing_written(string keys)
    {
        using (var terminal = MonPsProcess.InTerminal(environment, Add("--tag", "left")))
        {
            await terminal.Sees("Enregistrer ce pari");
            await terminal.Presses(keys);
            await terminal.Sees("Rien n’a été enregistré.");
            Assert.Equal(1, await terminal.Ended());
        }

        Assert.Equal("[]", (await Done("bets", "--tag", "left", "--json")).Trim());
    }

    private static string[] Add(params string[] more) =>
        [
            "add-bet",
            "--match",
            "everton vs arsenal",
            "--selection",
            "plus de 3",
            "--odds",
            "1,95",
            "--stake",
            "50",
            .. more,
        ];

    private async Task<string> Done(params string[] arguments)
    {
        var answer = await MonPsProcess.Run(environment, arguments);
        Assert.True(answer.Code == 0, answer.All);
        return answer.Output;
    }

    private static JsonElement Json(string output) => JsonDocument.Parse(output).RootElement;
}
