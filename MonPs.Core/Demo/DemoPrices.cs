namespace MonPs.Core.Demo;

/// <summary>A bookmaker's 1X2, decimal odds.</summary>
public sealed record DemoH2hPrices(decimal Home, decimal Draw, decimal Away);

/// <summary>A bookmaker's totals on his one line, decimal odds.</summary>
public sealed record DemoTotalsPrices(decimal Line, decimal Over, decimal Under);
