using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>All nodes of the cue lexicon that the words read so far lead to: what an article is matched against.</summary>
/// <remarks>
/// States are worked out when a text first comes to them and shared by all threads after that. A lexicon has a fixed number of
/// them, so that no text can make more; a test counts them.
/// </remarks>
internal sealed class CueState
{
    private static readonly WordTable<CueState> NoWords = new([]);
    private readonly CueNode[] _nodes;
    private readonly Dictionary<string, CueState> _known;
    private volatile WordTable<CueState>? _next;

    private CueState(CueNode[] nodes, Dictionary<string, CueState> known)
    {
        _nodes = nodes;
        _known = known;
        foreach (var node in nodes)
        {
            Cue = node.Cue is { } cue && (Cue is null || cue.Order < Cue.Order) ? cue : Cue;
        }
    }

    /// <summary>What the words read so far tell; null where they tell nothing.</summary>
    public Cue? Cue { get; }

    /// <summary>The states that words lead to.</summary>
    public WordTable<CueState> Next => _next ?? Expand();

    public static CueState Start(CueNode root) => new([root], new Dictionary<string, CueState>(StringComparer.Ordinal));

    private WordTable<CueState> Expand()
    {
        lock (_known)
        {
            if (_next is { } expanded)
            {
                return expanded;
            }

            var reached = new Dictionary<string, SortedSet<CueNode>>(StringComparer.Ordinal);
            foreach (var node in _nodes)
            {
                foreach (var (word, nodes) in node.Next)
                {
                    if (!reached.TryGetValue(word, out var all))
                    {
                        reached.Add(word, all = []);
                    }

                    all.UnionWith(nodes);
                }
            }

            return _next = reached.Count == 0 ? NoWords : new WordTable<CueState>([.. reached.Select(r => (r.Key, Of([.. r.Value])))]);
        }
    }

    private CueState Of(CueNode[] nodes)
    {
        var key = string.Join(' ', nodes.Select(n => n.Number));
        if (!_known.TryGetValue(key, out var state))
        {
            state = new CueState(nodes, _known);
            _known.Add(key, state);
        }

        return state;
    }
}
