using System.Text;
using MonPs.Core.ClosingFiles;

namespace MonPs.Tests.Core.ClosingFiles;

/// <summary>Small season files in the shape of football-data.co.uk's.</summary>
internal static class SeasonLines
{
    public const string Heading =
        "Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,PSH,PSD,PSA,PSCH,PSCD,PSCA,PC>2.5,PC<2.5,AvgCH";

    /// <summary>Kick-off 12:00 UTC, the match of <c>CoreSteps</c>.</summary>
    public const string Wolves = "E0,21/08/2026,13:00,Wolves,Arsenal,1,2,A,4.2,3.6,1.95,4.33,3.64,1.9,1.83,2.09,4.3";

    public static SeasonFile File(params string[] lines) => Text(string.Join("\r\n", [Heading, .. lines]) + "\r\n");

    public static SeasonFile Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    public static SeasonFile Bytes(byte[] content) => SeasonFileReader.Read("E0.csv", content);
}
