using AttackTracker.Core.Actors;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>A stretch of a sentence that tells one thing, with the mentions in it.</summary>
internal sealed class Clause
{
    private (int Start, int Count) _cues;
    private (int Start, int Count) _dates;
    private (int Start, int Count) _counts;
    private (int Start, int Count) _sites;
    private (int Start, int Count) _groups;
    private (int Start, int Count) _weapons;
    private IReadOnlyList<CasualtyStatement>? _casualties;
    private IReadOnlyList<ClaimStatement>? _claims;

    // A bit for each meaning that a cue of the clause has, and for each set of watched words that a token is in.
    private ulong _meanings;
    private ulong _marks;

    /// <summary>Makes it the clause of these tokens, whatever it was; see <see cref="Workspace"/>.</summary>
    public void Set(Reading reading, Sentence sentence, SentenceRole role, int index, int first, int end)
    {
        Reading = reading;
        Sentence = sentence;
        Role = role;
        Index = index;
        First = first;
        End = end;
        _casualties = null;
        _claims = null;
        _cues = reading.Cues.PlaceOf(first, end);
        _dates = reading.Dates.PlaceOf(first, end);
        _counts = reading.Counts.PlaceOf(first, end);
        _sites = reading.Sites.PlaceOf(first, end);
        _groups = reading.Groups.PlaceOf(first, end);
        _weapons = reading.Weapons.PlaceOf(first, end);
        _marks = reading.MarksWithin(first, end);
        _meanings = 0;
        foreach (var cue in Cues)
        {
            _meanings |= 1UL << (int)cue.Mention.Meaning;
        }
    }

    public Reading Reading { get; private set; } = null!;

    public Sentence Sentence { get; private set; } = null!;

    public SentenceRole Role { get; private set; }

    /// <summary>From 0, through the whole article.</summary>
    public int Index { get; private set; }

    /// <summary>The first token.</summary>
    public int First { get; private set; }

    /// <summary>The index after the last token.</summary>
    public int End { get; private set; }

    public Run<CueMention> Cues => Reading.Cues.Slice(_cues.Start, _cues.Count);

    public Run<DateMention> Dates => Reading.Dates.Slice(_dates.Start, _dates.Count);

    public Run<QuantityMention> Counts => Reading.Counts.Slice(_counts.Start, _counts.Count);

    public Run<SiteMention> Sites => Reading.Sites.Slice(_sites.Start, _sites.Count);

    public Run<GroupMention> Groups => Reading.Groups.Slice(_groups.Start, _groups.Count);

    public Run<WeaponMention> Weapons => Reading.Weapons.Slice(_weapons.Start, _weapons.Count);

    /// <summary>What the clause says of killed and wounded.</summary>
    public IReadOnlyList<CasualtyStatement> Casualties => _casualties ??= CasualtyReader.Read(this);

    /// <summary>Who claims or denies the attack in the clause.</summary>
    public IReadOnlyList<ClaimStatement> Claims => _claims ??= ClaimReader.Read(this);

    public TextSpan Span => Reading.SpanOf(First, End);

    public bool Has(CueMeaning meaning) => (_meanings >> (int)meaning & 1) != 0;

    public bool HasAny(CueMeaning a, CueMeaning b) => (_meanings & (1UL << (int)a | 1UL << (int)b)) != 0;

    public bool HasAny(CueMeaning a, CueMeaning b, CueMeaning c) => (_meanings & (1UL << (int)a | 1UL << (int)b | 1UL << (int)c)) != 0;

    public bool HasAny(CueMeaning a, CueMeaning b, CueMeaning c, CueMeaning d) => (_meanings & (1UL << (int)a | 1UL << (int)b | 1UL << (int)c | 1UL << (int)d)) != 0;

    public bool HasAny(params ReadOnlySpan<CueMeaning> meanings)
    {
        foreach (var meaning in meanings)
        {
            if (Has(meaning))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word in lower case, also outside the clause.</summary>
    public string Word(int token) => Reading.Word(token);

    public string Spoken(int token) => Reading.Spoken(token);

    /// <summary>Whether the word is one of the set, also outside the clause.</summary>
    public bool Is(int token, WordSet words) => Reading.Is(token, words);

    public bool HasWord(WordSet words) => words.Mark != 0 ? (_marks & words.Mark) != 0 : Reading.AnyWord(First, End, words);

    public override string ToString() => Span.In(Reading.Document.Text);
}
