using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Mentions of one kind that begin in a stretch of tokens, in their order; no two overlap.</summary>
/// <remarks>A view of the article's mentions: taking a part copies nothing.</remarks>
internal readonly struct Run<T>
    where T : Mention
{
    private const int Few = 8;

    private readonly Placed<T>[] _all;
    private readonly int _start;

    private Run(Placed<T>[] all, int start, int count)
    {
        _all = all;
        _start = start;
        Count = count;
    }

    public int Count { get; }

    public Placed<T> this[int index] => _all[_start + index];

    /// <summary>The mentions of an article at their places.</summary>
    /// <param name="document">The article.</param>
    /// <param name="mentions">In the order of the text.</param>
    /// <param name="space">Where they are put; made longer where it is too short.</param>
    /// <param name="isKept">Leaves out those that it is false for; null keeps all.</param>
    public static Run<T> Of(Document document, IReadOnlyList<T> mentions, ref Placed<T>[] space, Predicate<Placed<T>>? isKept = null)
    {
        var tokens = document.Tokens;
        var placed = Workspace.Fit(ref space, mentions.Count);
        var count = 0;
        var first = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            while (first < tokens.Count && tokens[first].Start < mention.Span.Start)
            {
                first++;
            }

            var end = first;
            while (end < tokens.Count && tokens[end].Start < mention.Span.End)
            {
                end++;
            }

            placed[count] = new Placed<T>(mention, first, end);
            count += isKept is null || isKept(placed[count]) ? 1 : 0;
        }

        return new Run<T>(placed, 0, count);
    }

    /// <summary>The part from <paramref name="start"/> on.</summary>
    public Run<T> Slice(int start, int count) => new(_all, _start + start, count);

    /// <summary>Those that begin at the token <paramref name="first"/> or after it, and before <paramref name="end"/>.</summary>
    public Run<T> Within(int first, int end)
    {
        var (start, count) = PlaceOf(first, end);
        return Slice(start, count);
    }

    /// <summary>Where in this run those stand that <see cref="Within"/> gives.</summary>
    public (int Start, int Count) PlaceOf(int first, int end)
    {
        var start = IndexFrom(first);
        var stop = start;
        var near = Math.Min(Count, start + Few);
        while (stop < near && this[stop].First < end)
        {
            stop++;
        }

        // Most stretches hold few; a sentence as long as an article is not walked through for each of its clauses.
        stop = stop == near && stop < Count ? Math.Max(stop, IndexFrom(end)) : stop;
        return (start, stop - start);
    }

    /// <summary>The mention that begins at the token; without a mention where there is none.</summary>
    public Placed<T> At(int token) => IndexFrom(token) is var index && index < Count && this[index].First == token ? this[index] : default;

    /// <summary>The mention that the token is part of; without a mention where there is none.</summary>
    public Placed<T> Covering(int token) => Overlapping(token, token + 1);

    /// <summary>The first mention that shares a token with the stretch; without a mention where none does.</summary>
    public Placed<T> Overlapping(int first, int end)
    {
        var next = IndexFrom(first);
        return next > 0 && this[next - 1].End > first ? this[next - 1]
            : next < Count && this[next].First < end ? this[next]
            : default;
    }

    public bool Exists(Predicate<Placed<T>> match) => FindIndex(match) >= 0;

    /// <summary>The same with what the match asks about, so that a rule that is tried on every clause makes no closure.</summary>
    public bool Exists<TAsked>(TAsked asked, Func<Placed<T>, TAsked, bool> match) => FindIndex(asked, match) >= 0;

    public bool TrueForAll(Predicate<Placed<T>> match)
    {
        foreach (var placed in this)
        {
            if (!match(placed))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first that matches; without a mention where none does.</summary>
    public Placed<T> Find(Predicate<Placed<T>> match) => FindIndex(match) is >= 0 and var index ? this[index] : default;

    public Placed<T> Find<TAsked>(TAsked asked, Func<Placed<T>, TAsked, bool> match) => FindIndex(asked, match) is >= 0 and var index ? this[index] : default;

    /// <summary>The last that matches; without a mention where none does.</summary>
    public Placed<T> FindLast(Predicate<Placed<T>> match) => FindLastIndex(match) is >= 0 and var index ? this[index] : default;

    public List<Placed<T>> FindAll(Predicate<Placed<T>> match)
    {
        var found = new List<Placed<T>>();
        foreach (var placed in this)
        {
            if (match(placed))
            {
                found.Add(placed);
            }
        }

        return found;
    }

    public int FindIndex(Predicate<Placed<T>> match)
    {
        for (var i = 0; i < Count; i++)
        {
            if (match(this[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public int FindIndex<TAsked>(TAsked asked, Func<Placed<T>, TAsked, bool> match)
    {
        for (var i = 0; i < Count; i++)
        {
            if (match(this[i], asked))
            {
                return i;
            }
        }

        return -1;
    }

    public int FindLastIndex(Predicate<Placed<T>> match)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            if (match(this[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public Span<Placed<T>>.Enumerator GetEnumerator() => _all.AsSpan(_start, Count).GetEnumerator();

    private int IndexFrom(int token)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (this[middle].First < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
