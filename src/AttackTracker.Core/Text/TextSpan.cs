namespace AttackTracker.Core.Text;

/// <summary>A half-open range of UTF-16 code units in an article's stored text.</summary>
/// <remarks>
/// Half-open, so that the length is <c>End - Start</c>, neighbours touch without overlapping and an empty span needs no
/// special case. Offsets count from the start of the stored text, never from a sentence.
/// </remarks>
public readonly record struct TextSpan
{
    /// <summary>Creates a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or after <paramref name="end"/>.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first code unit that belongs to the span.</summary>
    public int Start { get; }

    /// <summary>The first code unit after the span.</summary>
    public int End { get; }

    /// <summary>Code units, not characters as a reader counts them.</summary>
    public int Length => End - Start;

    /// <summary>The words that the span stands for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in <paramref name="text"/>.</exception>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }

    /// <summary>Whether every code unit of <paramref name="other"/> is in this span; an empty span lies in any span that it touches.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two share at least one code unit; touching is not overlapping.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that holds both, and whatever lies between them.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <inheritdoc/>
    public override string ToString() => $"{Start}-{End}";
}
