using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>The rules for sites that are described rather than named.</summary>
internal sealed partial class SiteScan
{
    private const int LongestHousing = 14;
    private const int MostListed = 5;

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

        // "the US embassy in the Green Zone" is the embassy, and the quarter says where it stands.
        if (after is { } place && SiteAt(phrase, place) is { } site && !(phrase is { IsMission: true, IsOwned: true } && site.Type is SiteType.District))
        {
            // "the base near Conoco" is Conoco's; what is merely near a site of another sort is placed near it.
            var isNear = IsBeside(phrase.First) || (place.IsBeside && !IsSameSort(phrase, site) && !phrase.IsPlural) || SiteWords.WeakBases.Contains(phrase.Noun) && site.Type == SiteType.Airport;
            return new SiteMatch(Described(phrase, place.Phrase.End, "site-behind-noun", site.Placement(isNear ? GeoPrecision.Near : GeoPrecision.Exact), SiteForm.NamedSite), LandmarkEnd(place.Phrase.End, site.Country, site));
        }

        if (after is null && AtUnknown(phrase) is { } unknown)
        {
            return unknown;
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

        return after is { } found ? Unnamed(phrase, found) : AtUnknown(phrase) ?? WithoutPlace(phrase);
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

    // "the Baghdad and Erbil airports", "bases in Taji and Balad", "two bases, Camp A and Erbil": one noun for all the names of a list.
    private SiteMatch? Listed(PlacePhrase phrase)
    {
        if (phrase.Name is null || (PluralBehind(phrase.NameEnd) ?? PluralBefore(phrase.First)) is not { } noun
            || SiteAt(noun with { IsPlural = false }, new PlaceRelation(phrase, phrase.First, IsBeside: false, IsDirection: false, IsHousing: false)) is not { } site)
        {
            return null;
        }

        return new SiteMatch(Mention(phrase.First, phrase.NameEnd, ListedRule, site.Placement(IsBeside(phrase.First) ? GeoPrecision.Near : GeoPrecision.Exact), SiteForm.NamedSite, phrase.First), phrase.NameEnd);
    }

    private const string ListedRule = "listed-site";

    // The noun behind "A, B and C"; null where the names are not of one list.
    private BasePhrase? PluralBehind(int at)
    {
        for (var names = 0; names < MostListed && at < sentence.EndToken; names++)
        {
            if (BasePhraseAt(at) is { IsPlural: true } noun && (names > 0 || Is(SkipBack(at - 1), "and") || earlier is [.., { Rule: ListedRule }]))
            {
                return noun;
            }

            var next = Is(at, ",") ? at + 1 : at;
            next = Is(next, "and") ? next + 1 : next;
            if (next == at || PlacePhraseAt(SkipArticle(next)) is not { Name: not null } name)
            {
                return null;
            }

            at = name.NameEnd;
        }

        return null;
    }

    // The plural noun, or a site listed under one, that the name goes on from.
    private BasePhrase? PluralBefore(int first)
    {
        if (earlier is not [.., { } last] || last.Span.Start < sentence.Span.Start || !(last.Rule == ListedRule || (last.IsPlural && last.IsSite)))
        {
            return null;
        }

        var at = _document.FirstTokenFrom(last.Span.End);
        if (last.Rule != ListedRule && In(at, SiteWords.Housing))
        {
            while (at < first && !Is(at, ","))
            {
                at++;
            }
        }

        if (at >= first || first - at > 4)
        {
            return null;
        }

        for (; at < first; at++)
        {
            if (_tokens[at].Form.Lower is not ("," or "and" or "the" or "at" or "in" or "of" or ":" or "—" or "–" or "both" or "namely"))
            {
                return null;
            }
        }

        return new BasePhrase(first, first, last.Span.In(_document.Text).Contains("airport", StringComparison.OrdinalIgnoreCase) ? "airport" : "base", null, IsPlural: true, IsOwned: false);
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

    // "the base at Bar Sanguni": a name that no gazetteer holds.
    private SiteMatch? AtUnknown(BasePhrase phrase)
    {
        var name = phrase.End + 1;
        if (!Is(phrase.End, "at") || phrase.IsPlural || name >= sentence.EndToken || HitAt(name) is not null || In(name, SiteWords.NoNames) || !_tokens[name].Form.IsCapitalized)
        {
            return null;
        }

        var end = CapitalizedEnd(name);

        var place = PlaceAfter(end)?.Phrase;
        return new SiteMatch(
            Mention(phrase.First, end, "base-at-name", new SitePlacement(null, Words(phrase.First, end), place?.Country ?? context.Country, place?.Admin1, IsBeside(phrase.First) ? GeoPrecision.Near : GeoPrecision.Exact), SiteForm.UnlistedSite, phrase.First),
            place?.End ?? end);
    }

    private SiteMatch? WithoutPlace(BasePhrase phrase)
        => Fronted(phrase) ?? ((phrase.IsOwned && (IsAllied(phrase) || !SiteWords.WeakBases.Contains(phrase.Noun))) || phrase.Country is not null
            ? new SiteMatch(Described(phrase, phrase.End, "unnamed-base", new SitePlacement(null, Words(phrase.First, phrase.End), phrase.Country, null, GeoPrecision.Country), SiteForm.UnnamedBase), phrase.End)
            : null);

    // "an army post" can be anybody's; "a coalition post" cannot.
    private bool IsAllied(BasePhrase phrase)
    {
        for (var at = phrase.First; at < phrase.End; at++)
        {
            if (In(at, SiteWords.Allies))
            {
                return true;
            }
        }

        return false;
    }

    // "In eastern Syria, the rounds hit a base": where the sentence has already said.
    private SiteMatch? Fronted(BasePhrase phrase)
    {
        var isIndefinite = phrase.First > sentence.FirstToken && _tokens[phrase.First - 1].Form.Lower is "a" or "an" or "another";
        if (!isIndefinite || phrase.IsPlural || SiteWords.WeakBases.Contains(phrase.Noun)
            || context.LastFront is not { } place || place.Span.Start < sentence.Span.Start)
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
        var site = phrase.Noun == "embassy" && country is not null && (after is null || after.Value.Phrase.Kind == PlaceKind.Country || after.Value.Phrase.Name?.Site is { Type: SiteType.District } || IsCapital(after.Value.Phrase))
            ? _gazetteer.Sites.FirstOrDefault(s => s.Type == SiteType.Diplomatic && s.Country == country && s.Id.StartsWith("us-embassy", StringComparison.Ordinal))
            : null;
        return site is not null
            ? new SiteMatch(Described(phrase, end, "embassy", site.Placement(IsBeside(phrase.First) ? GeoPrecision.Near : GeoPrecision.Exact), SiteForm.NamedSite), end)
            : new SiteMatch(Described(phrase, end, "embassy", new SitePlacement(null, Words(phrase.First, end), country, after?.Phrase.Admin1, GeoPrecision.Exact), SiteForm.UnlistedSite), end);
    }

    private bool IsCapital(PlacePhrase phrase)
        => phrase.Name is { } name && phrase.Country is { } country && _gazetteer.FindPlace(country)?.Capital is { } capital && (name.Place?.Id == capital || name.Town?.Id == capital);

    // The site that a noun and a place make together: "base in Shaddadi", "Baghdad's airport", "international airport in Baghdad".
    private Site? SiteAt(BasePhrase phrase, PlaceRelation place)
    {
        if (place.Phrase.Name is not { } name || place.IsDirection)
        {
            return null;
        }

        if ((SiteOf(place.Phrase) ?? (IsContextSpelling(place.Phrase, name) ? null : name.Site)) is { } site)
        {
            return phrase.IsPlural && phrase.Noun != "camp" && place.IsBeside ? null : site;
        }

        if (!place.Phrase.IsExplicit || place.Phrase.Kind == PlaceKind.Town)
        {
            if (!phrase.IsPlural && _gazetteer.Names.TryMatchWhole(_document, place.Phrase.NameFirst, place.Phrase.NameEnd, TokenForms.OfThread.Get(phrase.Noun, TokenKind.Word, isArticle: false), out var meant) && meant.Site is { } byNoun)
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
        => Mention(phrase.First, end, rule, placement, form, phrase.First, phrase.IsPlural);

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
            if (SiteWords.Nouns.TryGetValue(form, out var singular))
            {
                if (IsModifierBefore(end))
                {
                    return new BasePhrase(at, end + 2, singular, country, IsPlural: false, isOwned);
                }

                var isOther = (singular is "camp" or "mission" or "complex") && end > at && SiteWords.OtherCamps.Contains(_tokens[end - 1].Form);
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
            else if (form.Kind != TokenKind.Possessive && form.Lower != "-" && !SiteWords.BaseModifiers.Contains(form))
            {
                return null;
            }

            isOwned |= SiteWords.Owners.Contains(form) && (form.Lower != "us" || form.IsAllCaps);
            end++;
        }

        return null;
    }

    // "base area", "camp site": the noun that ends the phrase is the one behind.
    private bool IsModifierBefore(int at)
        => at + 1 < sentence.EndToken && _tokens[at].Form.Lower is "base" or "camp" or "post" or "support" && at + 1 < sentence.EndToken && _tokens[at + 1].Form.Lower is "area" or "camp" or "complex";
}
