namespace AttackTracker.Core.Places;

/// <summary>Which words for a site speak of one that was spoken of before.</summary>
internal sealed partial class SiteScan
{
    // How many sites are looked through for one that fits the noun, once one is found that would do.
    private const int FarthestSites = 12;

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
        var meant = LastMeant(phrase, isLandmark: false) ?? LastMeant(phrase, isLandmark: true);
        if (meant is not { } last)
        {
            return new SiteMatch(null, end);
        }

        var precision = last.Form == SiteForm.NamedSite || last.Form == SiteForm.UnlistedSite ? IsBeside(phrase.First) ? GeoPrecision.Near : GeoPrecision.Exact : last.Placement.Precision;
        return new SiteMatch(Described(phrase, phrase.End, "anaphor", last.Placement with { Precision = precision }, SiteForm.Anaphor), end);
    }

    // "the base" is the last base, not the airport named after it; the last site of all only where none fits the noun.
    private SiteMention? LastMeant(BasePhrase phrase, bool isLandmark)
    {
        SiteMention? loose = null;
        for (int i = earlier.Count - 1, seen = 0; i >= 0 && seen < FarthestSites; i--)
        {
            var last = earlier[i];
            if (!last.IsSite || last.IsPlural || last.Form == SiteForm.Ship || last.Role != SiteRole.Location || IsLandmark(last) != isLandmark || !IsMeantBy(phrase, last)
                || (SiteWords.WeakBases.Contains(phrase.Noun) && _document.SentenceAt(last.Span.Start) is { } told && told.Index < sentence.Index - 2))
            {
                seen += loose is null ? 0 : 1;
                continue;
            }

            if (FitsNoun(phrase, last))
            {
                return last;
            }

            loose ??= last;
            seen++;
        }

        return loose;
    }

    private bool FitsNoun(BasePhrase phrase, SiteMention last)
    {
        var words = last.Span.In(_document.Text);
        var site = _gazetteer.FindSite(last.Placement.Id);
        bool Says(string word) => words.Contains(word, StringComparison.OrdinalIgnoreCase) || (last.Form == SiteForm.Anaphor && last.Placement.Name.Contains(word, StringComparison.OrdinalIgnoreCase));
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
}
