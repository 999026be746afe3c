using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Storage;

/// <summary>Says in one line what an incident is, for lists and search.</summary>
internal static class IncidentTitle
{
    /// <summary>"Rocket and drone attack on Al Asad Air Base", "Explosion at Green Village", "Air strike response in Anbar".</summary>
    public static string Of(EventValues values)
    {
        var types = values.Weapons.Select(w => w.Type).Where(type => type != WeaponType.Unknown).Distinct().ToList();
        var onlyBlast = types is [WeaponType.Explosion] && values.Kind == ReportKind.Attack;
        var words = types.Select(type => CodebookTerm.Of(type).Replace('-', ' ').Replace("ied", "roadside bomb", StringComparison.Ordinal)
            .Replace("rpg", "RPG", StringComparison.Ordinal));
        var what = onlyBlast ? "explosion" : Join([.. words]) + (types.Count > 0 ? " " : "") + CodebookTerm.Of(values.Kind);
        var where = values.Site is not { } site ? "at a place that is not stated"
            : onlyBlast || values.Kind == ReportKind.Response ? $"at {site.Name}"
            : $"on {site.Name}";
        return char.ToUpperInvariant(what[0]) + what[1..] + " " + where;
    }

    private static string Join(List<string> words) => words.Count < 2
        ? string.Concat(words)
        : string.Join(", ", words[..^1]) + " and " + words[^1];
}
