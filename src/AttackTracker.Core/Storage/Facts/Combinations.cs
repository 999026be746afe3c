namespace AttackTracker.Core.Storage.Facts;

/// <summary>Combinations of things, each once and by number: many incidents have the same one. The first is that of nothing.</summary>
/// <param name="inOrder">Puts the things of a combination into the order that stands for all orders, and takes out what stands there twice.</param>
internal sealed class Combinations<T>(Func<IEnumerable<T>, IEnumerable<T>> inOrder)
    where T : notnull
{
    private readonly List<T[]> _all = [[]];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly Dictionary<(int Combination, T Thing), int> _with = [];

    public IReadOnlyList<IReadOnlyList<T>> All => _all;

    /// <summary>The combination that has one thing more, in whatever order they come.</summary>
    public int With(int combination, T thing)
    {
        if (_with.TryGetValue((combination, thing), out var known))
        {
            return known;
        }

        T[] things = [.. inOrder(_all[combination].Append(thing))];
        var name = string.Join('\n', things);
        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers.Add(name, number = _all.Count);
            _all.Add(things);
        }

        return _with[(combination, thing)] = number;
    }
}
