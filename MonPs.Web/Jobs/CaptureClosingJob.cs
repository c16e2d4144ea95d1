using MonPs.Core.Collecting.Captures;
using Quartz;

namespace MonPs.Web.Jobs;

/// <summary>One planned capture, shortly before its kick-off.</summary>
internal sealed class CaptureClosingJob(CaptureRunner runner, CaptureTriggers triggers) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var capture = CaptureTriggers.CaptureOf(context.Trigger.Key);
        await triggers.Guard(capture, cancellationToken);
        var again = await runner.Run(capture, "schedule", cancellationToken);
        await triggers.Again(capture, again, cancellationToken);
    }
}
