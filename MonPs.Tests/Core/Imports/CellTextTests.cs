using System.Globalization;
using MonPs.Core.Bets;
using MonPs.Core.Imports;

namespace MonPs.Tests.Core.Imports;

public sealed class CellTextTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData("1234.5", null, 1234.5)]
    [InlineData("1 234,56 €", null, 1234.56)]
    [InlineData("1\u202f234,56", null, 1234.56)]
    [InlineData("$1,234.56", null, 1234.56)]
    [InlineData("1.234,56", null, 1234.56)]
    [InlineData("-$5.00", null, -5)]
    [InlineData("(5.00)", null, -5)]
    [InlineData("1,234,567", null, 1234567)]
    [InlineData("1.234", DecimalMark.Comma, 1234)]
    [InlineData("1.234", DecimalMark.Point, 1.234)]
    [InlineData("0.125", null, 0.125)]
    [InlineData("10", null, 10)]
    public void An_amount_is_read_as_it_is_written(string text, DecimalMark? mark, double amount) =>
        Assert.Equal((decimal)amount, NumberText.Read(text, mark));

    [Theory]
    [InlineData("1.234", null)]
    [InlineData("1,234", null)]
    [InlineData("1.5", DecimalMark.Comma)]
    [InlineData("1.2.3", null)]
    [InlineData("ten", null)]
    [InlineData("1,23,456", null)]
    [InlineData("12-5", null)]
    [InlineData("", null)]
    public void An_amount_that_could_be_two_or_is_none_is_not_guessed(string text, DecimalMark? mark) =>
        Assert.Null(NumberText.Read(text, mark));

    [Theory]
    [InlineData("1,95", false, 1.95)]
    [InlineData("1.909", false, 1.909)]
    [InlineData("1.9090909", false, 1.909)]
    [InlineData("-110", false, 1.909)]
    [InlineData("+150", false, 2.5)]
    [InlineData("150", true, 2.5)]
    [InlineData("150", false, 150)]
    [InlineData("11/4", false, 3.75)]
    [InlineData("Evens", false, 2)]
    public void Odds_are_read_in_all_three_notations(string text, bool american, double odds) =>
        Assert.Equal((decimal)odds, OddsText.Read(text, null, american));

    [Theory]
    [InlineData("5/0")]
    [InlineData("SP")]
    [InlineData("11-Apr")]
    public void What_is_no_price_is_none(string text) => Assert.Null(OddsText.Read(text, null, false));

    [Theory]
    [InlineData("2026-08-21T18:45Z", null, "2026-08-21T18:45:00Z")]
    [InlineData("2026-08-21 20:45", null, "2026-08-21T18:45:00Z")]
    [InlineData("2026-08-21T20:45:00.1234567+02:00", null, "2026-08-21T18:45:00.1234567Z")]
    [InlineData("2026-08-21 18:45:00+00", null, "2026-08-21T18:45:00Z")]
    [InlineData("21/08/2026 20:45", null, "2026-08-21T18:45:00Z")]
    [InlineData("21/8/26 20h45", null, "2026-08-21T18:45:00Z")]
    [InlineData("21.08.2026", null, "2026-08-20T22:00:00Z")]
    [InlineData("8/21/2026 8:45 PM", null, "2026-08-21T18:45:00Z")]
    [InlineData("08/21/2026 18:45:00 GMT", DateOrder.MonthDay, "2026-08-21T18:45:00Z")]
    [InlineData("03/04/2026 20:45", DateOrder.DayMonth, "2026-04-03T18:45:00Z")]
    [InlineData("03/04/2026 20:45", DateOrder.MonthDay, "2026-03-04T19:45:00Z")]
    [InlineData("03.04.2026 20:45", null, "2026-04-03T18:45:00Z")]
    [InlineData("30-Apr-24 16:10", null, "2024-04-30T14:10:00Z")]
    [InlineData("1er août 2026 à 21:00", null, "2026-08-01T19:00:00Z")]
    [InlineData("Aug 21, 2026 12:30 AM", null, "2026-08-20T22:30:00Z")]
    [InlineData("sam. 21/08/2026 20:45", null, "2026-08-21T18:45:00Z")]
    [InlineData("29/03/2026 02:30", null, "2026-03-29T01:30:00Z")]
    public void A_date_is_read_as_people_write_it(string text, DateOrder? order, string expected) =>
        Assert.Equal(
            DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture),
            DateText.Read(text, order, Paris)?.At
        );

    [Theory]
    [InlineData("03/04/2026 20:45")]
    [InlineData("01-Jan")]
    [InlineData("31/02/2026")]
    [InlineData("2026-13-01")]
    [InlineData("21/08/2026 25:00")]
    [InlineData("20:45")]
    [InlineData("tomorrow")]
    public void A_date_that_says_too_little_is_not_guessed(string text) =>
        Assert.Null(DateText.Read(text, null, Paris));

    [Theory]
    [InlineData("W", BetResult.Win)]
    [InlineData("Gagné", BetResult.Win)]
    [InlineData("SETTLED_LOSS", BetResult.Loss)]
    [InlineData("Remboursé", BetResult.Push)]
    [InlineData("Annulé", BetResult.Void)]
    [InlineData("Moitié gagné", BetResult.HalfWin)]
    [InlineData("moitie perdu", BetResult.HalfLoss)]
    [InlineData("Cashout", BetResult.CashOut)]
    [InlineData("half_win", BetResult.HalfWin)]
    [InlineData("✅", BetResult.Win)]
    [InlineData("En attente", null)]
    [InlineData("", null)]
    public void A_result_is_known_in_both_languages(string text, BetResult? expected)
    {
        Assert.True(ResultWords.TryRead(text, false, out var result));
        Assert.Equal(expected, result);
    }

    [Fact]
    public void P_is_pending_only_where_the_layout_says_so()
    {
        Assert.True(ResultWords.TryRead("P", true, out var result));
        Assert.Null(result);
        Assert.False(ResultWords.TryRead("P", false, out _));
    }
}
