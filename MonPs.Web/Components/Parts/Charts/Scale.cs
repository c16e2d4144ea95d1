using System.Runtime.InteropServices;

namespace MonPs.Web.Components.Parts.Charts;

/// <summary>A linear axis from <paramref name="Min"/> to <paramref name="Max"/>, which differ.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Scale(double Min, double Max)
{
    /// <summary>Where a value lies, 0 at Min and 1 at Max.</summary>
    public double Fraction(double value) => (value - Min) / (Max - Min);

    /// <summary>The axis that holds every value; one value alone gets room on both sides.</summary>
    public static Scale Of(IEnumerable<double> values)
    {
        var (min, max) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            (min, max) = (Math.Min(min, value), Math.Max(max, value));
        }
        return min > max ? new(0, 1)
            : min < max ? new(min, max)
            : new(min - Room(min), max + Room(max));
    }

    /// <summary>The axis stretched to round numbers at both ends.</summary>
    public Scale Rounded(int ticks)
    {
        var step = Step(ticks);
        return new(Math.Floor(Min / step) * step, Math.Ceiling(Max / step) * step);
    }

    /// <summary>Round numbers within the axis, about <paramref name="count"/> of them, steps of 1, 2, 2.5 or 5 × 10ⁿ.</summary>
    public IReadOnlyList<double> Ticks(int count)
    {
        var step = Step(count);
        var (first, last) = ((long)Math.Ceiling(Min / step - 1e-9), (long)Math.Floor(Max / step + 1e-9));
        // Multiplied, not added up: 0.1 + 0.2 would print as 0.30000000000000004.
        return [.. Enumerable.Range(0, (int)(last - first + 1)).Select(i => (first + i) * step)];
    }

    double Step(int count)
    {
        var rough = (Max - Min) / Math.Max(1, count);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double[] steps = [1, 2, 2.5, 5];
        return power * steps.Append(10).First(s => s * power >= rough * (1 - 1e-9));
    }

    static double Room(double value) => value == 0 ? 1 : Math.Abs(value) * 0.05;
}
