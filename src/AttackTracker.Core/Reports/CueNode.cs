namespace AttackTracker.Core.Reports;

/// <summary>A table of the cue lexicon, as a match yields it.</summary>
/// <param name="Order">The table's place; the earlier one wins.</param>
/// <param name="Rule">The table's name.</param>
/// <param name="Meaning">What its phrases tell.</param>
internal sealed record Cue(int Order, string Rule, CueMeaning Meaning);

/// <summary>A place in the patterns of <see cref="CueLexicon"/>.</summary>
/// <param name="number">Told apart by it.</param>
internal sealed class CueNode(int number) : IComparable<CueNode>
{
    public int Number { get; } = number;

    /// <summary>The nodes that each word leads to.</summary>
    public Dictionary<string, List<CueNode>> Next { get; } = new(StringComparer.Ordinal);

    /// <summary>What a phrase that ends here tells; null where none does.</summary>
    public Cue? Cue { get; set; }

    public void Link(string word, CueNode next)
    {
        if (!Next.TryGetValue(word, out var states))
        {
            states = [];
            Next.Add(word, states);
        }

        if (!states.Contains(next))
        {
            states.Add(next);
        }
    }

    public int CompareTo(CueNode? other) => Number.CompareTo(other?.Number ?? -1);
}
