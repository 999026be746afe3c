using AttackTracker.Core.Actors;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>Reads words that a person selected in an article, for the field that the person says they speak of.</summary>
/// <remarks>By the recognizers alone and with the whole article as context: no judgement on what belongs to which event, which is the person's.</remarks>
public sealed class WordReading
{
    private readonly Mentions _mentions;
    private readonly DateOnly? _published;
    private readonly string _text;

    private WordReading(Mentions mentions, DateOnly? published, string text) => (_mentions, _published, _text) = (mentions, published, text);

    /// <summary>Recognizes all of an article once, to be asked for its words then.</summary>
    /// <param name="extractor">Has the reference data.</param>
    /// <param name="text">The article's stored text.</param>
    /// <param name="published">The day that relative dates count from; null where it is not known.</param>
    public static WordReading Of(ReportExtractor extractor, string text, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        return new WordReading(extractor.Recognize(Document.Parse(text, Boilerplate.Find(text))), published, text);
    }

    /// <summary>The values with one field as the words say it; null where they cannot be read for that field.</summary>
    /// <param name="before">What the other fields are taken from.</param>
    /// <param name="field">What the words are for.</param>
    /// <param name="words">Spans of the article; several add up where they count munitions.</param>
    public EventValues? Read(EventValues before, Field field, IReadOnlyList<TextSpan> words)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(words);
        return field switch
        {
            Field.Date => ReadDate(words) is { } date ? before with { Date = date } : null,
            Field.Site => _mentions.Sites.Where(m => m.IsSite && Lies(m, words)).OrderByDescending(m => m.Placement.Id is not null).ThenByDescending(m => m.Span.Length).FirstOrDefault() is { } site
                ? before with { Site = site.Placement } : null,
            Field.Weapons => Some(_mentions.Weapons.Where(m => m.Role == WeaponRole.Attack && Lies(m, words)).Select(m => m.Weapon).OfType<WeaponUse>().DistinctBy(w => w.Type)) is { } weapons
                ? before with { Weapons = weapons } : null,
            Field.Munitions => CountOf(words, adds: true) is { } count ? before with { Munitions = count } : null,
            Field.Killed => CountOf(words, adds: false) is { } killed ? before with { Killed = killed } : null,
            Field.Wounded => CountOf(words, adds: false) is { } wounded ? before with { Wounded = wounded } : null,
            Field.Outcomes => Some(Cues(words).Select(OutcomeOf).OfType<Outcome>().Distinct().Order()) is { } outcomes ? before with { Outcomes = outcomes } : null,
            Field.ClaimedBy => ReadClaims(words) is { } claims ? before with { ClaimedBy = claims } : null,
            Field.AttributedTo => Some(Groups(words).Select(group => new Attribution(group, null))) is { } blamed ? before with { AttributedTo = blamed } : null,
            Field.Damage => Cues(words).Select(DamageOf).OfType<Damage>().Cast<Damage?>().FirstOrDefault() is { } damage ? before with { Damage = damage } : null,
            Field.Kind or Field.Background => null,
        };
    }

    /// <summary>The words inside a selection that speak of a field, such as the date in a sentence; the selection itself where no narrower ones do.</summary>
    /// <param name="field">What the words are for.</param>
    /// <param name="selection">A span of the article.</param>
    public IReadOnlyList<TextSpan> WordsFor(Field field, TextSpan selection)
    {
        IEnumerable<Mention> inside = field switch
        {
            Field.Date => _mentions.Dates.Where(m => !m.IsTimeOnly),
            Field.Site => _mentions.Sites.Where(m => m.IsSite),
            Field.Weapons => _mentions.Weapons.Where(m => m is { Role: WeaponRole.Attack, Weapon: not null }),
            _ => [],
        };
        return [.. inside.Where(m => selection.Contains(m.Span)).Select(m => m.Span).Take(1)];
    }

    private static bool Lies(Mention mention, IReadOnlyList<TextSpan> words) => words.Any(span => span.Overlaps(mention.Span));

    private EventDate? ReadDate(IReadOnlyList<TextSpan> words)
        => _mentions.Dates.Where(m => Lies(m, words) && !m.IsTimeOnly)
            .Select(m => DateResolver.Resolve(m, _published))
            .OrderByDescending(date => date.IsBounded)
            .FirstOrDefault();

    // The codebook: parts of one whole add up; a total of people and its parts do not.
    private CountRange? CountOf(IReadOnlyList<TextSpan> words, bool adds)
    {
        var counts = words.Select(CountOf).OfType<CountRange>().ToList();
        return counts.Count == 0 ? null
            : !adds || counts.Count == 1 ? counts[0]
            : new CountRange(counts.Sum(c => c.Low ?? 0), counts.TrueForAll(c => c.High is not null) ? counts.Sum(c => c.High) : null);
    }

    private CountRange? CountOf(TextSpan words)
        => _mentions.Quantities.FirstOrDefault(m => m.Span.Overlaps(words)) is { } quantity ? quantity.Count
            : _mentions.Cues.Any(m => m.Meaning == CueMeaning.Unharmed && m.Span.Overlaps(words)) ? CountRange.Zero
            : _mentions.Weapons.Any(m => m is { Role: WeaponRole.Attack, IsPlural: false, Part: WeaponPart.Munition } && m.Span.Overlaps(words)) ? CountRange.Exactly(1)
            : StartsWithOne(words.In(_text)) ? CountRange.Exactly(1)
            : null;

    private static bool StartsWithOne(string words) => words.StartsWith("a ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("an ", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<CueMeaning> Cues(IReadOnlyList<TextSpan> words) => _mentions.Cues.Where(m => Lies(m, words)).Select(m => m.Meaning);

    private IEnumerable<string> Groups(IReadOnlyList<TextSpan> words)
        => _mentions.Groups.Where(m => Lies(m, words) && m.Side is GroupSide.Attacker or GroupSide.State && !m.IsAdjective).Select(m => m.Group).Distinct(StringComparer.Ordinal);

    private List<Claim>? ReadClaims(IReadOnlyList<TextSpan> words)
    {
        var said = Cues(words).ToHashSet();
        var status = said.Contains(CueMeaning.Denied) ? ClaimStatus.Denied : said.Contains(CueMeaning.Disputed) ? ClaimStatus.Disputed : ClaimStatus.Claimed;
        return said.Contains(CueMeaning.Unclaimed) ? [new Claim("none", ClaimStatus.Unclaimed)] : Some(Groups(words).Select(group => new Claim(group, status)));
    }

    private static Outcome? OutcomeOf(CueMeaning meaning) => meaning switch
    {
        CueMeaning.Impact or CueMeaning.Hit or CueMeaning.Blast => Outcome.Impact,
        CueMeaning.Missed => Outcome.Missed,
        CueMeaning.Intercepted => Outcome.Intercepted,
        CueMeaning.Failed => Outcome.Failed,
        _ => null,
    };

    private static Damage? DamageOf(CueMeaning meaning) => meaning switch
    {
        CueMeaning.DamageNone => Damage.None,
        CueMeaning.DamageMinor => Damage.Minor,
        CueMeaning.DamageMajor => Damage.Major,
        CueMeaning.Damage => Damage.Unknown,
        _ => null,
    };

    private static List<T>? Some<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } some ? some : null;
}
