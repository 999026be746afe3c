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
    private readonly int _tokens;

    // The arrays of the workspace may be longer than the article.
    private readonly TokenPlace[] _places;
    private readonly int[] _firstCue;
    private readonly bool[] _isStory;
    private readonly int[] _storyParagraphs;

    // The marks of each token, with those of all tokens of each sentence, the meanings of all its cues, and whether a weapon of it is an event.
    private readonly ulong[] _marks;
    private readonly (ulong Marks, ulong Meanings, bool NamesEvent)[] _ofSentence;

    public Reading(Document document, Mentions mentions, PublicationDate published, ReferenceData reference)
    {
        Document = document;
        Mentions = mentions;
        Published = published;
        Reference = reference;
        Space = Workspace.Take();
        Cues = Run<CueMention>.Of(document, mentions.Cues, ref Space.Cues);
        Dates = Run<DateMention>.Of(document, mentions.Dates, ref Space.Dates);
        Counts = Run<QuantityMention>.Of(document, mentions.Quantities, ref Space.Counts);
        Groups = Run<GroupMention>.Of(document, mentions.Groups, ref Space.Groups);
        Sites = Run<SiteMention>.Of(document, mentions.Sites, ref Space.Sites, IsPlace);
        Weapons = Run<WeaponMention>.Of(document, mentions.Weapons, ref Space.Weapons);
        Relations = Space.Relations;
        Relations.Begin(this);
        _tokens = document.Tokens.Count;
        _places = Workspace.Fit(ref Space.Places, _tokens + 1);
        Array.Clear(_places, 0, _tokens + 1);
        Cover(Dates, TokenPlace.InDate);
        Cover(Sites, TokenPlace.None);
        Cover(Groups, TokenPlace.None);
        Cover(Weapons, TokenPlace.None);
        _firstCue = FirstCues();
        _marks = MarkTokens();
        _ofSentence = MarkSentences();
        (_isStory, _storyParagraphs) = CountStoryParagraphs();
    }

    /// <summary>How a token stands to the mentions around it.</summary>
    [Flags]
    internal enum TokenPlace : byte
    {
        None = 0,

        /// <summary>Part of a date, a site, a group or a weapon.</summary>
        Covered = 1,

        /// <summary>Not the first token of it.</summary>
        Inside = 2,

        InDate = 4,
    }

    /// <summary>Where it was read; what it made there is gone once that is given back.</summary>
    public Workspace Space { get; }

    public Document Document { get; }

    public Mentions Mentions { get; }

    public PublicationDate Published { get; }

    public ReferenceData Reference { get; }

    public Run<CueMention> Cues { get; }

    public Run<DateMention> Dates { get; }

    public Run<QuantityMention> Counts { get; }

    public Run<SiteMention> Sites { get; }

    /// <summary>Where the story was written; null where it does not say.</summary>
    public Placed<SiteMention>? Dateline { get; private set; }

    public Run<GroupMention> Groups { get; }

    public Run<WeaponMention> Weapons { get; }

    public SiteRelations Relations { get; }

    /// <summary>The days that words mean; <paramref name="anchor"/> is the other event that "two days later" counts from.</summary>
    public EventDate? Resolve(DateMention mention, EventDate? anchor = null) => DateResolver.Resolve(mention, Published.Date, anchor?.Start ?? anchor?.End);

    /// <summary>Whether the sentence names an event of the reference data that took place before the day of that number.</summary>
    public bool NamesEventBefore(Sentence sentence, int dayNumber) => NamesBefore(sentence, dayNumber, onlyKillings: false);

    /// <summary>The same of those in which a person was killed who is the reason for other things.</summary>
    public bool NamesKillingBefore(Sentence sentence, int dayNumber) => NamesBefore(sentence, dayNumber, onlyKillings: true);

    private bool NamesBefore(Sentence sentence, int dayNumber, bool onlyKillings)
    {
        foreach (var known in Reference.Events)
        {
            if (known.Date.DayNumber < dayNumber && (known.IsKilling || !onlyKillings) && known.IsNamedIn(Document, sentence))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word in lower case; empty outside the text.</summary>
    public string Word(int token) => FormAt(token)?.Lower ?? "";

    /// <summary>The word in lower case, small numbers in words even where they stand in digits.</summary>
    public string Spoken(int token) => FormAt(token) is { } form ? NumberWords.Spoken(form) : "";

    /// <summary>Whether the word is one of the set; false outside the text.</summary>
    public bool Is(int token, WordSet words)
        => words.Mark != 0 ? (uint)token < (uint)_tokens && (_marks[token] & words.Mark) != 0
            : FormAt(token) is { } form && words.Contains(form);

    public bool IsWord(int token) => FormAt(token)?.Kind == TokenKind.Word;

    public bool IsNumber(int token) => FormAt(token)?.Kind == TokenKind.Number;

    /// <summary>Whether white space stands before the token: a dash between clauses, not a hyphen.</summary>
    public bool IsSpaced(int token) => token > 0 && Document.Tokens[token].Start > Document.Tokens[token - 1].End;

    public bool IsCapitalized(int token) => FormAt(token) is { IsCapitalized: true };

    /// <summary>Whether the token continues a date, a name or a weapon, so that nothing may be cut before it.</summary>
    public bool IsInsideMention(int token) => (_places[token] & TokenPlace.Inside) != 0;

    /// <summary>How many words stand between, a name or another mention counted as one: how far apart things are does not hang on the length of names.</summary>
    public int WordsBetween(int first, int end)
    {
        var words = 0;
        for (var at = first; at < end; at++)
        {
            words += IsInsideMention(at) ? 0 : 1;
        }

        return words;
    }

    public bool IsInDate(int token) => (_places[token] & TokenPlace.InDate) != 0;

    /// <summary>The date that starts with the token.</summary>
    public Placed<DateMention>? DateAt(int token) => Dates.Covering(token) is { Mention: not null } date && date.First == token ? date : null;

    public Placed<CueMention>? CueAt(int token)
        => token <= _tokens && _firstCue[token] is var index && index < Cues.Count && Cues[index] is var cue && cue.First == token ? cue : null;

    public bool HasCueEndingAt(int token) => Cues.Covering(token - 1) is { Mention: not null } cue && cue.End == token;

    public Run<CueMention> CuesWithin(int first, int end)
    {
        var start = _firstCue[Math.Min(first, _tokens)];
        return Cues.Slice(start, Math.Max(0, _firstCue[Math.Clamp(end, 0, _tokens)] - start));
    }

    public bool AnyWord(int first, int end, WordSet words)
    {
        if (words.Mark != 0)
        {
            return (MarksWithin(first, end) & words.Mark) != 0;
        }

        var tokens = Document.Tokens;
        end = Math.Min(end, tokens.Count);
        for (var at = Math.Max(0, first); at < end; at++)
        {
            if (words.Contains(tokens[at].Form))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The marks of the sets of <see cref="WatchedWords"/> that hold any word of the stretch.</summary>
    public ulong MarksWithin(int first, int end)
    {
        var marks = 0UL;
        end = Math.Min(end, _tokens);
        for (var at = Math.Max(0, first); at < end; at++)
        {
            marks |= _marks[at];
        }

        return marks;
    }

    /// <summary>Whether the sentence has a word of the set, which must be one of <see cref="WatchedWords"/>.</summary>
    public bool HasWord(Sentence sentence, WordSet words) => (_ofSentence[sentence.Index].Marks & words.Mark) != 0;

    /// <summary>Whether a cue of the sentence has the meaning.</summary>
    public bool Has(Sentence sentence, CueMeaning meaning) => (_ofSentence[sentence.Index].Meanings >> (int)meaning & 1) != 0;

    /// <summary>Whether a weapon of the sentence is an event: "shelling". Asked of each clause, and a sentence may be as long as its article.</summary>
    public bool NamesEvent(Sentence sentence) => _ofSentence[sentence.Index].NamesEvent;

    /// <summary>Whether the sentence's paragraph speaks of a place, a weapon or an event at all.</summary>
    public bool IsStory(Sentence sentence) => _isStory[sentence.Paragraph];

    /// <summary>The number of the sentence's paragraph, where only those of the story count: an unrelated one parts nothing.</summary>
    public int StoryParagraph(Sentence sentence) => _storyParagraphs[sentence.Paragraph];

    /// <summary>The sentence before, unrelated paragraphs passed over; null for the first.</summary>
    public Sentence? SentenceBefore(Sentence sentence)
    {
        var index = sentence.Index - 1;
        while (index >= 0 && Document.Sentences[index].Paragraph != sentence.Paragraph && !IsStory(Document.Sentences[index]))
        {
            index--;
        }

        return index < 0 ? null : Document.Sentences[index];
    }

    public TextSpan SpanOf(int first, int end) => Document.SpanOfTokens(first, end - first);

    private TokenForm? FormAt(int token)
    {
        var tokens = Document.Tokens;
        return (uint)token < (uint)tokens.Count ? tokens[token].Form : null;
    }

    // A place in the name of a group, "Islamic Resistance in Iraq", is none.
    private bool IsPlace(Placed<SiteMention> site)
    {
        if (site.Mention.Role == SiteRole.Dateline)
        {
            Dateline ??= site;
            return false;
        }

        return site.Mention.Form != SiteForm.Demonym
            && !(Groups.Covering(site.First) is { Mention: not null } group && site.End <= group.End && group.End - group.First > site.End - site.First);
    }

    // The first cue that begins at each token or after it.
    private int[] FirstCues()
    {
        var all = Workspace.Fit(ref Space.FirstCues, _tokens + 1);
        var first = all.AsSpan(0, _tokens + 1);
        var at = 0;
        for (var i = 0; i < Cues.Count; i++)
        {
            first.Slice(at, Cues[i].First + 1 - at).Fill(i);
            at = Cues[i].First + 1;
        }

        first[at..].Fill(Cues.Count);
        return all;
    }

    private ulong[] MarkTokens()
    {
        var tokens = Document.Tokens.AsSpan(0, Document.Tokens.Count);
        var marks = Workspace.Fit(ref Space.Marks, tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
        {
            marks[i] = WatchedWords.MarksOf(tokens[i].Form);
        }

        return marks;
    }

    private (ulong Marks, ulong Meanings, bool NamesEvent)[] MarkSentences()
    {
        var sentences = Document.Sentences;
        var marked = Workspace.Fit(ref Space.Sentences, sentences.Count);
        for (var i = 0; i < sentences.Count; i++)
        {
            var (first, end) = (sentences[i].FirstToken, sentences[i].EndToken);
            marked[i] = (MarksWithin(first, end), 0, Weapons.Within(first, end).Exists(static w => w.Mention.Part == WeaponPart.Event));
            foreach (var cue in CuesWithin(first, end))
            {
                marked[i].Meanings |= 1UL << (int)cue.Mention.Meaning;
            }
        }

        return marked;
    }

    private (bool[] IsStory, int[] Numbers) CountStoryParagraphs()
    {
        var sentences = Document.Sentences;
        var isStory = new bool[sentences.Count == 0 ? 0 : sentences[^1].Paragraph + 1];
        Mark(Cues, static c => c.TellsOfEvents);
        Mark(Sites, static _ => true);
        Mark(Weapons, static _ => true);
        var numbers = new int[isStory.Length];
        for (var (paragraph, number) = (0, -1); paragraph < isStory.Length; paragraph++)
        {
            number += isStory[paragraph] ? 1 : 0;
            numbers[paragraph] = Math.Max(0, number);
        }

        return (isStory, numbers);

        void Mark<T>(Run<T> mentions, Predicate<T> tells)
            where T : Mention
        {
            var sentence = 0;
            foreach (var mention in mentions)
            {
                while (sentences[sentence].EndToken <= mention.First)
                {
                    sentence++;
                }

                isStory[sentences[sentence].Paragraph] |= tells(mention.Mention);
            }
        }
    }

    private void Cover<T>(Run<T> mentions, TokenPlace also)
        where T : Mention
    {
        foreach (var mention in mentions)
        {
            var inside = TokenPlace.None;
            for (var at = mention.First; at < mention.End; at++)
            {
                if ((_places[at] & TokenPlace.Covered) != 0)
                {
                    inside = TokenPlace.None;
                    continue;
                }

                _places[at] = TokenPlace.Covered | inside | also;
                inside = TokenPlace.Inside;
            }
        }
    }
}
