namespace MonPs.Core.Fair;

/// <summary>Takes the bookmaker's margin out of the prices of one market (one line, for totals).</summary>
public static class Margin
{
    /// <summary>Fair probabilities by one method.</summary>
    /// <param name="odds">Decimal odds of every outcome: two for a totals line, three for 1X2.</param>
    /// <param name="method">How the margin is spread over the outcomes.</param>
    /// <returns>Fair odds in the same order, or a named refusal; nothing is thrown for bad prices.</returns>
    public static MarginResult Remove(IReadOnlyList<double> odds, MarginMethod method)
    {
        ArgumentNullException.ThrowIfNull(odds);
        if (RefusedPrice(odds) is { } refused)
            return refused;

        // One array serves as input and result, since this runs for thousands of quotes at a time.
        var probabilities = new double[odds.Count];
        var book = Invert(odds, probabilities);
        var parameter = Apply(method, probabilities, book);
        return RefusedProbability(probabilities)
            ?? new MarginResult(new FairOdds(probabilities, book - 1, parameter, book < 1), null);
    }

    static double Invert(IReadOnlyList<double> odds, double[] inverse)
    {
        var book = 0.0;
        for (var i = 0; i < inverse.Length; i++)
            book += inverse[i] = 1 / odds[i];
        return book;
    }

    static double? Apply(MarginMethod method, double[] inverse, double book) =>
        method switch
        {
            MarginMethod.Multiplicative => MultiplicativeMargin.Remove(inverse, book),
            MarginMethod.Additive => AdditiveMargin.Remove(inverse, book),
            MarginMethod.Power => PowerMargin.Remove(inverse),
            MarginMethod.OddsRatio => OddsRatioMargin.Remove(inverse),
            MarginMethod.Shin => ShinMargin.Remove(inverse, book),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "No such margin method"),
        };

    static MarginResult? RefusedPrice(IReadOnlyList<double> odds)
    {
        if (odds.Count < 2)
            return MarginResult.Refused(MarginRefusalReason.TooFewOutcomes, null, odds.Count);
        for (var i = 0; i < odds.Count; i++)
        {
            if (!double.IsFinite(odds[i]))
                return MarginResult.Refused(MarginRefusalReason.NotFinite, i, odds[i]);
            if (odds[i] <= 1)
                return MarginResult.Refused(MarginRefusalReason.OddsTooLow, i, odds[i]);
        }
        return null;
    }

    static MarginResult? RefusedProbability(double[] probabilities)
    {
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (!double.IsFinite(probabilities[i]))
                return MarginResult.Refused(MarginRefusalReason.NotFinite, i, probabilities[i]);
            if (probabilities[i] <= 0)
                return MarginResult.Refused(MarginRefusalReason.NegativeProbability, i, probabilities[i]);
        }
        return null;
    }
}
