using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace MonPs.Core.Fair;

/// <summary>Probabilities of the five ways a bet can end; they sum to 1. Only quarter lines know the two halves.</summary>
/// <param name="Win">The whole stake wins.</param>
/// <param name="HalfWin">Half the stake wins, half is handed back.</param>
/// <param name="Push">The stake is handed back.</param>
/// <param name="HalfLoss">Half the stake loses, half is handed back.</param>
/// <param name="Loss">The whole stake loses.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OutcomeMasses(double Win, double HalfWin, double Push, double HalfLoss, double Loss)
{
    /// <summary>W: the share of the stake expected to win. On a quarter line, the mean of the two neighbours.</summary>
    public double WinShare => Win + HalfWin / 2;

    /// <summary>P: the share of the stake expected to be handed back.</summary>
    public double PushShare => Push + (HalfWin + HalfLoss) / 2;

    /// <summary>L: the share of the stake expected to lose.</summary>
    public double LossShare => Loss + HalfLoss / 2;

    /// <summary>q = W/(1−P): the two-way fair probability, what a book's over and under prices are about.</summary>
    public double FairProbability => WinShare / (WinShare + LossShare);

    /// <summary>(1−P)/W: the decimal odds at which the bet is worth nothing to either side.</summary>
    public double FairOdds => (WinShare + LossShare) / WinShare;

    /// <summary>The same bet seen from the other side of the line.</summary>
    [JsonIgnore]
    public OutcomeMasses Mirror => new(Loss, HalfLoss, Push, HalfWin, Win);

    /// <summary>A bet that can only win or lose: 1X2 and half lines.</summary>
    public static OutcomeMasses WinOrLose(double win) => new(win, 0, 0, 0, 1 - win);

    /// <summary>Variance of the profit per unit staked at the given decimal odds, from all five endings.</summary>
    public double Variance(double odds)
    {
        var gain = odds - 1;
        var mean = Win * gain + HalfWin * gain / 2 - HalfLoss / 2 - Loss;
        var square = Win * gain * gain + HalfWin * gain * gain / 4 + HalfLoss / 4 + Loss;
        return Math.Max(0, square - mean * mean);
    }
}
