using AttackTracker.Core.Actors;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>An article as the recognizers left it: the tokens, and every mention at its place among them.</summary>
internal sealed class Reading
{
    private readonly Mention?[] _covering;
    private readonly Placed<CueMention>?[] _cueAt;

    public Reading(Document document, Mentions mentions, PublicationDate published, ReferenceData reference)
    {
        Document = document;
        Mentions = mentions;
        Published = published;
        Reference = reference;
        Cues = Placed<CueMention>.All(document, mentions.Cues);
        Dates = Placed<DateMention>.All(document, mentions.Dates);
        Counts = Placed<QuantityMention>.All(document, mentions.Quantities);
        Groups = Placed<GroupMention>.All(document, mentions.Groups);
        Sites = Placed<SiteMention>.All(document, mentions.Sites);
        Dateline = Sites.Where(s => s.Mention.Role == SiteRole.Dateline).Select(s => (Placed<SiteMention>?)s).FirstOrDefault();
        Sites.RemoveAll(s => s.Mention.Role == SiteRole.Dateline || s.Mention.Form == SiteForm.Demonym || Groups.Exists(g => g.First <= s.First && s.End <= g.End && g.End - g.First > s.End - s.First));
        Weapons = Placed<WeaponMention>.All(document, mentions.Weapons);
        _covering = new Mention?[document.Tokens.Count + 1];
        _cueAt = new Placed<CueMention>?[document.Tokens.Count + 1];
        Cover(Dates);
        Cover(Sites);
        Cover(Groups);
        Cover(Weapons);
        foreach (var cue in Cues)
        {
            _cueAt[cue.First] = cue;
        }
    }

    public Document Document { get; }

    public Mentions Mentions { get; }

    public PublicationDate Published { get; }

    public ReferenceData Reference { get; }

    public List<Placed<CueMention>> Cues { get; }

    public List<Placed<DateMention>> Dates { get; }

    public List<Placed<QuantityMention>> Counts { get; }

    public List<Placed<SiteMention>> Sites { get; }

    /// <summary>Where the story was written; null where it does not say.</summary>
    public Placed<SiteMention>? Dateline { get; }

    public List<Placed<GroupMention>> Groups { get; }

    public List<Placed<WeaponMention>> Weapons { get; }

    /// <summary>The days that words mean; <paramref name="anchor"/> is the other event that "two days later" counts from.</summary>
    public EventDate? Resolve(DateMention mention, EventDate? anchor = null) => DateResolver.Resolve(mention, Published.Date, anchor?.Start ?? anchor?.End);

    /// <summary>The word in lower case; empty outside the text.</summary>
    public string Word(int token) => token >= 0 && token < Document.Tokens.Count ? Document.Tokens[token].Form.Lower : "";

    public bool IsNumber(int token) => token >= 0 && token < Document.Tokens.Count && Document.Tokens[token].Kind == TokenKind.Number;

    /// <summary>Whether white space stands before the token: a dash between clauses, not a hyphen.</summary>
    public bool IsSpaced(int token) => token > 0 && Document.Tokens[token].Start > Document.Tokens[token - 1].End;

    public bool IsCapitalized(int token) => token >= 0 && token < Document.Tokens.Count && Document.Tokens[token].Form.IsCapitalized;

    /// <summary>Whether the token continues a date, a name or a weapon, so that nothing may be cut before it.</summary>
    public bool IsInsideMention(int token) => token > 0 && _covering[token] is { } mention && ReferenceEquals(_covering[token - 1], mention);

    public bool IsInDate(int token) => _covering[token] is DateMention;

    public Placed<CueMention>? CueAt(int token) => token < _cueAt.Length ? _cueAt[token] : null;

    public bool HasCueEndingAt(int token) => Cues.Exists(c => c.End == token);

    public IEnumerable<Placed<CueMention>> CuesWithin(int first, int end)
    {
        for (var at = first; at < end && at < _cueAt.Length; at++)
        {
            if (_cueAt[at] is { } cue)
            {
                yield return cue;
            }
        }
    }

    public bool AnyWord(int first, int end, IReadOnlySet<string> words)
    {
        for (var at = Math.Max(0, first); at < end; at++)
        {
            if (words.Contains(Word(at)))
            {
                return true;
            }
        }

        return false;
    }

    public TextSpan SpanOf(int first, int end) => Document.SpanOfTokens(first, end - first);

    private void Cover<T>(List<Placed<T>> mentions)
        where T : Mention
    {
        foreach (var mention in mentions)
        {
            for (var at = mention.First; at < mention.End; at++)
            {
                _covering[at] ??= mention.Mention;
            }
        }
    }
}
