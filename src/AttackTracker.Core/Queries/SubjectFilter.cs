using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>The filters behind bases, groups and weapons.</summary>
public static class SubjectFilter
{
    /// <summary>Only the incidents of one subject, whatever the filter says of other subjects of its kind; of those without one where <paramref name="id"/> is null.</summary>
    public static IncidentFilter Of(IncidentFilter filter, SubjectKind kind, string? id)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var choice = id is null ? Choice.Any<string>().WithNotStated(true) : Choice.Of(id);
        return kind switch
        {
            SubjectKind.Base => filter with { Bases = choice },
            SubjectKind.Group => filter with { Groups = choice },
            SubjectKind.Weapon => filter with { Weapons = Choice.Of(CodebookTerm.TryParse<WeaponType>(id, out var type) ? type : WeaponType.Unknown) },
        };
    }

    /// <summary>Only those of the incidents that a second group or weapon has too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An incident has one base.</exception>
    public static IncidentFilter Also(IncidentFilter filter, SubjectKind kind, string id)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return kind switch
        {
            SubjectKind.Group => filter with { AlsoGroups = Choice.From([.. filter.AlsoGroups.Values, id]) },
            SubjectKind.Weapon when CodebookTerm.TryParse<WeaponType>(id, out var type) => filter with { AlsoWeapons = Choice.From([.. filter.AlsoWeapons.Values, type]) },
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    /// <summary>The filter without its choice of subjects of a kind.</summary>
    public static IncidentFilter Any(IncidentFilter filter, SubjectKind kind)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return kind switch
        {
            SubjectKind.Base => filter with { Bases = Choice.Any<string>() },
            SubjectKind.Group => filter with { Groups = Choice.Any<string>() },
            SubjectKind.Weapon => filter with { Weapons = Choice.Any<WeaponType>() },
        };
    }
}
