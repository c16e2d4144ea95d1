using System.Globalization;
using System.Text.Json;
using MonPs.Web.Api;

namespace MonPs.Tests.Web.Api;

/// <summary>Numbers and instants on the wire, as DESIGN.md has them.</summary>
public sealed class WireJsonTests
{
    private static readonly JsonSerializerOptions Options = WireJson.Configured(new());

    [Theory]
    [InlineData("1.950", "1.95")]
    [InlineData("10.00", "10")]
    [InlineData("100", "100")]
    [InlineData("0.000", "0")]
    [InlineData("-3.1400", "-3.14")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335", "-7.9228162514264337593543950335")]
    public void A_number_has_no_zeros_behind_it(string number, string written) =>
        Assert.Equal(written, JsonSerializer.Serialize(decimal.Parse(number, CultureInfo.InvariantCulture), Options));

    [Theory]
    [InlineData("2026-08-22T13:58:00Z", "2026-08-22T13:58:00Z")]
    [InlineData("2026-08-22T15:58:10.5+02:00", "2026-08-22T13:58:10.5Z")]
    [InlineData("2026-08-22T13:58:10.123456Z", "2026-08-22T13:58:10.123456Z")]
    [InlineData("2026-08-22T13:58:10.1234569Z", "2026-08-22T13:58:10.123456Z")]
    [InlineData("9999-12-31T23:59:59.0100000Z", "9999-12-31T23:59:59.01Z")]
    public void An_instant_is_utc_to_the_microsecond(string instant, string written) =>
        Assert.Equal(
            $"\"{written}\"",
            JsonSerializer.Serialize(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), Options)
        );
}
