using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>The rules for sites that are described rather than named.</summary>
internal sealed partial class SiteScan
{
    private const int LongestHousing = 14;

    /// <summary>"a base housing US troops in western Anbar", "the base known as Conoco", "the airport in Erbil", "the base".</summary>
    public SiteMatch? Described(int at)
    {
        if (BasePhraseAt(at) is not { } phrase)
        {
            return null;
        }

        if (KnownAs(phrase) is { } known)
        {
            return known;
        }

        var after = PlaceAfter(phrase.End) ?? PlaceBehindHousing(phrase.End);
        if (IsApposition(phrase) && (after is not { } described || SiteAt(phrase, described) is not { } other || other.Id == earlier[^1].Placement.Id))
        {
            return new SiteMatch(null, after?.Phrase.End ?? phrase.End);
        }

        if (after is { } place && SiteAt(phrase, place) is { } site)
        {
            // "the base near Conoco" is Conoco's; what is merely near a site of another sort is placed near it.
            var isNear = IsBeside(phrase.First) || (place.IsBeside && !IsSameSort(phrase, site) && !phrase.IsPlural) || SiteWords.WeakBases.Contains(phrase.Noun) && site.Type == SiteType.Airport;
            return new SiteMatch(Described(phrase, place.Phrase.End, "site-behind-noun", site.Placement(isNear ? GeoPrecision.Near : GeoPrecision.Exact), SiteForm.NamedSite), LandmarkEnd(place.Phrase.End, site.Country, site));
        }

        if (IsAnaphor(phrase, after))
        {
            return Anaphor(phrase, after?.Phrase.End ?? phrase.End);
        }

        if (SiteWords.WeakBases.Contains(phrase.Noun) && !phrase.IsOwned && after is not { IsHousing: true })
        {
            return null;
        }

        if (phrase.IsMission)
        {
            return Mission(phrase, after);
        }

        return after is { } found ? Unnamed(phrase, found) : WithoutPlace(phrase);
    }

    private SiteMatch? KnownAs(BasePhrase phrase)
    {
        var at = Is(phrase.End, ",") ? phrase.End + 1 : phrase.End;
        var name = Is(at, "known") && Is(at + 1, "as") ? at + 2
            : Is(at, "known") && Is(at + 1, "to") ? AfterWord(at + 2, "as", 5)
            : Is(at, "which") || Is(at, "that") ? AfterCalling(at + 1)
            : Is(at, "called") || Is(at, "named") || Is(at, "dubbed") ? at + 1
            : Is(at, "codenamed") || Is(at, "nicknamed") ? at + 1
            : -1;
        if (name < 0)
        {
            return null;
        }

        while (name < sentence.EndToken && (_tokens[name].Kind == TokenKind.Mark || Is(name, "the")))
        {
            name++;
        }

        if (HitAt(name) is { } hit && (hit.Value.Site ?? hit.Value.ContextSite) is { } site)
        {
            NameEarlier(phrase, site);
            return new SiteMatch(Described(phrase, hit.EndToken, "known-as", site.Placement(IsBeside(phrase.First) ? GeoPrecision.Near : GeoPrecision.Exact), SiteForm.NamedSite), hit.EndToken);
        }

        return CapitalizedEnd(name) is var end && end > name ? Unlisted(name, end, "known-as") : null;
    }

    // "Tower 22, a small outpost in northeastern Jordan": says more of the site before, and is no other.
    private bool IsApposition(BasePhrase phrase)
    {
        var comma = phrase.First - 2;
        return !phrase.IsPlural && (Is(phrase.First - 1, "a") || Is(phrase.First - 1, "an") || Is(phrase.First - 1, "the")) && Is(comma, ",")
            && earlier.Count > 0 && earlier[^1] is { Form: SiteForm.NamedSite or SiteForm.UnlistedSite, IsPlural: false } last && last.Span.End == _tokens[comma].Start
            && (_gazetteer.FindSite(last.Placement.Id) is not { } site || IsSameSort(phrase, site));
    }

    // "known to the Americans as X"
    private int AfterWord(int at, string word, int most)
    {
        for (var next = at; next < sentence.EndToken && next < at + most; next++)
        {
            if (Is(next, word))
            {
                return next + 1;
            }
        }

        return -1;
    }

    // "which soldiers still call X", "that locals know as X"
    private int AfterCalling(int at)
    {
        for (var next = at; next < sentence.EndToken && next < at + 5; next++)
        {
            if (Is(next, "call") || Is(next, "calls") || Is(next, "called"))
            {
                return next + 1;
            }

            if ((Is(next, "know") || Is(next, "known")) && Is(next + 1, "as"))
            {
                return next + 2;
            }
        }

        return -1;
    }

    // "a base in the east ... The base, known as X": the name is that of the base before.
    private void NameEarlier(BasePhrase phrase, Site site)
    {
        var isDefinite = phrase.First > sentence.FirstToken && In(phrase.First - 1, SiteWords.Definite);
        var last = isDefinite ? earlier.FindLastIndex(m => m.IsSite && !m.IsPlural && m.Role == SiteRole.Location) : -1;
        for (var i = last; i >= 0; i--)
        {
            var mention = earlier[i];
            if (mention.IsSite && mention.Placement.Id is null && mention.Placement == earlier[last].Placement && _gazetteer.Contains(mention.Placement, site.Placement(GeoPrecision.Exact)))
            {
                earlier[i] = mention with { Placement = site.Placement(GeoPrecision.Exact), Form = mention.Form == SiteForm.UnnamedBase ? SiteForm.NamedSite : mention.Form, Rule = "known-as-later" };
            }
        }
    }

    private SiteMatch Unnamed(BasePhrase phrase, PlaceRelation place)
    {
        var end = place.Phrase.End;
        var precision = place.IsBeside || place.IsDirection || place.Phrase.Kind == PlaceKind.Town ? GeoPrecision.Near
            : place.Phrase.Kind == PlaceKind.Country && place.Phrase.Direction is null ? GeoPrecision.Country
            : GeoPrecision.Region;
        var placement = new SitePlacement(null, NameOf(phrase, place), place.Phrase.Country ?? phrase.Country, AdminOf(place.Phrase, place.IsDirection), precision);
        return new SiteMatch(Described(phrase, end, "unnamed-base", placement, SiteForm.UnnamedBase), end);
    }

    private SiteMatch? WithoutPlace(BasePhrase phrase)
        => Fronted(phrase) ?? (phrase.IsOwned || phrase.Country is not null
            ? new SiteMatch(Described(phrase, phrase.End, "unnamed-base", new SitePlacement(null, Words(phrase.First, phrase.End), phrase.Country, null, GeoPrecision.Country), SiteForm.UnnamedBase), phrase.End)
            : null);

    // "In eastern Syria, the rounds hit a base": where the sentence has already said.
    private SiteMatch? Fronted(BasePhrase phrase)
    {
        var isIndefinite = phrase.First > sentence.FirstToken && _tokens[phrase.First - 1].Form.Lower is "a" or "an" or "another";
        if (!isIndefinite || phrase.IsPlural || SiteWords.WeakBases.Contains(phrase.Noun)
            || earlier.FindLast(m => m.Span.Start >= sentence.Span.Start && m.Form is SiteForm.Country or SiteForm.Region or SiteForm.Province && m.Preposition == "in") is not { } place)
        {
            return null;
        }

        var placement = place.Placement with { Name = $"{Words(phrase.First, phrase.End)} in {place.Placement.Name}" };
        return new SiteMatch(Described(phrase, phrase.End, "fronted-place", placement, SiteForm.UnnamedBase), phrase.End);
    }

    // "the US embassy in Niamey"; without a place that of the country of which the article speaks.
    private SiteMatch? Mission(BasePhrase phrase, PlaceRelation? after)
    {
        if (!phrase.IsOwned)
        {
            return after is null ? null : Unnamed(phrase, after.Value);
        }

        var country = after?.Phrase.Country ?? context.Country;
        var end = after?.Phrase.End ?? phrase.End;
        var site = phrase.Noun == "embassy" && country is not null && (after is null || after.Value.Phrase.Kind == PlaceKind.Country || IsCapital(after.Value.Phrase))
            ? _gazetteer.Sites.FirstOrDefault(s => s.Type == SiteType.Diplomatic && s.Country == country && s.Id.StartsWith("us-embassy", StringComparison.Ordinal))
            : null;
        return site is not null
            ? new SiteMatch(Described(phrase, end, "embassy", site.Placement(IsBeside(phrase.First) ? GeoPrecision.Near : GeoPrecision.Exact), SiteForm.NamedSite), end)
            : new SiteMatch(Described(phrase, end, "embassy", new SitePlacement(null, Words(phrase.First, end), country, after?.Phrase.Admin1, GeoPrecision.Exact), SiteForm.UnlistedSite), end);
    }

    private bool IsCapital(PlacePhrase phrase)
        => phrase.Name is { } name && phrase.Country is { } country && _gazetteer.FindPlace(country)?.Capital is { } capital && (name.Place?.Id == capital || name.Town?.Id == capital);

    private bool IsAnaphor(BasePhrase phrase, PlaceRelation? after)
    {
        var isDefinite = phrase.First > sentence.FirstToken && In(phrase.First - 1, SiteWords.Definite);
        var hasOwner = phrase.Country is not null || (phrase.IsOwned && phrase.IsMission);
        var isLandmark = after is { IsDirection: true } && Is(phrase.End, ",") && earlier.Exists(m => m.Form == SiteForm.NamedSite && m.Placement.Country == after.Value.Phrase.Country);
        return (after is null || isLandmark) && !phrase.IsPlural && !hasOwner && phrase.Noun is not ("area" or "location" or "position" or "centre" or "center" or "hub") && (isDefinite || Is(phrase.First, "same"));
    }

    private SiteMatch Anaphor(BasePhrase phrase, int end)
    {
        // What is only a mark on the way to something else ("north of Green Village") comes second.
        foreach (var last in earlier.Where(m => !IsLandmark(m)).Reverse().Concat(earlier.Where(IsLandmark).Reverse()))
        {
            if (SiteWords.WeakBases.Contains(phrase.Noun) && _document.SentenceAt(last.Span.Start) is { } told && told.Index < sentence.Index - 2)
            {
                continue;
            }

            if (last.IsSite && !last.IsPlural && last.Form != SiteForm.Ship && last.Role == SiteRole.Location && IsMeantBy(phrase, last))
            {
                var precision = last.Form == SiteForm.NamedSite || last.Form == SiteForm.UnlistedSite ? IsBeside(phrase.First) ? GeoPrecision.Near : GeoPrecision.Exact : last.Placement.Precision;
                return new SiteMatch(Described(phrase, phrase.End, "anaphor", last.Placement with { Precision = precision }, SiteForm.Anaphor), end);
            }
        }

        return new SiteMatch(null, end);
    }

    private static bool IsLandmark(SiteMention mention) => mention.Preposition is { } word && SiteWords.Directions.Contains(word);

    private bool IsMeantBy(BasePhrase phrase, SiteMention last)
    {
        if (_gazetteer.FindSite(last.Placement.Id) is { } site)
        {
            return IsSameSort(phrase, site);
        }

        var isMission = last.Placement.Name.Contains("embassy", StringComparison.OrdinalIgnoreCase) || last.Placement.Name.Contains("consulate", StringComparison.OrdinalIgnoreCase);
        var isAirport = last.Placement.Name.Contains("airport", StringComparison.OrdinalIgnoreCase);
        return isMission == phrase.IsMission && (!phrase.IsAirport || isAirport);
    }

    private static bool IsSameSort(BasePhrase phrase, Site site) => site.Type switch
    {
        SiteType.Diplomatic => phrase.IsMission || phrase.Noun is "compound" or "complex" or "installation" or "facility",
        SiteType.Airport => phrase.IsAirport || phrase.Noun is "base" or "airbase" or "facility" or "site" or "complex" or "airfield",
        SiteType.AirBase or SiteType.AirStrip => !phrase.IsMission && (!phrase.IsAirport || site.Aliases.Any(a => a.Contains("airport", StringComparison.OrdinalIgnoreCase))),
        SiteType.District => phrase.Noun is "zone" or "area" or "compound" or "complex",
        SiteType.Crossing => phrase.Noun is "crossing" or "post",
        SiteType.Camp or SiteType.Outpost or SiteType.Garrison or SiteType.Headquarters or SiteType.Training or SiteType.DiplomaticSupport or SiteType.Energy or SiteType.Naval or SiteType.Port => !phrase.IsMission && !phrase.IsAirport,
        _ => false,
    };

    // The site that a noun and a place make together: "base in Shaddadi", "Baghdad's airport", "international airport in Baghdad".
    private Site? SiteAt(BasePhrase phrase, PlaceRelation place)
    {
        if (place.Phrase.Name is not { } name || place.IsDirection)
        {
            return null;
        }

        if ((SiteOf(place.Phrase) ?? (name.ContextSpellings.Contains(Words(place.Phrase.NameFirst, place.Phrase.NameEnd).ToLowerInvariant()) ? null : name.Site)) is { } site)
        {
            return phrase.IsPlural && phrase.Noun != "camp" && place.IsBeside ? null : site;
        }

        var words = Words(place.Phrase.NameFirst, place.Phrase.NameEnd);
        if (!place.Phrase.IsExplicit || place.Phrase.Kind == PlaceKind.Town)
        {
            if (_gazetteer.FindByName($"{words} {phrase.Noun}") is { Site: { } byNoun } && !phrase.IsPlural)
            {
                return byNoun;
            }

            if (name.ContextSite is { } inContext && !phrase.IsPlural && IsSameSort(phrase, inContext) && !SiteWords.WeakBases.Contains(phrase.Noun))
            {
                return inContext;
            }
        }

        return null;
    }

    private SiteMention Described(BasePhrase phrase, int end, string rule, SitePlacement placement, SiteForm form)
        => Mention(phrase.First, end, rule, placement, form, phrase.First) with { IsPlural = phrase.IsPlural };

    // The words without what is between noun and place: "Iraqi military base in western Anbar".
    private string NameOf(BasePhrase phrase, PlaceRelation place)
        => place.IsHousing
            ? $"{Words(phrase.First, phrase.End)} {Words(place.First, place.Phrase.End)}"
            : Words(phrase.First, place.Phrase.End);

    // A noun for a site with its modifiers, starting at the token; null where none stands there.
    private BasePhrase? BasePhraseAt(int at)
    {
        if (at >= sentence.EndToken || _tokens[at].Kind != TokenKind.Word)
        {
            return null;
        }

        string? country = null;
        var isOwned = false;
        var end = at;
        while (end < sentence.EndToken && end < at + 9)
        {
            var form = _tokens[end].Form;
            var singular = form.Lower.EndsWith('s') && form.Lower is not ("barracks" or "headquarters" or "us" or "works") ? form.Lower[..^1] : form.Lower;
            var isNoun = SiteWords.Bases.Contains(singular) || SiteWords.WeakBases.Contains(singular) || SiteWords.Missions.Contains(singular) || singular == "airport";
            if (isNoun && IsModifierBefore(end))
            {
                return new BasePhrase(at, end + 2, singular, country, IsPlural: false, isOwned);
            }

            if (isNoun)
            {
                var isOther = (singular is "camp" or "mission" or "complex") && end > at && SiteWords.OtherCamps.Contains(_tokens[end - 1].Form.Lower);
                var isName = form.IsCapitalized && singular == "camp" && end + 1 < sentence.EndToken && _tokens[end + 1].Form.IsCapitalized;
                return isOther || isName || (singular == "mission" && !(isOwned && Is(end - 1, "diplomatic")))
                    ? null
                    : new BasePhrase(at, end + 1, singular, country, singular.Length < form.Lower.Length, isOwned);
            }

            if (HitAt(end) is { Value.DemonymOf: { } nation } demonym && demonym.TokenCount == 1)
            {
                isOwned |= nation.Id is "US" or "GB" or "FR" or "TR" or "DE";
                country = nation.Id is "US" or "GB" or "FR" or "TR" or "DE" or "RU" ? country : nation.Id;
            }
            else if (form.Kind != TokenKind.Possessive && form.Lower != "-" && !SiteWords.BaseModifiers.Contains(form.Lower))
            {
                return null;
            }

            isOwned |= SiteWords.Owners.Contains(form.Lower) && (form.Lower != "us" || form.IsAllCaps);
            end++;
        }

        return null;
    }

    // "base area", "camp site": the noun that ends the phrase is the one behind.
    private bool IsModifierBefore(int at)
        => at + 1 < sentence.EndToken && _tokens[at].Form.Lower is "base" or "camp" or "post" or "support" && at + 1 < sentence.EndToken && _tokens[at + 1].Form.Lower is "area" or "camp" or "complex";
}
