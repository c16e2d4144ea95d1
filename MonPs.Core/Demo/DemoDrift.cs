namespace MonPs.Core.Demo;

/// <summary>
/// A Brownian path on [0, 1] that starts at 0, with no memory: each point is found by halving the interval around it
/// (Lévy's construction), every midpoint's displacement being a hash of its place in the tree.
/// </summary>
readonly struct DemoDrift(ulong seed)
{
    const int Halvings = 12;

    public double At(double place)
    {
        var (low, width, node) = (0.0, 1.0, 1L);
        var (left, right) = (0.0, Noise(0));
        for (var depth = 0; depth < Halvings; depth++)
        {
            width /= 2;
            var middle = ((left + right) / 2) + (Noise(node) * Math.Sqrt(width / 2));
            var isRight = place >= low + width;
            (left, right) = isRight ? (middle, right) : (left, middle);
            low = isRight ? low + width : low;
            node = (2 * node) + (isRight ? 1 : 0);
        }
        return left + ((right - left) * (place - low) / width);
    }

    double Noise(long node) => DemoHash.Normal(DemoHash.Mix(seed, node));
}
