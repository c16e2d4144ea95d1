namespace MonPs.Core.Imports;

/// <summary>
/// Bounds what a parser takes in for one record. A line is bounded by looking at it; a record whose every cell holds a quoted
/// line end has no end in sight, and would be gathered in memory whole.
/// </summary>
internal sealed class RecordBudget(TextReader inner, int longest) : TextReader
{
    // A parser takes in a block at a time, so up to one of them belongs to the next record.
    private const int Block = 64 * 1024;

    private int left;

    /// <summary>To be said before each record.</summary>
    public void Next() => left = longest + Block;

    /// <exception cref="RecordTooLongException">The record is longer than it may be.</exception>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc cref="Read(char[], int, int)"/>
    public override int Read(Span<char> buffer)
    {
        var read = inner.Read(buffer);
        left -= read;
        return left >= 0 ? read : throw new RecordTooLongException();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>One record of a file goes on without end.</summary>
internal sealed class RecordTooLongException : Exception;
