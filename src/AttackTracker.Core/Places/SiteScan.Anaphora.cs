namespace AttackTracker.Core.Places;

/// <summary>Which words for a site speak of one that was spoken of before.</summary>
internal sealed partial class SiteScan
{
    // How many sites are looked through for one that fits the noun, once one is found that would do.
    private const int FarthestSites = 12;

    // Sentences back from which "the airport" still means the one named last.
    private const int AirportReach = 3;

    private bool IsAnaphor(BasePhrase phrase, PlaceRelation? after)
    {
        var isDefinite = phrase.First > sentence.FirstToken && In(phrase.First - 1, SiteWords.Definite);
        var hasOwner = phrase.Country is not null || (phrase.IsOwned && phrase.IsMission);
        var isLandmark = after is { IsDirection: true } && Is(phrase.End, ",") && context.HasNamedIn(after.Value.Phrase.Country);
        return (after is null || isLandmark) && !phrase.IsPlural && !hasOwner && phrase.Noun is not ("area" or "location" or "position" or "centre" or "center" or "hub") && (isDefinite || Is(phrase.First, "same"));
    }

    private SiteMatch Anaphor(BasePhrase phrase, int end)
    {
        // What is only a mark on the way to something else ("north of Green Village") comes second.
        var (site, landmark) = _antecedents.Latest(phrase);
        var meant = LastMeant(phrase, site, isLandmark: false) ?? LastMeant(phrase, landmark, isLandmark: true);
        if (phrase.IsAirport && (meant is null || !IsWithin(meant, AirportReach)) && AirportOfTown(phrase) is { } airport)
        {
            return new SiteMatch(Described(phrase, phrase.End, "airport-of-town", airport.Placement(IsBeside(phrase.First) ? GeoPrecision.Near : GeoPrecision.Exact), SiteForm.Anaphor), end);
        }

        if (meant is not { } last)
        {
            return new SiteMatch(null, end);
        }

        var precision = last.Form == SiteForm.NamedSite || last.Form == SiteForm.UnlistedSite ? IsBeside(phrase.First) ? GeoPrecision.Near : GeoPrecision.Exact : last.Placement.Precision;
        return new SiteMatch(Described(phrase, phrase.End, "anaphor", last.Placement with { Precision = precision }, SiteForm.Anaphor), end);
    }

    // "In Erbil a drone was shot down. It had come near the airport": the town's.
    private Site? AirportOfTown(BasePhrase phrase)
    {
        for (var i = earlier.Count - 1; i >= Math.Max(0, earlier.Count - FarthestSites); i--)
        {
            if (earlier[i] is { Form: SiteForm.Town or SiteForm.Province, Role: SiteRole.Location } town)
            {
                return IsWithin(town, 1) ? _gazetteer.FindByName($"{town.Span.In(_document.Text)} {phrase.Noun}")?.Site : null;
            }
        }

        return null;
    }

    private bool IsWithin(SiteMention mention, int sentences) => _document.SentenceAt(mention.Span.Start) is { } told && told.Index >= sentence.Index - sentences;

    // "the base" is the last base, not the airport named after it; the last site of all only where none fits the noun.
    private SiteMention? LastMeant(BasePhrase phrase, int latest, bool isLandmark)
    {
        if (latest < 0 || !IsRecent(phrase, earlier[latest]))
        {
            return null;
        }

        for (int i = latest, seen = 0; i >= 0 && seen < FarthestSites; i--, seen++)
        {
            var last = earlier[i];
            if (Antecedents.IsOne(last) && Antecedents.IsLandmark(last) == isLandmark && IsMeantBy(_gazetteer, phrase, last) && IsRecent(phrase, last) && FitsNoun(phrase, last))
            {
                return last;
            }
        }

        return earlier[latest];
    }

    // A weak noun speaks of what was told right before.
    private bool IsRecent(BasePhrase phrase, SiteMention last)
        => !SiteWords.WeakBases.Contains(phrase.Noun) || _document.SentenceAt(last.Span.Start) is not { } told || told.Index >= sentence.Index - 2;

    private bool FitsNoun(BasePhrase phrase, SiteMention last)
    {
        var site = _gazetteer.FindSite(last.Placement.Id);
        bool Says(string word) => _document.Text.AsSpan(last.Span.Start, last.Span.Length).Contains(word, StringComparison.OrdinalIgnoreCase) || (last.Form == SiteForm.Anaphor && last.Placement.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
        return phrase.Noun switch
        {
            "base" => !Says("airport") && site?.Type is not (SiteType.Airport or SiteType.Diplomatic or SiteType.District or SiteType.Crossing or SiteType.Port),
            "airbase" or "airfield" or "airstrip" => Says("air") || site?.Type is SiteType.AirBase or SiteType.AirStrip,
            "camp" or "fort" => Says("camp") || Says("fort") || site?.Type is SiteType.Camp,
            "outpost" or "post" => Says("post") || site?.Type is SiteType.Outpost,
            "garrison" => Says("garrison") || site?.Type is SiteType.Garrison,
            "airport" => Says("airport") || site?.Type is SiteType.Airport,
            "embassy" or "consulate" => Says(phrase.Noun) || last.Placement.Name.Contains(phrase.Noun, StringComparison.OrdinalIgnoreCase),
            _ => true,
        };
    }

    private static bool IsMeantBy(Gazetteer gazetteer, BasePhrase phrase, SiteMention last)
    {
        if (gazetteer.FindSite(last.Placement.Id) is { } site)
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

    // "Tower 22, a small outpost in northeastern Jordan": says more of the site before, and is no other.
    private bool IsApposition(BasePhrase phrase)
    {
        var comma = phrase.First - 2;
        return !phrase.IsPlural && (Is(phrase.First - 1, "a") || Is(phrase.First - 1, "an") || Is(phrase.First - 1, "the")) && Is(comma, ",")
            && earlier.Count > 0 && earlier[^1] is { Form: SiteForm.NamedSite or SiteForm.UnlistedSite, IsPlural: false } last && last.Span.End == _tokens[comma].Start
            && (_gazetteer.FindSite(last.Placement.Id) is not { } site || IsSameSort(phrase, site));
    }

    // "a base in the east ... The base, known as X": the name is that of the base before.
    private void NameEarlier(BasePhrase phrase, Site site)
    {
        var isDefinite = phrase.First > sentence.FirstToken && In(phrase.First - 1, SiteWords.Definite);
        if (!isDefinite || context.LastSite is not { } last || earlier[last].Placement is not { Id: null } placement || !_gazetteer.Contains(placement, site.Placement(GeoPrecision.Exact)))
        {
            return;
        }

        var mention = earlier[last];
        earlier[last] = mention with { Placement = site.Placement(GeoPrecision.Exact), Form = mention.Form == SiteForm.UnnamedBase ? SiteForm.NamedSite : mention.Form, Rule = "known-as-later" };
        context.NoteNamed(earlier[last]);
        _antecedents.Changed(last);
    }
}
