namespace MonPs.Tests.Faults;

/// <summary>The tests that hurt real processes run one after the other: two at once would each be the other's fault.</summary>
[CollectionDefinition("Faults")]
public sealed class FaultSuite : ICollectionFixture<FaultCount>;

/// <summary>What the whole suite did and found, printed when its last test has ended.</summary>
public sealed class FaultCount : IDisposable
{
    private int injected;
    private int served;
    private int written;
    private int lost;
    private int doubled;
    private int wrongClv;

    public void Injected(int faults = 1) => Interlocked.Add(ref injected, faults);

    public void Served(int requests = 1) => Interlocked.Add(ref served, requests);

    internal void Add(Verdict verdict)
    {
        Interlocked.Add(ref written, verdict.Written);
        Interlocked.Add(ref lost, verdict.Lost);
        Interlocked.Add(ref doubled, verdict.Doubled);
        Interlocked.Add(ref wrongClv, verdict.WrongClv);
    }

    public void Dispose() =>
        Console.WriteLine(
            $"Faults: {injected} injected, {served} requests answered, {written} bets written, {lost} lost, {doubled} doubled, {wrongClv} with a wrong CLV"
        );
}
