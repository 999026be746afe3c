using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>How the words before and behind a place relate it to something else.</summary>
internal sealed partial class SiteScan
{
    private const int MostSkipped = 8;

    // What follows a site and says where it is; at most a comma and a distance stand between.
    private PlaceRelation? PlaceAfter(int at)
    {
        // "the “enemy's base” in Erbil": the quotation ends, the phrase goes on.
        at = Is(at, "”") || Is(at, "\"") || Is(at, "’") ? at + 1 : at;
        var next = Is(at, ",") ? at + 1 : at;
        var isCountryOnly = next > at && HitAt(next) is not null;
        next = SkipDistance(next);
        var first = next;
        var beside = false;
        var direction = false;
        var steps = 0;
        while (next < sentence.EndToken && steps++ < 8)
        {
            if (In(next, SiteWords.Directions) && (Is(next + 1, "of") || Is(next + 1, "from")))
            {
                direction = !(Is(next, "outskirts") || Is(next, "edge") || Is(next, "vicinity"));
                beside |= !direction;
                next += 2;
            }
            else if (In(next, SiteWords.Locating) && !(In(next, SiteWords.Directions) && !Is(next + 1, "of")))
            {
                beside |= In(next, SiteWords.Beside);
                next++;
            }
            else if (Is(next, "the") || Is(next, "a") || Is(next, "to") || Is(next, "border") || Is(next, "with"))
            {
                next++;
            }
            else
            {
                break;
            }
        }

        if (next == first ? !isCountryOnly : AreArticles(first, next))
        {
            return null;
        }

        // "the capital": of the country of which the article speaks.
        if (Is(next, "capital") && HitAt(next + 1) is null && context.Country is { } country && _gazetteer.FindPlace(_gazetteer.FindPlace(country)?.Capital) is { } capital)
        {
            var isProvince = capital.Kind == PlaceKind.Province;
            return new PlaceRelation(new PlacePhrase { First = next, NameFirst = next, NameEnd = next + 1, End = next + 1, Kind = isProvince ? PlaceKind.Province : PlaceKind.Town, Country = country, Admin1 = capital.Admin1 }, first, beside, direction, IsHousing: false);
        }

        next = Is(next, "capital") && HitAt(next + 1) is not null ? next + 1 : next;
        return PlacePhraseAt(next) is { } phrase ? new PlaceRelation(phrase, first, beside, direction, IsHousing: false) : null;
    }

    private bool AreArticles(int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (!Is(at, "the") && !Is(at, "a"))
            {
                return false;
            }
        }

        return true;
    }

    // "housing US troops in western Anbar", "run by the SDF, in Hasakah"; the words between name neither end nor other sites.
    private PlaceRelation? PlaceBehindHousing(int at)
    {
        if (!In(at, SiteWords.Housing) && !IsOwnerBehind(at))
        {
            return null;
        }

        for (var next = at + 1; next < sentence.EndToken && next < at + LongestHousing; next++)
        {
            if (In(next, SiteWords.Locating) && PlaceAfter(next) is { } place)
            {
                return place with { IsHousing = true };
            }

            if (_tokens[next].Form.Lower is "," or ";" or ":" or "\"" or "“" or "support" or "said" or "was" or "were" or "on" or "hit" or "came")
            {
                return null;
            }
        }

        return null;
    }

    // "the base of the American occupation in Qasrak"
    private bool IsOwnerBehind(int at)
    {
        for (var next = at + 1; Is(at, "of") && next < at + 5; next++)
        {
            if (In(next, SiteWords.OwnersBehind))
            {
                return true;
            }
        }

        return false;
    }

    // "the K1 base near Kirkuk", "Diwaniya, 160 km south of Baghdad": what only says where a named place is, is no place of its own.
    private int LandmarkEnd(int end, string? country, Site? site = null)
    {
        // "Derik (al-Malikiyah)": the other name.
        if (site is not null && Is(end, "(") && HitAt(end + 1) is { } alias && (alias.Value.Site == site || alias.Value.ContextSite == site) && Is(alias.EndToken, ")"))
        {
            end = alias.EndToken + 1;
        }

        var hasComma = Is(end, ",");
        return PlaceAfter(end) is { } landmark && landmark.Phrase.Country == country && (landmark.Phrase.Name is { } name && name.Site is null)
            && (!hasComma || landmark.IsDirection || landmark.First > end + 1)
            ? landmark.Phrase.End
            : end;
    }

    private int SkipDistance(int at)
    {
        var next = at;
        while (next < sentence.EndToken && next < at + 3 && _tokens[next].Form.Lower is "about" or "some" or "around" or "roughly" or "nearly" or "approximately" or "just" or "located" or "situated" or "based" or "lying")
        {
            next++;
        }

        if (next < sentence.EndToken && _tokens[next].Kind == TokenKind.Number)
        {
            var unit = Is(next + 1, "-") ? next + 2 : next + 1;
            if (In(unit, SiteWords.DistanceUnits))
            {
                return In(unit + 1, SiteWords.DistanceUnits) ? unit + 2 : unit + 1;
            }
        }

        return next;
    }

    // The preposition or direction right before a place, and its first token.
    private (string? Word, int First) RelationBefore(int at)
    {
        var back = SkipBack(at);
        if (Is(back, "of") && In(back - 1, SiteWords.Directions))
        {
            return (_tokens[back - 1].Form.Lower, back - 1);
        }

        if (Is(back, "to") && Is(back - 1, "close"))
        {
            return ("close", back - 1);
        }

        return In(back, SiteWords.Prepositions) ? (_tokens[back].Form.Lower, back) : (null, at);
    }

    private string? PrepositionBefore(int at) => RelationBefore(at).Word;

    private bool IsBeside(int at)
        => RelationBefore(at) is { Word: { } word } relation
            && (word is "near" or "outside" or "close" or "around" or "beside" or "behind"
                || (SiteWords.Directions.Contains(word) && word != "side" && relation.First >= sentence.FirstToken));

    // The token before articles and possessive countries.
    private int SkipBack(int at)
    {
        var back = at - 1;
        while (back >= sentence.FirstToken && back >= at - MostSkipped && (_tokens[back].Form.Lower is "the" or "a" or "an" or "“" or "\"" or "‘" or "sprawling" or "another" or "both" or "its" || _tokens[back].Kind == TokenKind.Possessive || IsPossessor(back)))
        {
            back--;
        }

        return back;
    }

    private bool IsPossessor(int at) => at + 1 < sentence.EndToken && _tokens[at + 1].Kind == TokenKind.Possessive && _tokens[at].Form.IsCapitalized;

    // "launched from X", "fired from an area near X", "the launch site outside X".
    private bool IsLaunchBefore(int at)
    {
        if (!_tellsLaunch)
        {
            return false;
        }

        var isFrom = false;
        for (var back = at - 1; back >= sentence.FirstToken && back >= at - 12; back--)
        {
            var form = _tokens[back].Form;
            var word = form.Lower;
            if (word is "," or ";" or ":" or "and" or "toward" or "towards" or "at" or "against" or "on" or "onto" or "into")
            {
                return false;
            }

            if (isFrom && SiteWords.Launching.Contains(form))
            {
                return true;
            }

            if (word == "from")
            {
                isFrom = true;
            }
            else if (SiteWords.LaunchThings.Contains(form))
            {
                return true;
            }
        }

        return false;
    }

    // At the head of a line: "BAGHDAD (Agency) -", "ERBIL, Iraq –", "Baghdad /".
    private bool IsDateline(int first, int end)
    {
        if (first != sentence.FirstToken || sentence.Index > 40)
        {
            return false;
        }

        // A line of its own: "TEL ABYAD, Syria".
        if (end == sentence.EndToken && sentence.Shape == SentenceShape.Line && _tokens[first].Form.IsAllCaps)
        {
            return true;
        }

        var text = _document.Text;
        for (var at = end; at < sentence.EndToken && at < end + 12; at++)
        {
            var token = _tokens[at];
            if (token.Kind == TokenKind.Mark && token.Form.Lower is "-" or "/" or ":" or "—" or "–")
            {
                var isApart = token.Start > 0 && char.IsWhiteSpace(text[token.Start - 1]) && token.End < text.Length && char.IsWhiteSpace(text[token.End]);
                return isApart || (token.Form.Lower == ":" && _tokens[first].Form.IsAllCaps && at == end);
            }

            if (token.Kind == TokenKind.Word && !token.Form.IsCapitalized && token.Form.Lower is not ("of" or "al"))
            {
                return false;
            }
        }

        return false;
    }
}
