using AttackTracker.Core.Places;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Reads the page of a base, a group or a weapon; its incidents come from the queries of the timeline and of the list.</summary>
public sealed class SubjectQuery(IDbContextFactory<TrackerDbContext> contexts, ReferenceInUse reference, BaseQuery bases, CountedOnce counted)
{
    private const int MostNear = 8;
    private const double FarthestNear = 300;

    /// <summary>Null where neither the reference data nor any incident knows the id.</summary>
    /// <param name="kind">Of which.</param>
    /// <param name="id">As <see cref="SubjectLine.Id"/>.</param>
    /// <param name="filter">What it says of other subjects of the kind is put aside.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<SubjectView?> RunAsync(SubjectKind kind, string id, IncidentFilter filter, CancellationToken cancellationToken) => counted.GetAsync((kind, id, filter), () => CountAsync(kind, id, filter, cancellationToken), cancellationToken);

    private async Task<SubjectView?> CountAsync(SubjectKind kind, string id, IncidentFilter filter, CancellationToken cancellationToken)
    {
        var place = kind == SubjectKind.Base ? await bases.RunAsync(id, cancellationToken) : null;
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var data = await ReferenceStore.OfAsync(database, reference, cancellationToken);
        var group = kind == SubjectKind.Group ? data.Groups.Find(id) : null;
        WeaponType? weapon = kind == SubjectKind.Weapon && CodebookTerm.TryParse<WeaponType>(id, out var type) ? type : null;
        if (place is null && group is null && weapon is null && (kind != SubjectKind.Group || !await database.IncidentStatements.AnyAsync(s => s.GroupId == id, cancellationToken)))
        {
            return null;
        }

        var own = SubjectFilter.Of(filter, kind, id);
        var counted = await database.FactsAsync(own, (table, facts) => Count(table, facts, kind, id, own), cancellationToken);
        return new SubjectView
        {
            Kind = kind,
            Id = id,
            Name = place?.Name ?? group?.Name ?? (kind == SubjectKind.Group ? new Dictionary<string, string>().OrFromId(id) : id),
            Line = counted.Line,
            Place = place,
            Group = group is null ? null : new GroupEntry(group.Kind, data.Groups.Find(group.PartOf), [.. data.Groups.Groups.Where(g => g.PartOf == id).OrderBy(g => g.Name, StringComparer.Ordinal)], group.Aliases),
            Weapon = weapon,
            Bases = kind == SubjectKind.Base ? [] : await SubjectsQuery.OrderedAsync(database, SubjectKind.Base, counted.Bases, cancellationToken),
            Groups = await SubjectsQuery.OrderedAsync(database, SubjectKind.Group, [.. counted.Groups.Where(g => g.Id is not null && (kind != SubjectKind.Group || g.Id != id))], cancellationToken),
            Weapons = await SubjectsQuery.OrderedAsync(database, SubjectKind.Weapon, [.. counted.Weapons.Where(w => kind != SubjectKind.Weapon || w.Id != id)], cancellationToken),
            Near = NearOf(data.Gazetteer, data.Gazetteer.FindSite(place?.Id), counted.OfKind),
        };
    }

    private static Counted Count(FactTable table, FactFilter facts, SubjectKind kind, string id, IncidentFilter own)
    {
        var found = SubjectFacts.Of(table, facts, kind);
        var span = SubjectsQuery.SpanOf(table, found.OfAny, own);
        var ofKind = new SubjectTallies(table, kind, span).Count(found.OfAny).Rows();
        return new Counted(
            ofKind.FirstOrDefault(row => row.Id == id) ?? new SubjectTally(table, span?.Count ?? 0).ToLine(id, kind == SubjectKind.Group ? id : null),
            ofKind,
            new SubjectTallies(table, SubjectKind.Base, span).Count(found.Passing).Rows(),
            new SubjectTallies(table, SubjectKind.Group, span).Count(found.Passing).Rows(),
            new SubjectTallies(table, SubjectKind.Weapon, span).Count(found.Passing).Rows());
    }

    private static IReadOnlyList<Neighbour> NearOf(Gazetteer gazetteer, Site? site, IReadOnlyList<SubjectLine> rows)
    {
        if (site is not { Latitude: not null, Longitude: not null })
        {
            return [];
        }

        var counts = rows.Where(row => row.Id is not null).ToDictionary(row => row.Id!, StringComparer.Ordinal);
        return
        [
            .. gazetteer.Sites.Where(other => other.Id != site.Id && other is { Latitude: not null, Longitude: not null })
                .Select(other => (Site: other, Kilometres: Kilometres(site, other)))
                .Where(other => other.Kilometres <= FarthestNear)
                .OrderBy(other => other.Kilometres).ThenBy(other => other.Site.Id, StringComparer.Ordinal)
                .Take(MostNear)
                .Select(other => new Neighbour(other.Site.Id, other.Site.Name, other.Kilometres, counts.GetValueOrDefault(other.Site.Id)?.Attacks ?? 0, counts.GetValueOrDefault(other.Site.Id)?.Spark ?? [])),
        ];
    }

    private static double Kilometres(Site a, Site b)
    {
        const double EarthRadius = 6371;
        var (north, other) = (double.DegreesToRadians(a.Latitude!.Value), double.DegreesToRadians(b.Latitude!.Value));
        var east = double.DegreesToRadians(b.Longitude!.Value - a.Longitude!.Value);
        var chord = Math.Pow(Math.Sin((other - north) / 2), 2) + (Math.Cos(north) * Math.Cos(other) * Math.Pow(Math.Sin(east / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, chord)));
    }

    /// <param name="Line">Of the subject.</param>
    /// <param name="OfKind">Of all subjects of its kind.</param>
    /// <param name="Bases">In its incidents, as those that follow.</param>
    /// <param name="Groups">Groups.</param>
    /// <param name="Weapons">Weapons.</param>
    private sealed record Counted(SubjectLine Line, IReadOnlyList<SubjectLine> OfKind, IReadOnlyList<SubjectLine> Bases, IReadOnlyList<SubjectLine> Groups, IReadOnlyList<SubjectLine> Weapons);
}
