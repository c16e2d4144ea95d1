using System.Threading.Channels;

namespace MonPs.Web.Jobs;

/// <summary>Wakes the loop that plans captures; several calls before it looks are one.</summary>
internal sealed class CaptureWake
{
    private readonly Channel<bool> calls = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Call() => calls.Writer.TryWrite(true);

    public async Task Called(CancellationToken ct) => await calls.Reader.WaitToReadAsync(ct);

    public void Answered() => calls.Reader.TryRead(out _);
}
