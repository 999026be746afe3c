using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>A place and how the text relates something to it.</summary>
/// <param name="Phrase">The place.</param>
/// <param name="First">The first token of the relation.</param>
/// <param name="IsBeside">"near", "outside".</param>
/// <param name="IsDirection">"south of": in another place, whose province is not said.</param>
/// <param name="IsHousing">Whether a clause about whose site it is stands between.</param>
internal readonly record struct PlaceRelation(PlacePhrase Phrase, int First, bool IsBeside, bool IsDirection, bool IsHousing);

/// <summary>The phrases that the rules are made of.</summary>
internal sealed partial class SiteScan
{
    // A name with the words before and behind that belong to it, articles before it left out.
    private PlacePhrase? PlacePhraseAt(int at)
    {
        var next = at;
        var direction = DirectionAdjective(ref next);
        if (HitAt(next) is { } owner && owner.Value.Place is { Kind: PlaceKind.Country or PlaceKind.Province } && owner.EndToken < sentence.EndToken && _tokens[owner.EndToken].Kind == TokenKind.Possessive
            && PlacePhraseAt(SkipArticle(owner.EndToken + 1)) is { } owned && (owned.Country is null || owned.Country == owner.Value.Place.Country))
        {
            return owned with { First = owned.Name?.Site is null && owned.Name?.ContextSite is null ? at : owned.First, Country = owned.Country ?? owner.Value.Place.Country, Admin1 = owned.Admin1 ?? owner.Value.Place.Admin1 };
        }

        string? nation = null;
        if (IsDemonym(next) && PlaceNounOf(next + 1) is not null)
        {
            nation = HitAt(next)!.Value.Value.DemonymOf!.Id;
            next++;
        }

        string? noun = null;
        if (PlaceNounOf(next) is { } opening)
        {
            noun = opening.Noun;
            next = opening.End;
            direction ??= DirectionAdjective(ref next);
        }

        if (HitAt(next) is not { } hit)
        {
            return noun is not null && noun is not ("area" or "region" or "quarter" or "front" or "outskirts" or "desert" or "countryside") && CapitalizedEnd(next) is var end && end > next && !In(next, SiteWords.NoNames)
                ? Chained(new PlacePhrase { First = at, NameFirst = next, NameEnd = end, End = end, Kind = SiteWords.ProvinceNouns.Contains(noun) ? PlaceKind.Province : PlaceKind.Town, Country = nation, Direction = direction, IsExplicit = true })
                : null;
        }

        return OfHit(at, next, hit, direction, noun);
    }

    private PlacePhrase? OfHit(int at, int nameFirst, PhraseMatch<PlaceName> hit, string? direction, string? noun)
    {
        var name = hit.Value;
        if (name.Place is null && name.Site is null && name.ContextSite is null && name.AcronymOf is null)
        {
            return null;
        }

        var place = name.Place;
        var end = hit.EndToken;
        var behind = end < sentence.EndToken && In(end, SiteWords.PlaceNouns) && !_tokens[end].Is("front") ? _tokens[end].Form.Lower : null;
        if (behind is not null && (place is not null || name.ContextSite is not null))
        {
            end++;
        }

        noun ??= behind;
        var isTown = noun is not null && !SiteWords.ProvinceNouns.Contains(noun) && noun is not "area";
        var kind = place?.Kind ?? PlaceKind.Town;
        if (name.Town is not null && isTown)
        {
            place = name.Town;
            kind = PlaceKind.Town;
        }

        var site = name.Site ?? name.ContextSite ?? name.AcronymOf;
        return Chained(new PlacePhrase
        {
            First = at,
            NameFirst = nameFirst,
            NameEnd = hit.EndToken,
            End = end,
            Name = name,
            Kind = kind,
            Country = place is null ? site?.Country : place.Country,
            Admin1 = place is null ? site?.Admin1 : place.Admin1,
            Direction = direction,
            IsExplicit = noun is not null,
        });
    }

    // "Erbil, Iraq", "al-Qaim in Iraq", "Hilla in Babil province": the larger place tells where the smaller one is.
    private PlacePhrase Chained(PlacePhrase phrase)
    {
        if (phrase.Kind == PlaceKind.Country || phrase.End >= sentence.EndToken)
        {
            return phrase;
        }

        var at = Is(phrase.End, ",") ? phrase.End + 1 : phrase.End;
        var isLinked = at > phrase.End;
        if (Is(at, "in"))
        {
            at++;
            isLinked = true;
        }

        at = SkipArticle(at);
        if (!isLinked || PlacePhraseAt(at) is not { Kind: PlaceKind.Country or PlaceKind.Province or PlaceKind.Region } outer || outer.Name?.Site is not null
            || (phrase.Country is not null && phrase.Country != outer.Country) || (phrase.Admin1 is not null && outer.Admin1 is not null && phrase.Admin1 != outer.Admin1)
            || (phrase.Kind == PlaceKind.Province && outer.Kind == PlaceKind.Province))
        {
            return phrase;
        }

        return phrase with { End = outer.End, Country = phrase.Country ?? outer.Country, Admin1 = phrase.Admin1 ?? outer.Admin1 };
    }

    // "town of", "border city of", "province of"; null where no such words start.
    private (string Noun, int End)? PlaceNounOf(int at)
    {
        var next = at;
        while (next < sentence.EndToken && next < at + 5 && (In(next, SiteWords.PlaceAdjectives) || Is(next, "-") || (In(next, SiteWords.PlaceNouns) && !Is(next + 1, "of"))))
        {
            next++;
        }

        return In(next, SiteWords.PlaceNouns) && Is(next + 1, "of") && !(Is(next, "side") || Is(next, "outskirts")) ? (_tokens[next].Form.Lower, SkipArticle(next + 2)) : null;
    }

    // What follows a site and says where it is; at most a comma and a distance stand between.
    private PlaceRelation? PlaceAfter(int at)
    {
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

        if (next == first && !isCountryOnly)
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

    // "housing US troops in western Anbar", "run by the SDF, in Hasakah"; the words between name neither end nor other sites.
    private PlaceRelation? PlaceBehindHousing(int at)
    {
        if (!In(at, SiteWords.Housing))
        {
            return null;
        }

        for (var next = at + 1; next < sentence.EndToken && next < at + LongestHousing; next++)
        {
            if (In(next, SiteWords.Locating) && PlaceAfter(next) is { } place)
            {
                return place with { IsHousing = true };
            }

            if (_tokens[next].Form.Lower is "," or ";" or ":" or "said" or "was" or "were" or "on" or "hit" or "came")
            {
                return null;
            }
        }

        return null;
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

    // "northern", "north-eastern", "far western"; moves behind it where a name follows.
    private string? DirectionAdjective(ref int at)
    {
        if (!In(at, SiteWords.DirectionAdjectives))
        {
            return null;
        }

        var end = at + 1;
        while (In(end, SiteWords.DirectionAdjectives) || (Is(end, "-") && In(end + 1, SiteWords.DirectionAdjectives)))
        {
            end++;
        }

        if (HitAt(end) is null && PlaceNounOf(end) is null)
        {
            return null;
        }

        var words = Words(at, end);
        at = end;
        return words;
    }

    // The site that a name means where it stands; null where it means the place.
    private Site? SiteOf(PlacePhrase phrase)
    {
        if (phrase.Name is not { } name)
        {
            return null;
        }

        var isContextSpelling = name.ContextSpellings.Contains(Words(phrase.NameFirst, phrase.NameEnd).ToLowerInvariant());
        var hasBase = BaseNounEnd(phrase.NameEnd) is not null;
        if (name.Site is { } site && !isContextSpelling)
        {
            var isTown = phrase.IsExplicit && phrase.Kind == PlaceKind.Town && !hasBase && site.Type is not (SiteType.District or SiteType.Diplomatic);
            return isTown || IsPerson(phrase) ? null : site;
        }

        if (name.AcronymOf is { } whole && (context.HasNamed(whole) || IsDefinition(phrase)))
        {
            return whole;
        }

        if (name.ContextSite is { } inContext)
        {
            if (hasBase && !(name.Place is { Kind: PlaceKind.Province } && BaseWord(phrase.NameEnd) is "compound" or "camp"))
            {
                return inContext;
            }

            return name.Place is null && context.HasNamed(inContext) && !IsPerson(phrase) && !phrase.IsExplicit ? inContext : null;
        }

        return null;
    }

    private bool IsDefinition(PlacePhrase phrase) => Is(phrase.NameFirst - 1, "(") && earlier.Count > 0 && earlier[^1].Placement.Id == phrase.Name?.AcronymOf?.Id;

    private bool IsPerson(PlacePhrase phrase)
        => phrase.NameFirst > sentence.FirstToken && phrase.NameEnd - phrase.NameFirst <= 3 && In(phrase.NameFirst - 1, SiteWords.Persons) && BaseNounEnd(phrase.NameEnd) is null;

    // The end of a noun for a site right behind a name: "Harir military base", "al-Omar oil field".
    private int? BaseNounEnd(int at)
    {
        var next = at;
        while (next < sentence.EndToken && next < at + 4)
        {
            if (next > at && _tokens[next].Kind == TokenKind.Possessive)
            {
                return null;
            }

            var isField = In(next, SiteWords.Fields);
            if (isField || In(next, SiteWords.Bases) || Is(next, "airport") || Is(next, "facility") || Is(next, "embassy") || Is(next, "consulate") || Is(next, "zone"))
            {
                return next + 1 < sentence.EndToken && Is(next, "oil") ? next + 2 : next + 1;
            }

            if (!In(next, SiteWords.BaseModifiers) || _tokens[next].Form.Lower is "same" or "second" or "other")
            {
                return null;
            }

            next++;
        }

        return null;
    }

    private string? BaseWord(int at) => BaseNounEnd(at) is { } end ? _tokens[end - 1].Form.Lower : null;

    private string? AdminOf(PlacePhrase phrase, bool isDirection)
        // South of a city that is a province of its own is another province.
        => isDirection && phrase.Kind == PlaceKind.Province && phrase.Name?.Town is null && phrase.Country is { } country && _gazetteer.FindPlace(country)?.Capital == phrase.Name?.Place?.Id ? null : phrase.Admin1;

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
        while (back >= sentence.FirstToken && (_tokens[back].Form.Lower is "the" or "a" or "an" or "“" or "\"" or "‘" or "sprawling" or "another" or "both" or "its" || _tokens[back].Kind == TokenKind.Possessive || IsPossessor(back)))
        {
            back--;
        }

        return back;
    }

    private bool IsPossessor(int at) => at + 1 < sentence.EndToken && _tokens[at + 1].Kind == TokenKind.Possessive && _tokens[at].Form.IsCapitalized;

    // "launched from X", "fired from an area near X", "the launch site outside X".
    private bool IsLaunchBefore(int at)
    {
        var isFrom = false;
        for (var back = at - 1; back >= sentence.FirstToken && back >= at - 12; back--)
        {
            var word = _tokens[back].Form.Lower;
            if (word is "," or ";" or ":" or "and" or "toward" or "towards" or "at" or "against" or "on" or "into" && back < at - 1)
            {
                return false;
            }

            if (isFrom && SiteWords.Launching.Contains(word))
            {
                return true;
            }

            if (word == "from")
            {
                isFrom = true;
            }
            else if (SiteWords.LaunchThings.Contains(word))
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

        var text = _document.Text;
        for (var at = end; at < sentence.EndToken && at < end + 12; at++)
        {
            var token = _tokens[at];
            if (token.Kind == TokenKind.Mark && token.Form.Lower is "-" or "/" or ":")
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

    private bool In(int at, HashSet<string> words) => at >= sentence.FirstToken && at < sentence.EndToken && words.Contains(_tokens[at].Form.Lower);
}
