using System.Numerics;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>All nodes of the cue lexicon that the words read so far lead to: what an article is matched against.</summary>
/// <remarks>
/// States are worked out when a text first comes to them and shared by all threads after that. A lexicon has a fixed number of
/// them, so that no text can make more; a test counts them.
/// </remarks>
internal sealed class CueState
{
    private readonly CueNode[] _nodes;
    private readonly Dictionary<string, CueState> _known;
    private volatile Branches? _next;

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

    /// <summary>The state that a word leads to; null where it leads nowhere.</summary>
    public CueState? Next(TokenForm form) => (_next ?? Expand()).Find(form);

    public static CueState Start(CueNode root) => new([root], new Dictionary<string, CueState>(StringComparer.Ordinal));

    private Branches Expand()
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

            return _next = new Branches([.. reached.Select(r => new Branch(WordHash.Of(r.Key), r.Key, Of([.. r.Value])))]);
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

    private readonly record struct Branch(int Hash, string Word, CueState? State);

    /// <summary>What each of some words leads to, in one piece of memory; for nearly all other words one bit says that they lead nowhere.</summary>
    private sealed class Branches
    {
        private const int BitsPerWord = 16;

        private readonly ulong[] _marks;
        private readonly Branch[] _slots;

        public Branches(Branch[] branches)
        {
            _marks = new ulong[BitOperations.RoundUpToPowerOf2((uint)((branches.Length * BitsPerWord) + 64) / 64)];
            _slots = new Branch[BitOperations.RoundUpToPowerOf2((uint)(2 * branches.Length) + 2)];
            foreach (var branch in branches)
            {
                _marks[(branch.Hash >> 6) & (_marks.Length - 1)] |= 1UL << branch.Hash;
                var slot = branch.Hash & (_slots.Length - 1);
                while (_slots[slot].State is not null)
                {
                    slot = (slot + 1) & (_slots.Length - 1);
                }

                _slots[slot] = branch;
            }
        }

        public CueState? Find(TokenForm form)
        {
            var hash = form.LowerHash;
            if ((_marks[(hash >> 6) & (_marks.Length - 1)] & (1UL << hash)) == 0)
            {
                return null;
            }

            var slots = _slots;
            for (var slot = hash & (slots.Length - 1); ; slot = (slot + 1) & (slots.Length - 1))
            {
                ref readonly var branch = ref slots[slot];
                if (branch.State is null || (branch.Hash == hash && branch.Word == form.Lower))
                {
                    return branch.State;
                }
            }
        }
    }
}
