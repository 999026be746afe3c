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
    public Clause(Reading reading, Sentence sentence, SentenceRole role, int index, int first, int end)
    {
        Reading = reading;
        Sentence = sentence;
        Role = role;
        Index = index;
        First = first;
        End = end;
        Cues = Placed<CueMention>.Within(reading.Cues, first, end);
        Dates = Placed<DateMention>.Within(reading.Dates, first, end);
        Counts = Placed<QuantityMention>.Within(reading.Counts, first, end);
        Sites = Placed<SiteMention>.Within(reading.Sites, first, end);
        Groups = Placed<GroupMention>.Within(reading.Groups, first, end);
        Weapons = Placed<WeaponMention>.Within(reading.Weapons, first, end);
    }

    public Reading Reading { get; }

    public Sentence Sentence { get; }

    public SentenceRole Role { get; }

    /// <summary>From 0, through the whole article.</summary>
    public int Index { get; }

    /// <summary>The first token.</summary>
    public int First { get; }

    /// <summary>The index after the last token.</summary>
    public int End { get; }

    public List<Placed<CueMention>> Cues { get; }

    public List<Placed<DateMention>> Dates { get; }

    public List<Placed<QuantityMention>> Counts { get; }

    public List<Placed<SiteMention>> Sites { get; }

    public List<Placed<GroupMention>> Groups { get; }

    public List<Placed<WeaponMention>> Weapons { get; }

    public TextSpan Span => Reading.SpanOf(First, End);

    public bool Has(CueMeaning meaning) => Cues.Exists(c => c.Mention.Meaning == meaning);

    public bool HasAny(params ReadOnlySpan<CueMeaning> meanings)
    {
        foreach (var cue in Cues)
        {
            if (meanings.Contains(cue.Mention.Meaning))
            {
                return true;
            }
        }

        return false;
    }

    public string Word(int token) => Reading.Word(token);

    public bool HasWord(IReadOnlySet<string> words) => Reading.AnyWord(First, End, words);

    public override string ToString() => Span.In(Reading.Document.Text);
}
