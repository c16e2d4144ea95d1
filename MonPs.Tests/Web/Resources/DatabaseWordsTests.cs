using MonPs.Web.Resources;
using Npgsql;

namespace MonPs.Tests.Web.Resources;

public sealed class DatabaseWordsTests
{
    [Theory]
    [InlineData("53100", "Api.DatabaseFull")]
    [InlineData("57P01", "Api.DatabaseAway.Write")]
    [InlineData("08006", "Api.DatabaseAway.Write")]
    [InlineData("57014", "Api.Failed")]
    [InlineData("23514", "Api.Failed")]
    public void A_write_that_failed_is_told_by_what_failed_it(string state, string words) =>
        Assert.Equal(words, DatabaseWords.OfWrite(new PostgresException("", "ERROR", "ERROR", state)));
}
