using MathNet.Numerics.RootFinding;

namespace MonPs.Core.Fair;

/// <summary>Brent's method, asked for a little more than the 1e-12 that the results promise.</summary>
static class Root
{
    const double Accuracy = 1e-13;
    const int MaxIterations = 200;

    /// <summary>The root between two bounds where the function has opposite signs, or NaN when there is none.</summary>
    internal static double Find(Func<double, double> function, double low, double high) =>
        Brent.TryFindRoot(function, low, high, Accuracy, MaxIterations, out var root) ? root : double.NaN;
}
