using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>What stands at a token.</summary>
internal sealed partial class SiteScan
{
    private PhraseMatch<PlaceName>? HitAt(int at)
    {
        if (at < sentence.FirstToken || at >= sentence.EndToken || _tokens[at].Kind is TokenKind.Mark or TokenKind.Possessive || _gazetteer.Names.MatchAt(_document, at, sentence.EndToken) is not { } match)
        {
            return null;
        }

        for (var token = match.FirstToken; token < match.EndToken; token++)
        {
            var form = _tokens[token].Form;
            if (form.IsCapitalized || (form.Surface[0] > 127 && char.IsLetter(form.Surface[0])))
            {
                // "us" and "US" share a key; only the country is written with capitals.
                return match.Value.DemonymOf?.Id == "US" && form.Lower == "us" && !form.IsAllCaps ? null : match;
            }
        }

        return null;
    }

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

    private string Words(int first, int end) => string.Join(' ', _document.SpanOfTokens(first, end - first).In(_document.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private bool Is(int at, string word) => at >= sentence.FirstToken && at < sentence.EndToken && _tokens[at].Is(word);

    private bool In(int at, WordSet words) => at >= sentence.FirstToken && at < sentence.EndToken && words.Contains(_tokens[at].Form);
}
