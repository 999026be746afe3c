using System.Buffers;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>What stands at a token.</summary>
internal sealed partial class SiteScan
{
    // The names of the sentence, and for each of its tokens the one that starts there, from 1; 0 where none does.
    private readonly List<PhraseMatch<PlaceName>> _hits = [];
    private int[] _hitAt = [];

    /// <summary>Goes on to a sentence. Only the one that it is at may be asked about.</summary>
    public void Enter(Sentence next)
    {
        sentence = next;
        _hits.Clear();
        if (_hitAt.Length < next.TokenCount)
        {
            Leave();
            _hitAt = ArrayPool<int>.Shared.Rent(next.TokenCount);
            _phrases = ArrayPool<PlacePhrase?>.Shared.Rent(_hitAt.Length * DeepestChain);
            _isPhraseRead = ArrayPool<bool>.Shared.Rent(_hitAt.Length * DeepestChain);
        }

        Array.Clear(_phrases, 0, next.TokenCount * DeepestChain);
        Array.Clear(_isPhraseRead, 0, next.TokenCount * DeepestChain);
        for (var i = 0; i < next.TokenCount; i++)
        {
            _hitAt[i] = 0;
            if (ReadHit(next.FirstToken + i) is { } hit)
            {
                _hits.Add(hit);
                _hitAt[i] = _hits.Count;
            }
        }
    }

    /// <summary>Gives back what is kept of a sentence, for the next article.</summary>
    public void Leave()
    {
        if (_hitAt.Length > 0)
        {
            ArrayPool<int>.Shared.Return(_hitAt);
            ArrayPool<PlacePhrase?>.Shared.Return(_phrases, clearArray: true);
            ArrayPool<bool>.Shared.Return(_isPhraseRead);
            (_hitAt, _phrases, _isPhraseRead) = ([], [], []);
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
    public SiteStart StartsAt(int at)
    {
        var form = _tokens[at].Form;
        SiteWords.Openers.TryGetValue(form, out var start);
        return start
            | (form.IsCapitalized ? SiteStart.Capital : SiteStart.None)
            | (_hitAt[at - sentence.FirstToken] > 0 ? SiteStart.Place | SiteStart.Base : SiteStart.None);
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
            if (form.IsCapitalized || (token == at && form.Kind == TokenKind.Number) || (form.Surface[0] > 127 && char.IsLetter(form.Surface[0])))
            {
                // "us" and "US" share a key; only the country is written with capitals.
                return match.Value.DemonymOf?.Id == "US" && form.Lower == "us" && !form.IsAllCaps ? null : match;
            }
        }

        return null;
    }

    // "2024-02-11T22:40Z": no letters of a name.
    private bool IsInsideNumber(int at) => at > sentence.FirstToken && _tokens[at - 1].Kind == TokenKind.Number && _tokens[at - 1].End == _tokens[at].Start;

    private bool IsDemonym(int at) => HitAt(at) is { Value: { DemonymOf: not null, Place: null, Site: null } };

    // The end of the capitalized words that start at the token, the Arabic article inside included.
    private int CapitalizedEnd(int at)
    {
        var end = at;
        var last = at;
        while (end < sentence.EndToken && end < at + 6)
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
