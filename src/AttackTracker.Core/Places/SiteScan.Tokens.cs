using System.Buffers;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>What stands at a token.</summary>
internal sealed partial class SiteScan
{
    private const int LongestCapitalized = 6;

    // The names of the sentence, and for each of its tokens the one that starts there, from 1; 0 where none does.
    private readonly List<PhraseMatch<PlaceName>> _hits = [];
    private int[] _hitAt = [];

    // What the rules can read from each token on.
    private SiteStart[] _starts = [];
    private bool _tellsLaunch;

    /// <summary>The flags of <see cref="SiteStart"/> that rules begin with.</summary>
    public const SiteStart Starting = SiteStart.Base | SiteStart.Place | SiteStart.Ship | SiteStart.Capital | SiteStart.Designator;

    /// <summary>Goes on to a sentence. Only the one that it is at may be asked about.</summary>
    public void Enter(Sentence next)
    {
        sentence = next;
        _hits.Clear();
        if (_hitAt.Length < next.TokenCount)
        {
            Leave();
            _hitAt = ArrayPool<int>.Shared.Rent(next.TokenCount);
            _starts = ArrayPool<SiteStart>.Shared.Rent(_hitAt.Length);
            _phrases = ArrayPool<PlacePhrase?>.Shared.Rent(_hitAt.Length * DeepestChain);
            _isPhraseRead = ArrayPool<bool>.Shared.Rent(_hitAt.Length * DeepestChain);
        }

        Array.Clear(_isPhraseRead, 0, next.TokenCount * DeepestChain);

        // From the end, to know how far it is to the next word that makes a name of those before it: "al-Asad".
        var all = SiteStart.None;
        var wordsToName = _gazetteer.Names.LongestWords;
        for (var i = next.TokenCount - 1; i >= 0; i--)
        {
            var form = _tokens[next.FirstToken + i].Form;
            wordsToName = IsOfName(form) || form.Kind == TokenKind.Number ? 0 : form.Kind == TokenKind.Mark ? wordsToName : wordsToName + 1;
            SiteWords.Openers.TryGetValue(form, out var start);
            start |= form.IsCapitalized ? SiteStart.Capital : SiteStart.None;
            _hitAt[i] = 0;
            if (wordsToName < _gazetteer.Names.LongestWords && ReadHit(next.FirstToken + i) is { } hit)
            {
                _hits.Add(hit);
                _hitAt[i] = _hits.Count;
                start |= SiteStart.Place | SiteStart.Base;
            }

            _starts[i] = start;
            all |= start;
        }

        _tellsLaunch = (all & SiteStart.Launch) != SiteStart.None;
    }

    /// <summary>Gives back what is kept of a sentence, for the next article.</summary>
    public void Leave()
    {
        if (_hitAt.Length > 0)
        {
            ArrayPool<int>.Shared.Return(_hitAt);
            ArrayPool<SiteStart>.Shared.Return(_starts);
            ArrayPool<PlacePhrase?>.Shared.Return(_phrases, clearArray: true);
            ArrayPool<bool>.Shared.Return(_isPhraseRead);
            (_hitAt, _starts, _phrases, _isPhraseRead) = ([], [], [], []);
        }
    }

    /// <summary>Takes in what was read.</summary>
    public void Note(SiteMention mention)
    {
        earlier.Add(mention);
        context.Note(earlier.Count - 1, mention);
        _antecedents.Note(earlier.Count - 1);
    }

    /// <summary>What the rules can read that starts at the token.</summary>
    public SiteStart StartsAt(int at) => _starts[at - sentence.FirstToken];

    // Whether a noun that ends a formed name stands among the next words.
    private bool HasFormNounBehind(int at)
    {
        var last = Math.Min(at + LongestCapitalized, sentence.EndToken - 1);
        for (var next = at + 1; next <= last; next++)
        {
            if ((StartsAt(next) & SiteStart.FormNoun) != SiteStart.None)
            {
                return true;
            }
        }

        return false;
    }

    private PhraseMatch<PlaceName>? HitAt(int at)
        => at >= sentence.FirstToken && at < sentence.EndToken && _hitAt[at - sentence.FirstToken] is > 0 and var hit ? _hits[hit - 1] : null;

    private PhraseMatch<PlaceName>? ReadHit(int at)
    {
        if (!_gazetteer.Names.MayStartWith(_tokens[at].Form) || _tokens[at].Kind is TokenKind.Mark or TokenKind.Possessive || _gazetteer.Names.MatchAt(_document, at, sentence.EndToken) is not { } match || IsInsideNumber(at))
        {
            return null;
        }

        for (var token = match.FirstToken; token < match.EndToken; token++)
        {
            var form = _tokens[token].Form;
            if (IsOfName(form) || (token == at && form.Kind == TokenKind.Number))
            {
                // "us" and "US" share a key; only the country is written with capitals.
                return match.Value.DemonymOf?.Id == "US" && form.Lower == "us" && !form.IsAllCaps ? null : match;
            }
        }

        return null;
    }

    // In capitals, or in a script without them.
    private static bool IsOfName(TokenForm form) => form.IsCapitalized || (form.Surface[0] > 127 && char.IsLetter(form.Surface[0]));

    // "2024-02-11T22:40Z": no letters of a name.
    private bool IsInsideNumber(int at) => at > sentence.FirstToken && _tokens[at - 1].Kind == TokenKind.Number && _tokens[at - 1].End == _tokens[at].Start;

    private bool IsDemonym(int at) => HitAt(at) is { Value: { DemonymOf: not null, Place: null, Site: null } };

    // The end of the capitalized words that start at the token, the Arabic article inside included.
    private int CapitalizedEnd(int at)
    {
        var end = at;
        var last = at;
        while (end < sentence.EndToken && end < at + LongestCapitalized)
        {
            var form = _tokens[end].Form;
            if (form.Kind == TokenKind.Word && form.IsCapitalized)
            {
                last = end + 1;
            }
            else if (!(form.Lower is "al" or "el" or "ez" or "as" or "ad" or "ar" or "az" or "at" or "ash") && !(end > at && form.Lower == "-") && form.Kind != TokenKind.Number)
            {
                break;
            }
            else if (form.Kind == TokenKind.Number && end > at && form.Value < 1000)
            {
                last = end + 1;
            }

            end++;
        }

        return last;
    }

    private bool HasNoNames(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (In(at, SiteWords.NoNames) || IsDemonym(at))
            {
                return true;
            }
        }

        return false;
    }

    private int SkipArticle(int at) => Is(at, "the") || Is(at, "a") || Is(at, "an") ? at + 1 : at;

    // With one space for any white space.
    private string Words(int first, int end)
    {
        var words = _document.SpanOfTokens(first, end - first).In(_document.Text);
        var isPlain = true;
        for (var i = 0; i < words.Length && isPlain; i++)
        {
            isPlain = !char.IsWhiteSpace(words[i]) || (words[i] == ' ' && words[i - 1] != ' ');
        }

        return isPlain ? words : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private bool Is(int at, string word) => at >= sentence.FirstToken && at < sentence.EndToken && _tokens[at].Is(word);

    private bool In(int at, WordSet words) => at >= sentence.FirstToken && at < sentence.EndToken && words.Contains(_tokens[at].Form);
}
