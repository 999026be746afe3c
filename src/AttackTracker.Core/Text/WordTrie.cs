using System.Numerics;

namespace AttackTracker.Core.Text;

/// <summary>Sequences of words as a tree, whose nodes are numbers: the root is 0, and a node has a larger number than the one before it.</summary>
/// <remarks>All branches stand in one table, so that thousands of names are built and walked without an object each.</remarks>
internal sealed class WordTrie
{
    private const int FirstSize = 64;
    private const int MarkBits = 1 << 14;

    // A bit for each word that a sequence begins with: for nearly all words of a text it says that none does.
    private readonly ulong[] _starts = new ulong[MarkBits / 64];
    private Branch[] _branches = new Branch[FirstSize];
    private int _count;

    /// <summary>The number of nodes, the root included.</summary>
    public int Nodes => _count + 1;

    /// <summary>Whether a sequence may begin with a word; false where none does.</summary>
    public bool MayStart(int hash) => (_starts[(hash >> 6) & (_starts.Length - 1)] & (1UL << hash)) != 0;

    /// <summary>The node that a word leads to; 0 where it leads nowhere.</summary>
    public int Next(int node, int hash, string word)
    {
        var branches = _branches;
        for (var slot = SlotOf(node, hash, branches.Length); branches[slot] is { Child: > 0 } branch; slot = (slot + 1) & (branches.Length - 1))
        {
            if (branch.Hash == hash && branch.Node == node && branch.Word == word)
            {
                return branch.Child;
            }
        }

        return 0;
    }

    /// <summary>The node that a word leads to, which is made where there is none.</summary>
    public int Add(int node, int hash, string word)
    {
        if (Next(node, hash, word) is > 0 and var child)
        {
            return child;
        }

        if (2 * (_count + 1) > _branches.Length)
        {
            Grow();
        }

        if (node == 0)
        {
            _starts[(hash >> 6) & (_starts.Length - 1)] |= 1UL << hash;
        }

        _count++;
        Place(_branches, new Branch(node, hash, word, _count));
        return _count;
    }

    private void Grow()
    {
        var larger = new Branch[2 * _branches.Length];
        foreach (var branch in _branches)
        {
            if (branch.Child > 0)
            {
                Place(larger, branch);
            }
        }

        _branches = larger;
    }

    private static void Place(Branch[] branches, Branch branch)
    {
        var slot = SlotOf(branch.Node, branch.Hash, branches.Length);
        while (branches[slot].Child > 0)
        {
            slot = (slot + 1) & (branches.Length - 1);
        }

        branches[slot] = branch;
    }

    private static int SlotOf(int node, int hash, int length) => (int)(((uint)hash ^ BitOperations.RotateLeft((uint)node * 2654435769u, 15)) & (uint)(length - 1));

    private readonly record struct Branch(int Node, int Hash, string Word, int Child);
}
