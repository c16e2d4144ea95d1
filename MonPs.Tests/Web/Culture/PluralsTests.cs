using System.Globalization;
using MonPs.Web.Culture;
using Xunit;

namespace MonPs.Tests.Web.Culture;

public class PluralsTests
{
    [Theory]
    [InlineData("fr", 0, "one")]
    [InlineData("fr", 1, "one")]
    [InlineData("fr", 2, "other")]
    [InlineData("en", 0, "other")]
    [InlineData("en", 1, "one")]
    [InlineData("en", 2, "other")]
    public void Nought_is_singular_in_french_only(string culture, int count, string form) =>
        Assert.Equal(form, Plurals.Form(count, CultureInfo.GetCultureInfo(culture)));
}
