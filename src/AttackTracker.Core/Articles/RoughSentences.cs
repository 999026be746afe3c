namespace AttackTracker.Core.Articles;

/// <summary>The sentences of a line, cut at a stop, white space and what a sentence begins with; without a copy of them.</summary>
internal readonly ref struct RoughSentences(ReadOnlySpan<char> line)
{
    private readonly ReadOnlySpan<char> _line = line;

    public Enumerator GetEnumerator() => new(_line);

    /// <summary>Where the last sentence of a line starts, and where the one before it ends; both 0 where there is only one.</summary>
    public static (int Start, int EndBefore) LastOf(ReadOnlySpan<char> line)
    {
        for (var stop = line.LastIndexOfAny('.', '!', '?'); stop >= 0; stop = line[..stop].LastIndexOfAny('.', '!', '?'))
        {
            if (BreakBehind(line, stop) is var (end, next) && next > end)
            {
                return (next, end);
            }
        }

        return (0, 0);
    }

    // The white space behind a stop and one closing quote, where a sentence can begin behind it; empty where it cannot.
    private static (int End, int Next) BreakBehind(ReadOnlySpan<char> line, int stop)
    {
        var end = stop + 1;
        if (end < line.Length && line[end] is '"' or '”' or '’' or ')')
        {
            end++;
        }

        var next = end;
        while (next < line.Length && char.IsWhiteSpace(line[next]))
        {
            next++;
        }

        var first = next < line.Length && line[next] is '"' or '“' or '‘' or '(' ? next + 1 : next;
        return next > end && first < line.Length && (char.IsUpper(line[first]) || char.IsDigit(line[first]) || line[first] is '$' or '€' or '£')
            ? (end, next)
            : (end, end);
    }

    public ref struct Enumerator(ReadOnlySpan<char> line)
    {
        private ReadOnlySpan<char> _rest = line;

        public ReadOnlySpan<char> Current { get; private set; }

        public bool MoveNext()
        {
            if (_rest.IsEmpty)
            {
                return false;
            }

            for (var from = 0; _rest[from..].IndexOfAny('.', '!', '?') is >= 0 and var offset; from += offset + 1)
            {
                if (BreakBehind(_rest, from + offset) is var (end, next) && next > end)
                {
                    Current = _rest[..end];
                    _rest = _rest[next..];
                    return true;
                }
            }

            Current = _rest;
            _rest = [];
            return true;
        }
    }
}
