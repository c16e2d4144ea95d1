using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MonPs.Core.OddsApi;
using MonPs.Tests.Support;
using Xunit;

namespace MonPs.Tests.Core.OddsApi;

/// <summary>The registered client against <see cref="FakeOddsApi"/>, impatient, with everything it logs kept.</summary>
public abstract class OddsApiTestBase : IAsyncLifetime
{
    protected const string League = "soccer_epl";
    protected const string OddsPath = "/sports/soccer_epl/odds";

    ServiceProvider? _services;

    internal FakeOddsApi Fake { get; private set; } = null!;

    internal LogLines Log { get; } = new();

    protected string ApiKey { get; set; } = FakeOddsApi.Key;

    protected Uri? BaseUrl { get; set; }

    protected TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(10);

    protected TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(1);

    protected int LargestBody { get; set; } = 1024 * 1024;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal IOddsApi Api => _services!.GetRequiredService<IOddsApi>();

    public virtual async ValueTask InitializeAsync()
    {
        Fake = await FakeOddsApi.Start();
        _services = new ServiceCollection()
            .AddLogging(log => log.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddOddsApi(_ => Options())
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        await Fake.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal Task<OddsApiAnswer<IReadOnlyList<EventOddsDto>>> GetOdds() =>
        Api.GetOdds(League, new OddsRequest(["h2h", "totals"], ["pinnacle"]), Ct);

    internal Task<OddsApiException> RefusedOdds() => Assert.ThrowsAsync<OddsApiException>(GetOdds);

    OddsApiOptions Options() =>
        new()
        {
            ApiKey = ApiKey,
            BaseUrl = BaseUrl ?? Fake.BaseUrl,
            RetryDelay = RetryDelay,
            Timeout = Patience,
            LargestBody = LargestBody,
        };
}

sealed class LogLines : ILoggerProvider, ILogger
{
    readonly ConcurrentQueue<string> _lines = new();

    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue($"scope {state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => _lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

    public void Dispose() { }
}
