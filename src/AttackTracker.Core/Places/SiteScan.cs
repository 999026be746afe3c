using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>What a rule read at one place: a mention, or words to pass over.</summary>
internal readonly record struct SiteMatch(SiteMention? Mention, int EndToken);

/// <summary>The rules for sites and places, applied to the tokens of one sentence.</summary>
internal sealed partial class SiteScan(SiteContext context, Sentence sentence, List<SiteMention> earlier)
{
    private readonly Document _document = context.Document;
    private readonly Gazetteer _gazetteer = context.Gazetteer;
    private readonly TokenList _tokens = context.Document.Tokens;
    private readonly Antecedents _antecedents = new(earlier, (phrase, mention) => IsMeantBy(context.Gazetteer, phrase, mention));

    /// <summary>"USS Gravely", "M/V Caspian Heron", "a U.S. Navy destroyer in the southern Red Sea".</summary>
    public SiteMatch? Ship(int at)
    {
        var name = Is(at, "m") && Is(at + 1, "/") && Is(at + 2, "v") ? at + 3
            : In(at, SiteWords.ShipPrefixes) && _tokens[at].Form.IsAllCaps ? at + 1 : -1;
        if (name > 0 && CapitalizedEnd(name) is var nameEnd && nameEnd > name)
        {
            return new SiteMatch(Mention(at, nameEnd, "ship-name", new SitePlacement(null, Words(at, nameEnd), null, null, GeoPrecision.Exact), SiteForm.Ship, at), nameEnd);
        }

        if (!In(at, SiteWords.Ships))
        {
            return null;
        }

        var end = at + 1;
        if (CapitalizedEnd(end) is var named && named > end && !In(end, SiteWords.NoNames) && HitAt(end) is null)
        {
            // "the tanker Sea Heron", "the destroyer Carver"
            return new SiteMatch(Mention(at, named, "ship-name", new SitePlacement(null, Words(at, named), null, null, GeoPrecision.Exact), SiteForm.Ship, at), named);
        }

        if (PlaceAfter(end) is not { Phrase.Kind: PlaceKind.Sea } sea)
        {
            return null;
        }

        var first = at;
        while (first > sentence.FirstToken && (In(first - 1, SiteWords.BaseModifiers) || IsDemonym(first - 1)))
        {
            first--;
        }

        return new SiteMatch(Mention(first, sea.Phrase.End, "ship", new SitePlacement(null, Words(first, sea.Phrase.End), null, null, GeoPrecision.Region), SiteForm.Ship, first), sea.Phrase.End);
    }

    /// <summary>A site of the gazetteer by a name of its own, with the noun behind it: "Ain al-Asad air base".</summary>
    public SiteMatch? Named(int at)
    {
        if (PlacePhraseAt(at) is not { Name: { } name } phrase)
        {
            return null;
        }

        if (SiteOf(phrase) is not { } site)
        {
            return Listed(phrase) ?? Possessed(phrase);
        }

        var end = BaseNounEnd(phrase.NameEnd) ?? phrase.NameEnd;
        var precision = IsBeside(phrase.First) ? GeoPrecision.Near : GeoPrecision.Exact;
        return new SiteMatch(
            Mention(phrase.First, end, PluralBefore(phrase.First) is not null ? ListedRule : name.Site == site ? "site-name" : "site-in-context", site.Placement(precision), SiteForm.NamedSite, phrase.First),
            LandmarkEnd(Math.Max(end, phrase.End), site.Country, site));
    }

    /// <summary>"Camp Sparrow", "FOB Falcon", "Patrol Base Wolf", where the gazetteer holds no such name.</summary>
    public SiteMatch? Designated(int at)
    {
        if (!_tokens[at].Form.IsCapitalized)
        {
            return null;
        }

        var name = In(at, SiteWords.Designators) ? at + 1
            : (Is(at, "patrol") || Is(at, "joint") || Is(at, "fire")) && Is(at + 1, "base") ? at + 2
            : Is(at, "combat") && Is(at + 1, "outpost") ? at + 2
            : Is(at, "forward") && Is(at + 1, "operating") && Is(at + 2, "base") ? at + 3
            : Is(at, "mission") && Is(at + 1, "support") && Is(at + 2, "site") ? at + 3
            : Is(at, "logistical") && Is(at + 1, "support") && Is(at + 2, "area") ? at + 3
            : -1;
        return name > 0 && !In(name, SiteWords.NoNames) && CapitalizedEnd(name) is var end && end > name ? Unlisted(at, end, "designated-name") : null;
    }

    /// <summary>"Tell Jumla outpost", "Sparrow Air Base", "Tartus airport": a capitalized name before a noun for a site.</summary>
    public SiteMatch? FormedName(int at)
    {
        var form = _tokens[at].Form;
        if (form.Kind != TokenKind.Word || !form.IsCapitalized || !HasFormNounBehind(at) || In(at, SiteWords.NoNames) || In(at, SiteWords.PlaceNouns) || IsDemonym(at))
        {
            return null;
        }

        var end = CapitalizedEnd(at);
        for (var noun = at + 1; noun <= end && noun < sentence.EndToken; noun++)
        {
            var isAir = Is(noun, "air") && Is(noun + 1, "base");
            var isBase = isAir || Is(noun, "airbase") || Is(noun, "airfield") || Is(noun, "airport") || Is(noun, "outpost") || Is(noun, "garrison") || (Is(noun, "base") && (noun == end || _tokens[noun].Form.IsCapitalized));
            if (Is(noun, "international") && Is(noun + 1, "airport"))
            {
                noun++;
                isBase = true;
            }

            if (isBase)
            {
                return HasNoNames(at, noun) ? null : Unlisted(at, noun + (isAir ? 2 : 1), "formed-name");
            }
        }

        return null;
    }

    /// <summary>A place that is no site, with the words around it: "near the border town of al-Bukamal", "eastern Syria".</summary>
    public SiteMatch? Place(int at)
    {
        if (BorderAt(at) is { } border)
        {
            return border;
        }

        if (IsDemonym(at) && PlacePhraseAt(at) is null)
        {
            var country = HitAt(at)!.Value.Value.DemonymOf!;
            var after = HitAt(at)!.Value.EndToken;
            if (country.Id == "US")
            {
                return new SiteMatch(null, after);
            }

            return new SiteMatch(Mention(at, after, "demonym", country.Placement(country.Name, GeoPrecision.Country), SiteForm.Demonym, at), after);
        }

        if (PlacePhraseAt(at) is not { } phrase)
        {
            return null;
        }

        // A name of a site that does not mean it here: a person's, or one that wants a noun beside it.
        if (phrase.Name is { Place: null } && !phrase.IsExplicit)
        {
            return new SiteMatch(null, phrase.NameEnd);
        }

        if (IsBetween(phrase) is { } pair)
        {
            return pair;
        }

        // "the Baghdad-based source": where somebody works.
        if (Is(phrase.NameEnd, "-") && (Is(phrase.NameEnd + 1, "based") || Is(phrase.NameEnd + 1, "born") || Is(phrase.NameEnd + 1, "backed")))
        {
            return new SiteMatch(null, phrase.NameEnd + 2);
        }

        var (relation, first) = RelationBefore(phrase.First);
        var isBeside = relation is not null && SiteWords.Beside.Contains(relation);
        var isDirection = relation is not null && SiteWords.Directions.Contains(relation);
        var form = phrase.Direction is not null && phrase.Kind is PlaceKind.Country or PlaceKind.Province or PlaceKind.Region ? SiteForm.Region
            : phrase.Kind switch
            {
                PlaceKind.Country => SiteForm.Country,
                PlaceKind.Province => SiteForm.Province,
                PlaceKind.Region => SiteForm.Region,
                PlaceKind.Town => SiteForm.Town,
                PlaceKind.Sea => SiteForm.Sea,
                _ => SiteForm.Town,
            };
        var precision = isBeside || isDirection || form == SiteForm.Town ? GeoPrecision.Near
            : form == SiteForm.Country ? GeoPrecision.Country
            : GeoPrecision.Region;
        var start = isBeside || isDirection ? first : phrase.First;
        if (isDirection && PlaceAfter(phrase.End) is { Phrase: { Kind: PlaceKind.Town, Country: { } near } } && near == phrase.Country)
        {
            // "south of Baghdad near Jurf al-Sakhar": the second says it better.
            return new SiteMatch(null, phrase.End);
        }

        return new SiteMatch(
            Mention(phrase.First, phrase.End, "place-name", new SitePlacement(null, Words(start, phrase.End), phrase.Country ?? (form == SiteForm.Town ? PlaceAfter(phrase.End)?.Phrase.Country ?? context.Country : null), AdminOf(phrase, isDirection), precision), form, phrase.First),
            form == SiteForm.Town ? LandmarkEnd(phrase.End, phrase.Country) : phrase.End);
    }

    // "between Ouallam and Mangaïzé": one stretch of road.
    private SiteMatch? IsBetween(PlacePhrase phrase)
    {
        if (phrase.Kind != PlaceKind.Town || !Is(SkipBack(phrase.First), "between") || !Is(phrase.End, "and")
            || PlacePhraseAt(SkipArticle(phrase.End + 1)) is not { Kind: PlaceKind.Town } other || other.Country != phrase.Country)
        {
            return null;
        }

        var placement = new SitePlacement(null, "between " + Words(phrase.First, other.End), phrase.Country, phrase.Admin1 == other.Admin1 ? phrase.Admin1 : null, GeoPrecision.Near);
        return new SiteMatch(Mention(phrase.First, other.End, "between", placement, SiteForm.Town, phrase.First), other.End);
    }

    // "Baghdad's airport", "Iraq's airport in Baghdad": a name that only noun and place make.
    private SiteMatch? Possessed(PlacePhrase phrase)
    {
        if (phrase.NameEnd >= sentence.EndToken || phrase.Name is not { Place.Kind: PlaceKind.Province or PlaceKind.Town or PlaceKind.Country } || phrase.Country == "US"
            || BasePhraseAt(_tokens[phrase.NameEnd].Kind == TokenKind.Possessive ? phrase.NameEnd + 1 : phrase.NameEnd) is not { IsPlural: false } noun)
        {
            return null;
        }

        var relation = new PlaceRelation(phrase, phrase.First, IsBeside: false, IsDirection: false, IsHousing: false);
        if (SiteAt(noun, relation) is not { } site)
        {
            return SiteWords.Bases.Contains(noun.Noun) || noun.IsAirport
                ? new SiteMatch(Mention(phrase.First, noun.End, "place-base", new SitePlacement(null, Words(phrase.First, noun.End), phrase.Country, phrase.Admin1, phrase.Kind == PlaceKind.Country ? GeoPrecision.Country : GeoPrecision.Region), SiteForm.UnnamedBase, phrase.First), noun.End)
                : null;
        }

        return new SiteMatch(Mention(phrase.First, noun.End, "possessed", site.Placement(IsBeside(phrase.First) ? GeoPrecision.Near : GeoPrecision.Exact), SiteForm.NamedSite, phrase.First), noun.End);
    }

    // "the Iraq-Syria border", "the Iraqi-Syrian border".
    private SiteMatch? BorderAt(int at)
    {
        if (HitAt(at) is not { } first || (first.Value.Place ?? first.Value.DemonymOf) is not { Kind: PlaceKind.Country } country || !Is(first.EndToken, "-")
            || HitAt(first.EndToken + 1) is not { } second || (second.Value.Place ?? second.Value.DemonymOf) is not { Kind: PlaceKind.Country } || !Is(second.EndToken, "border"))
        {
            return null;
        }

        var end = second.EndToken + 1;
        return new SiteMatch(Mention(at, end, "border", new SitePlacement(null, Words(at, end), country.Country, null, GeoPrecision.Region), SiteForm.Region, at), end);
    }

    private SiteMatch Unlisted(int first, int end, string rule)
    {
        var place = PlaceAfter(end)?.Phrase;
        var precision = IsBeside(first) ? GeoPrecision.Near : GeoPrecision.Exact;
        var stop = place?.End ?? end;
        return new SiteMatch(Mention(first, end, rule, new SitePlacement(null, Words(first, end), place?.Country ?? CountryOfSentence() ?? context.Country, place?.Admin1, precision), SiteForm.UnlistedSite, first), stop);
    }

    // The place named last in the sentence, its dateline included: "MOGADISHU – Mortars landed in the Halane camp".
    private string? CountryOfSentence() => earlier is [.., { Placement.Country: { } country } last] && last.Span.Start >= sentence.Span.Start ? country : null;

    private SiteMention Mention(int first, int end, string rule, SitePlacement placement, SiteForm form, int before, bool isPlural = false)
    {
        var preposition = PrepositionBefore(before);
        return new SiteMention(_document.SpanOfTokens(first, end - first), rule, placement, form)
        {
            Preposition = preposition,
            IsPlural = isPlural,
            Role = IsDateline(first, end) ? SiteRole.Dateline : IsLaunchBefore(before) ? SiteRole.Launch : SiteRole.Location,
        };
    }
}
