using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Core.Queries;

/// <summary>The filter as SQL: one method a criterion, each leaving the query alone where nothing is asked for.</summary>
internal static class IncidentFiltering
{
    /// <summary>The incidents that a filter lets through.</summary>
    public static IQueryable<IncidentRow> Passing(this TrackerDbContext database, IncidentFilter filter) => database.Incidents
        .TouchingDays(filter.From, filter.To)
        .AtBases(filter.Bases)
        .WithWeapons(filter.Weapons.Values)
        .ByGroups(filter.Groups)
        .WithOutcomes(filter.Outcomes)
        .InCountries(filter.Countries)
        .OfKind(filter.Kind)
        .ToldAsHistory(filter.Background)
        .InConflict(filter.Conflict)
        .WithCasualties(filter.Casualties)
        .HoldingWords(filter.Text, database);

    private static IQueryable<IncidentRow> TouchingDays(this IQueryable<IncidentRow> incidents, DateOnly? from, DateOnly? to)
    {
        if (from is null && to is null)
        {
            return incidents;
        }

        incidents = incidents.Where(i => i.Day != null);
        incidents = from is null ? incidents : incidents.Where(i => i.DateEnd == null || i.DateEnd >= from);
        return to is null ? incidents : incidents.Where(i => i.DateStart == null || i.DateStart <= to);
    }

    private static IQueryable<IncidentRow> AtBases(this IQueryable<IncidentRow> incidents, Choice<string> bases)
    {
        var ids = bases.Values;
        var unnamed = bases.NotStated;
        return bases.IsAny ? incidents : incidents.Where(i => (i.SiteId == null && unnamed) || ids.Contains(i.SiteId));
    }

    private static IQueryable<IncidentRow> InCountries(this IQueryable<IncidentRow> incidents, Choice<string> countries)
    {
        var codes = countries.Values;
        var open = countries.NotStated;
        return countries.IsAny ? incidents : incidents.Where(i => (i.Country == null && open) || codes.Contains(i.Country));
    }

    /// <summary>An incident without any weapon counts as one whose weapon is not known.</summary>
    public static IQueryable<IncidentRow> WithWeapons(this IQueryable<IncidentRow> incidents, IReadOnlyList<Weapons.WeaponType> types)
    {
        if (types.Count == 0)
        {
            return incidents;
        }

        return types.Contains(Weapons.WeaponType.Unknown)
            ? incidents.Where(i => !i.ByWeapon.Any() || i.ByWeapon.Any(w => types.Contains(w.Type)))
            : incidents.Where(i => i.ByWeapon.Any(w => types.Contains(w.Type)));
    }

    private static IQueryable<IncidentRow> ByGroups(this IQueryable<IncidentRow> incidents, Choice<string> groups)
    {
        var ids = groups.Values;
        var nobody = groups.NotStated;
        return groups.IsAny
            ? incidents
            : incidents.Where(i => (nobody && !i.ByGroup.Any(g => g.Status != ClaimStatus.Denied))
                || i.ByGroup.Any(g => g.Status != ClaimStatus.Denied && ids.Contains(g.GroupId)));
    }

    public static IQueryable<IncidentRow> WithOutcomes(this IQueryable<IncidentRow> incidents, Choice<Outcome> outcomes)
    {
        var values = outcomes.Values;
        var open = outcomes.NotStated;
        return outcomes.IsAny
            ? incidents
            : incidents.Where(i => (open && !i.ByOutcome.Any()) || i.ByOutcome.Any(o => values.Contains(o.Outcome)));
    }

    private static IQueryable<IncidentRow> OfKind(this IQueryable<IncidentRow> incidents, ReportKind? kind)
        => kind is null ? incidents : incidents.Where(i => i.Kind == kind);

    private static IQueryable<IncidentRow> ToldAsHistory(this IQueryable<IncidentRow> incidents, bool? background)
        => background is null ? incidents : incidents.Where(i => i.Background == background);

    private static IQueryable<IncidentRow> InConflict(this IQueryable<IncidentRow> incidents, bool? conflict)
        => conflict is null ? incidents : incidents.Where(i => i.ConflictCount > 0 == conflict);

    private static IQueryable<IncidentRow> WithCasualties(this IQueryable<IncidentRow> incidents, CasualtyFilter? casualties) => casualties switch
    {
        CasualtyFilter.Killed => incidents.Where(i => i.KilledLow > 0 || i.KilledHigh > 0),
        CasualtyFilter.Wounded => incidents.Where(i => i.WoundedLow > 0 || i.WoundedHigh > 0),
        CasualtyFilter.Any => incidents.Where(i => i.KilledLow > 0 || i.KilledHigh > 0 || i.WoundedLow > 0 || i.WoundedHigh > 0),
        CasualtyFilter.None => incidents.Where(i => i.KilledHigh == 0 && (i.WoundedHigh == 0 || (i.WoundedLow == null && i.WoundedHigh == null))),
        CasualtyFilter.NotStated => incidents.Where(i => i.KilledLow == null && i.KilledHigh == null && i.WoundedLow == null && i.WoundedHigh == null),
        _ => incidents,
    };

    private static IQueryable<IncidentRow> HoldingWords(this IQueryable<IncidentRow> incidents, string? text, TrackerDbContext database)
    {
        if (SearchText.ToMatch(text) is not { } match)
        {
            return incidents;
        }

        var own = database.SearchIncidents(match).Select(found => found.IncidentId);
        var articles = database.SearchArticles(match).Select(found => found.ArticleId);
        return incidents.Where(i => own.Contains(i.Id) || i.Reports.Any(r => articles.Contains(r.Report.Run.ArticleId)));
    }
}
