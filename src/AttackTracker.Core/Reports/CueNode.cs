namespace AttackTracker.Core.Reports;

/// <summary>A table of the cue lexicon, as a match yields it.</summary>
/// <param name="Order">The table's place; the earlier one wins.</param>
/// <param name="Rule">The table's name.</param>
/// <param name="Meaning">What its phrases tell.</param>
internal sealed record Cue(int Order, string Rule, CueMeaning Meaning);

/// <summary>A state of the automaton behind <see cref="CueLexicon"/>.</summary>
internal sealed class CueNode
{
    /// <summary>The states that each word leads to.</summary>
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

    public static Cue? Best(List<CueNode> states)
    {
        Cue? best = null;
        foreach (var state in states)
        {
            if (state.Cue is { } cue && (best is null || cue.Order < best.Order))
            {
                best = cue;
            }
        }

        return best;
    }

    public static List<CueNode> Step(List<CueNode> states, string word)
    {
        List<CueNode>? reached = null;
        List<CueNode>? merged = null;
        foreach (var state in states)
        {
            if (!state.Next.TryGetValue(word, out var next))
            {
                continue;
            }

            if (reached is null)
            {
                reached = next;
            }
            else
            {
                merged ??= [.. reached];
                merged.AddRange(next);
                reached = merged;
            }
        }

        return reached ?? [];
    }
}
