using AttackTracker.Core.Actors;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>The memory that one article is read in and that the next one of the thread is read in again: most of what reading makes is needed for no longer.</summary>
/// <remarks>Whoever keeps a <see cref="Reading"/> or its drafts does not give it back, and the next article takes new memory.</remarks>
internal sealed class Workspace
{
    // What a very long article needed is left to the garbage collector.
    private const int MostTokens = 1 << 16;

    [ThreadStatic]
    private static Workspace? _spare;

    private readonly List<Clause> _clauses = [];
    private readonly List<Frame> _frames = [];
    private readonly List<Draft> _drafts = [];
    private int _clausesInUse;
    private int _framesInUse;
    private int _draftsInUse;

    public Reading.TokenPlace[] Places = [];
    public int[] FirstCues = [];
    public ulong[] Marks = [];
    public (ulong Marks, ulong Meanings, bool NamesEvent)[] Sentences = [];
    public Placed<CueMention>[] Cues = [];
    public Placed<DateMention>[] Dates = [];
    public Placed<QuantityMention>[] Counts = [];
    public Placed<SiteMention>[] Sites = [];
    public Placed<GroupMention>[] Groups = [];
    public Placed<WeaponMention>[] Weapons = [];

    public SiteRelations Relations { get; } = new();

    /// <summary>The sentences that have words, for <see cref="PassageCutter"/>.</summary>
    public List<Sentence> Spoken { get; } = [];

    /// <summary>The lines of the article, for <see cref="PassageCutter"/>.</summary>
    public List<(int First, int End, ItemHead? Head)> Lines { get; } = [];

    public List<Passage> Passages { get; } = [];

    public List<Clause> ClausesOfSentence { get; } = [];

    public List<Frame> FramesOfSentence { get; } = [];

    public List<int> ClauseStarts { get; } = [];

    /// <summary>For <see cref="Munitions"/>, which empties it.</summary>
    public List<(MunitionStatement Statement, Tie Tie)> Statements { get; } = [];

    /// <summary>For <see cref="Armament"/>, which empties it.</summary>
    public List<(Tie Tie, Placed<WeaponMention> Weapon, WeaponType Type, int Sentence)> Named { get; } = [];

    public static Workspace Take()
    {
        var space = _spare ?? new Workspace();
        _spare = null;
        return space;
    }

    /// <summary>Nothing that was read in it may be looked at any more.</summary>
    public void GiveBack()
    {
        if (Marks.Length > MostTokens)
        {
            return;
        }

        _clausesInUse = _framesInUse = _draftsInUse = 0;
        _spare = this;
    }

    /// <summary>An array of at least that length with anything in it.</summary>
    public static T[] Fit<T>(ref T[] space, int length)
    {
        if (space.Length < length)
        {
            space = new T[length + (length / 2)];
        }

        return space;
    }

    public Clause ClauseOf(Reading reading, Sentence sentence, SentenceRole role, int index, int first, int end)
    {
        if (_clausesInUse == _clauses.Count)
        {
            _clauses.Add(new Clause());
        }

        var clause = _clauses[_clausesInUse++];
        clause.Set(reading, sentence, role, index, first, end);
        return clause;
    }

    /// <summary>A frame of the clause that says nothing yet.</summary>
    public Frame FrameOf(Clause clause)
    {
        if (_framesInUse == _frames.Count)
        {
            _frames.Add(new Frame());
        }

        var frame = _frames[_framesInUse++];
        frame.Set(clause);
        return frame;
    }

    /// <summary>A draft that nothing is told of yet.</summary>
    public Draft DraftOf(ReportKind kind, int order, bool isSubordinate)
    {
        if (_draftsInUse == _drafts.Count)
        {
            _drafts.Add(new Draft());
        }

        var draft = _drafts[_draftsInUse++];
        draft.Set(kind, order, isSubordinate);
        return draft;
    }
}
