using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Storage;

/// <summary>Says in one line what an incident is, for lists and search.</summary>
internal static class IncidentTitle
{
    private static readonly string[] Prepositions = ["outside", "near", "between", "in", "on", "at", "south", "north", "east", "west", "around", "along", "off"];

    private static readonly string[] HostWords = ["base", "camp", "site", "airport", "airfield", "convoy", "post", "ship", "embassy", "field"];

    /// <summary>"Rocket and drone attack on Al Asad Air Base", "Explosion at Green Village", "Air strike response in Anbar".</summary>
    public static string Of(EventValues values)
    {
        var types = values.Weapons.Select(w => w.Type).Where(type => type != WeaponType.Unknown).Distinct().ToList();
        var onlyBlast = types is [WeaponType.Explosion] && values.Kind == ReportKind.Attack;
        var words = types.Select(type => CodebookTerm.Of(type).Replace('-', ' ').Replace("ied", "roadside bomb", StringComparison.Ordinal)
            .Replace("rpg", "RPG", StringComparison.Ordinal));
        var what = onlyBlast ? "explosion" : Join([.. words]) + (types.Count > 0 ? " " : "") + CodebookTerm.Of(values.Kind);
        var where = values.Site is { } site ? Where(site, isStrike: !onlyBlast && values.Kind == ReportKind.Attack) : "at a place that is not stated";
        return char.ToUpperInvariant(what[0]) + what[1..] + " " + where;
    }

    // An unnamed site keeps the article's words, which may bring their own preposition: "outside Mayadin".
    private static string Where(SitePlacement site, bool isStrike)
        => Prepositions.Contains(site.Name.Split(' ')[0]) ? site.Name
            : site.Id is null && site.Precision is GeoPrecision.Region or GeoPrecision.Country && !HostWords.Any(word => site.Name.Contains(word, StringComparison.OrdinalIgnoreCase)) ? $"in {site.Name}"
            : site.Id is not null && site.Precision == GeoPrecision.Near ? $"near {site.Name}"
            : isStrike ? $"on {site.Name}" : $"at {site.Name}";

    private static string Join(List<string> words) => words.Count < 2
        ? string.Concat(words)
        : string.Join(", ", words[..^1]) + " and " + words[^1];
}
