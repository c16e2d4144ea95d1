using MonPs.Core.Odds;
using MonPs.Core.Settings;

namespace MonPs.Core.Opportunities;

/// <summary>Value bets now; the page, the API and the command line ask here.</summary>
public sealed class OpportunityQueries(OddsQueries odds, MonPsSettings settings, TimeProvider clock)
{
    public async Task<IReadOnlyList<Opportunity>> Now(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var quotes = await odds.Latest(null, null, now - OpportunityFinder.OldestReference, ct);
        return new OpportunityFinder(settings, now).Find(quotes);
    }
}
