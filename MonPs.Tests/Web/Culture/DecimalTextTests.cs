using System.Globalization;
using MonPs.Web.Culture;
using Xunit;

namespace MonPs.Tests.Web.Culture;

public class DecimalTextTests
{
    [Theory]
    [InlineData("1,95", "1.95")]
    [InlineData("1.95", "1.95")]
    [InlineData(" 20 ", "20")]
    [InlineData("20 €", "20")]
    [InlineData("1 234,50", "1234.50")]
    [InlineData("1\u202F234,50", "1234.50")]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("1.234,50", "1234.50")]
    [InlineData("\u22123,5", "-3.5")]
    [InlineData(",5", "0.5")]
    [InlineData("2,", "2")]
    public void A_number_is_read_as_either_hand_types_it(string typed, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), DecimalText.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("abc")]
    [InlineData("1,9,5")]
    [InlineData("1.95x")]
    [InlineData("1,23.4")]
    [InlineData("--1")]
    [InlineData("1e3")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_number_is_null(string? typed) => Assert.Null(DecimalText.Read(typed));

    [Fact]
    public void What_is_written_can_be_read_again()
    {
        var written = DecimalText.Write(1234.5m, CultureInfo.GetCultureInfo("fr"));
        Assert.Equal("1234,50", written);
        Assert.Equal(1234.5m, DecimalText.Read(written));
    }
}
