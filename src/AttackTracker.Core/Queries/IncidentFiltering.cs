using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The filter as SQL: one method a criterion, each leaving the query alone where nothing is asked for.</summary>
internal static class IncidentFiltering
{
    /// <summary>The incidents that a filter lets through.</summary>
    public static IQueryable<IncidentRow> Passing(this TrackerDbContext database, IncidentFilter filter) => database.Incidents
        .TouchingDays(filter.From, filter.To)
        .DatedAs(filter.Precisions.Values)
        .AtBases(filter.Bases)
        .WithWeapons(filter.Weapons.Values)
        .WithEachOf(filter.AlsoWeapons.Values)
        .ByGroups(filter.Groups)
        .ByEachOf(filter.AlsoGroups.Values)
        .Claimed(filter.ClaimedBy)
        .BlamedOn(filter.BlamedOn)
        .WithContested(filter.Contested)
        .WithOutcomes(filter.Outcomes)
        .InCountries(filter.Countries)
        .InProvinces(filter.Provinces)
        .OfKind(filter.Kind)
        .ToldAsHistory(filter.Background)
        .InConflict(filter.Conflict)
        .InStates(filter.States.Values)
        .WithCasualties(filter.Casualties)
        .WithKilled(filter.Killed)
        .WithWounded(filter.Wounded)
        .ToldBy(filter.Publishers, database)
        .OfOneSource(filter.OneSource)
        .Without(filter.Without, database)
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

    private static IQueryable<IncidentRow> DatedAs(this IQueryable<IncidentRow> incidents, IReadOnlyList<DatePrecision> precisions)
    {
        var unknown = precisions.Contains(DatePrecision.Unknown);
        return precisions.Count == 0 ? incidents : incidents.Where(i => (i.DatePrecision == null && unknown) || (i.DatePrecision != null && precisions.Contains(i.DatePrecision.Value)));
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

    private static IQueryable<IncidentRow> InProvinces(this IQueryable<IncidentRow> incidents, Choice<string> provinces)
    {
        var ids = provinces.Values;
        var unknown = provinces.NotStated;
        return provinces.IsAny ? incidents : incidents.Where(i => (i.Admin1 == null && unknown) || (i.Admin1 != null && ids.Contains(i.Country + ":" + i.Admin1)));
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

    private static IQueryable<IncidentRow> WithEachOf(this IQueryable<IncidentRow> incidents, IReadOnlyList<Weapons.WeaponType> types)
        => types.Aggregate(incidents, (left, type) => left.Where(i => i.ByWeapon.Any(w => w.Type == type)));

    private static IQueryable<IncidentRow> ByGroups(this IQueryable<IncidentRow> incidents, Choice<string> groups)
    {
        var ids = groups.Values;
        var nobody = groups.NotStated;
        return groups.IsAny
            ? incidents
            : incidents.Where(i => (nobody && !i.ByGroup.Any(g => g.Status != ClaimStatus.Denied))
                || i.ByGroup.Any(g => g.Status != ClaimStatus.Denied && ids.Contains(g.GroupId)));
    }

    private static IQueryable<IncidentRow> ByEachOf(this IQueryable<IncidentRow> incidents, IReadOnlyList<string> groups)
        => groups.Aggregate(incidents, (left, group) => left.ByGroups(Choice.Of(group)));

    private static IQueryable<IncidentRow> Claimed(this IQueryable<IncidentRow> incidents, Choice<string> groups)
    {
        var ids = groups.Values;
        var nobody = groups.NotStated;
        return groups.IsAny
            ? incidents
            : incidents.Where(i => (nobody && !i.ByGroup.Any(g => g.Role == GroupRole.ClaimedBy && g.Status != ClaimStatus.Denied))
                || i.ByGroup.Any(g => ids.Contains(g.GroupId) && g.Role == GroupRole.ClaimedBy && g.Status != ClaimStatus.Denied));
    }

    private static IQueryable<IncidentRow> BlamedOn(this IQueryable<IncidentRow> incidents, Choice<string> groups)
    {
        var ids = groups.Values;
        var nobody = groups.NotStated;
        return groups.IsAny
            ? incidents
            : incidents.Where(i => (nobody && !i.ByGroup.Any(g => g.Role == GroupRole.AttributedTo)) || i.ByGroup.Any(g => ids.Contains(g.GroupId) && g.Role == GroupRole.AttributedTo));
    }

    private static IQueryable<IncidentRow> WithContested(this IQueryable<IncidentRow> incidents, ContestedClaim? contested) => contested switch
    {
        ContestedClaim.Disputed => incidents.Where(i => i.ByGroup.Any(g => g.Status == ClaimStatus.Disputed)),
        ContestedClaim.Denied => incidents.Where(i => i.ByGroup.Any(g => g.Status == ClaimStatus.Denied)),
        ContestedClaim.Rival => incidents.Where(i => i.ByGroup.Count(g => g.Role == GroupRole.ClaimedBy && g.Status != ClaimStatus.Denied) > 1),
        _ => incidents,
    };

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

    private static IQueryable<IncidentRow> InStates(this IQueryable<IncidentRow> incidents, IReadOnlyList<FieldState> states)
        => states.Count == 0 ? incidents : incidents.Where(i => states.Contains(i.State));

    private static IQueryable<IncidentRow> WithCasualties(this IQueryable<IncidentRow> incidents, CasualtyFilter? casualties) => casualties switch
    {
        CasualtyFilter.Killed => incidents.Where(i => i.KilledLow > 0 || i.KilledHigh > 0),
        CasualtyFilter.Wounded => incidents.Where(i => i.WoundedLow > 0 || i.WoundedHigh > 0),
        CasualtyFilter.Any => incidents.Where(i => i.KilledLow > 0 || i.KilledHigh > 0 || i.WoundedLow > 0 || i.WoundedHigh > 0),
        CasualtyFilter.None => incidents.Where(i => i.KilledHigh == 0 && (i.WoundedHigh == 0 || (i.WoundedLow == null && i.WoundedHigh == null))),
        CasualtyFilter.NotStated => incidents.Where(i => i.KilledLow == null && i.KilledHigh == null && i.WoundedLow == null && i.WoundedHigh == null),
        _ => incidents,
    };

    private static IQueryable<IncidentRow> WithKilled(this IQueryable<IncidentRow> incidents, CountRange? killed)
    {
        if (killed is not { } range)
        {
            return incidents;
        }

        var (low, high) = (range.Low ?? 0, range.High ?? int.MaxValue);
        return incidents.Where(i => (i.KilledHigh ?? i.KilledLow) >= low && (i.KilledLow ?? i.KilledHigh) <= high);
    }

    private static IQueryable<IncidentRow> WithWounded(this IQueryable<IncidentRow> incidents, CountRange? wounded)
    {
        if (wounded is not { } range)
        {
            return incidents;
        }

        var (low, high) = (range.Low ?? 0, range.High ?? int.MaxValue);
        return incidents.Where(i => (i.WoundedHigh ?? i.WoundedLow) >= low && (i.WoundedLow ?? i.WoundedHigh) <= high);
    }

    private static IQueryable<IncidentRow> ToldBy(this IQueryable<IncidentRow> incidents, Choice<string> publishers, TrackerDbContext database)
    {
        if (publishers.IsAny)
        {
            return incidents;
        }

        var told = database.IncidentsToldBy(publishers);
        return incidents.Where(i => told.Contains(i.Id));
    }

    private static IQueryable<IncidentRow> OfOneSource(this IQueryable<IncidentRow> incidents, bool? isOne)
        => isOne is null ? incidents : incidents.Where(i => i.SourceCount == 1 == isOne);

    /// <summary>The other way round than the criteria above: what they would let through is kept out.</summary>
    private static IQueryable<IncidentRow> Without(this IQueryable<IncidentRow> incidents, IncidentExclusions without, TrackerDbContext database)
    {
        if (without == IncidentExclusions.None)
        {
            return incidents;
        }

        var (bases, countries, publishers) = (without.Bases.Values, without.Countries.Values, without.Publishers);
        incidents = bases.Count == 0 ? incidents : incidents.Where(i => i.SiteId == null || !bases.Contains(i.SiteId));
        incidents = without.Bases.NotStated ? incidents.Where(i => i.SiteId != null) : incidents;
        incidents = countries.Count == 0 ? incidents : incidents.Where(i => i.Country == null || !countries.Contains(i.Country));
        incidents = without.Countries.NotStated ? incidents.Where(i => i.Country != null) : incidents;
        incidents = Minus(incidents, without.Weapons.IsAny, database.Incidents.WithWeapons(without.Weapons.NotStated ? [.. without.Weapons.Values, Weapons.WeaponType.Unknown] : without.Weapons.Values));
        incidents = Minus(incidents, without.Outcomes.IsAny, database.Incidents.WithOutcomes(without.Outcomes));
        incidents = Minus(incidents, without.Groups.IsAny, database.Incidents.ByGroups(without.Groups));
        incidents = Minus(incidents, without.ClaimedBy.IsAny, database.Incidents.Claimed(without.ClaimedBy));
        incidents = Minus(incidents, without.BlamedOn.IsAny, database.Incidents.BlamedOn(without.BlamedOn));
        if (!publishers.IsAny)
        {
            var told = database.IncidentsToldBy(publishers);
            incidents = incidents.Where(i => !told.Contains(i.Id));
        }

        return incidents;
    }

    // As a correlated question, which the key of an incident answers at once.
    private static IQueryable<IncidentRow> Minus(IQueryable<IncidentRow> incidents, bool nothing, IQueryable<IncidentRow> keptOut)
        => nothing ? incidents : incidents.Where(i => !keptOut.Any(o => o.Id == i.Id));

    private static IQueryable<IncidentRow> HoldingWords(this IQueryable<IncidentRow> incidents, string? text, TrackerDbContext database)
    {
        var search = SearchText.Of(text);
        if (search.Match is { } match)
        {
            var own = database.SearchIncidents(match).Select(found => found.IncidentId);
            var told = database.IncidentsToldIn(database.SearchArticles(match).Select(found => found.ArticleId));
            incidents = incidents.Where(i => own.Contains(i.Id) || told.Contains(i.Id));
        }

        if (search.Without is { } without)
        {
            var own = database.SearchIncidents(without).Select(found => found.IncidentId);
            var told = database.IncidentsToldIn(database.SearchArticles(without).Select(found => found.ArticleId));
            incidents = incidents.Where(i => !own.Contains(i.Id) && !told.Contains(i.Id));
        }

        return incidents;
    }

    private static IQueryable<int> IncidentsToldBy(this TrackerDbContext database, Choice<string> publishers)
    {
        // Each form by itself, so that the index of outlets answers it.
        var names = publishers.Values;
        var current = database.ArticleMetadata.Where(m => m.IsCurrent);
        var told = names.Count == 0 ? current.Where(m => m.Publisher == null)
            : publishers.NotStated ? current.Where(m => m.Publisher == null || names.Contains(EF.Functions.Collate(m.Publisher, "NOCASE")))
            : current.Where(m => names.Contains(EF.Functions.Collate(m.Publisher, "NOCASE")));
        return database.IncidentsToldIn(told.Select(m => m.ArticleId));
    }

    // From the articles to their incidents: few articles are found at once, where asking each incident for its articles would read them all.
    private static IQueryable<int> IncidentsToldIn(this TrackerDbContext database, IQueryable<int> articles)
        => database.IncidentReports.Where(r => articles.Contains(r.Report.Run.ArticleId)).Select(r => r.IncidentId);
}
