using MonPs.Core.Odds;

namespace MonPs.Core.Imports;

/// <summary>What a row backs, as far as it is one of our markets.</summary>
internal readonly record struct Pick(Market Market, Outcome Outcome, decimal? Line);
