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
    // "Iraq's Anbar province's town of Hit, in Iraq" is deeper than news goes; a list of names must not nest without end.
    private const int DeepestChain = 4;

    // "far north-western" and then some: no list of directions is read over and over.
    private const int LongestDirection = 8;

    // What was read at a token and depth of the sentence.
    private PlacePhrase?[] _phrases = [];
    private bool[] _isPhraseRead = [];
    private int _depth;

    // A name with the words before and behind that belong to it, articles before it left out.
    private PlacePhrase? PlacePhraseAt(int at)
    {
        if (at < sentence.FirstToken || at >= sentence.EndToken || _depth >= DeepestChain || (StartsAt(at) & SiteStart.Place) == SiteStart.None)
        {
            return null;
        }

        var slot = ((at - sentence.FirstToken) * DeepestChain) + _depth;
        if (!_isPhraseRead[slot])
        {
            _depth++;
            var phrase = ReadPlacePhrase(at);
            _depth--;
            _phrases[slot] = phrase;
            _isPhraseRead[slot] = true;
        }

        return _phrases[slot];
    }

    private PlacePhrase? ReadPlacePhrase(int at)
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
            return noun is not null && (noun is not ("area" or "region" or "quarter" or "front" or "outskirts" or "desert" or "countryside") || IsRural(next)) && CapitalizedEnd(next) is var end && end > next && !In(next, SiteWords.NoNames)
                ? Chained(new PlacePhrase { First = at, NameFirst = next, NameEnd = end, End = end, Kind = SiteWords.ProvinceNouns.Contains(noun) ? PlaceKind.Province : PlaceKind.Town, Country = nation ?? context.Country, Direction = direction, IsExplicit = true })
                : null;
        }

        return OfHit(at, next, hit, direction, noun);
    }

    // "the rural area of Arishah", "the outskirts of Khan": ground around a town, whatever its name.
    private bool IsRural(int name) => Is(name - 1, "of") && (Is(name - 2, "outskirts") || Is(name - 2, "countryside") || (Is(name - 2, "area") && Is(name - 3, "rural")));

    private PlacePhrase? OfHit(int at, int nameFirst, PhraseMatch<PlaceName> hit, string? direction, string? noun)
    {
        // "a base of Iran-backed militiamen": whose friends they are is no place.
        var name = hit.Value;
        if ((name.Place is null && name.Site is null && name.ContextSite is null && name.AcronymOf is null) || (Is(hit.EndToken, "-") && In(hit.EndToken + 1, SiteWords.Ties)))
        {
            return null;
        }

        var place = name.Place;
        var end = hit.EndToken;
        var behind = end < sentence.EndToken && In(end, SiteWords.PlaceNouns) && !_tokens[end].Is("front") ? _tokens[end].Form.Lower : null;
        if (behind is not null)
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

    // "northern", "north-eastern", "far western"; moves behind it where a name follows.
    private string? DirectionAdjective(ref int at)
    {
        if (!In(at, SiteWords.DirectionAdjectives))
        {
            return null;
        }

        var end = at + 1;
        while (end < at + LongestDirection && (In(end, SiteWords.DirectionAdjectives) || (Is(end, "-") && In(end + 1, SiteWords.DirectionAdjectives))))
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

        var isContextSpelling = IsContextSpelling(phrase, name);
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

            return name.Place is null or { Kind: PlaceKind.Town } && (context.HasNamed(inContext) || AreForcesAt(phrase.First)) && !IsPerson(phrase) && !phrase.IsExplicit ? inContext : null;
        }

        return null;
    }

    // "US forces at Himo": where forces are attacked is the site.
    private bool AreForcesAt(int at) => (Is(at - 1, "at") || Is(at - 1, "in")) && (Is(at - 2, "forces") || Is(at - 2, "troops") || Is(at - 2, "soldiers")) && In(at - 3, SiteWords.Allies);

    private bool IsContextSpelling(PlacePhrase phrase, PlaceName name)
        => name.ContextSpellings.Count > 0 && name.ContextSpellings.Contains(Words(phrase.NameFirst, phrase.NameEnd).ToLowerInvariant());

    private bool IsDefinition(PlacePhrase phrase) => Is(phrase.NameFirst - 1, "(") && earlier.Count > 0 && earlier[^1].Placement.Id == phrase.Name?.AcronymOf?.Id;

    private bool IsPerson(PlacePhrase phrase)
        => phrase.NameFirst > sentence.FirstToken && phrase.NameEnd - phrase.NameFirst <= 3 && In(Is(phrase.NameFirst - 1, ".") ? phrase.NameFirst - 2 : phrase.NameFirst - 1, SiteWords.Persons) && BaseNounEnd(phrase.NameEnd) is null;

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

            if (!(In(next, SiteWords.BaseModifiers) || IsDemonym(next)) || _tokens[next].Form.Lower is "same" or "second" or "other")
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
}
