using System.Text;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Columns;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage;

/// <summary>Keeps reference data in the database: every revision whole, the current one flattened for joins.</summary>
internal static class ReferenceStore
{
    /// <summary>Makes this revision the current one, if it is not; the key of its row. Must run in a transaction.</summary>
    public static async Task<int> UseAsync(TrackerDbContext context, ReferenceData reference, DateTime now, CancellationToken cancellationToken)
    {
        var current = await context.ReferenceRevisions.Where(r => r.IsCurrent).Select(r => new { r.Id, r.Hash, r.RecordedBy }).SingleOrDefaultAsync(cancellationToken);
        if (current?.Hash == reference.Revision)
        {
            return current.Id;
        }

        // A person has changed the data since these were taken into use: what was read by the former ones says so and changes nothing.
        if (current?.RecordedBy is not null
            && await context.ReferenceRevisions.Where(r => r.Hash == reference.Revision && r.Id < current.Id).Select(r => (int?)r.Id).SingleOrDefaultAsync(cancellationToken) is { } former)
        {
            return former;
        }

        return (await SwitchAsync(context, reference, new ReferenceRevisionRow { Hash = reference.Revision, Json = ToJson(reference), RecordedAt = now }, cancellationToken)).Id;
    }

    /// <summary>Makes the revision current, be it that it is there already: what a person changes back has been before.</summary>
    public static async Task<ReferenceRevisionRow> SwitchAsync(TrackerDbContext context, ReferenceData reference, ReferenceRevisionRow row, CancellationToken cancellationToken)
    {
        await context.ReferenceRevisions.Where(r => r.IsCurrent).ExecuteUpdateAsync(set => set.SetProperty(r => r.IsCurrent, false), cancellationToken);
        var revision = await context.ReferenceRevisions.SingleOrDefaultAsync(r => r.Hash == reference.Revision, cancellationToken) ?? context.Add(row).Entity;
        revision.IsCurrent = true;
        await FlattenAsync(context, reference, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return revision;
    }

    /// <summary>Every data file by its name, as a revision keeps them.</summary>
    public static string ToJson(ReferenceData reference) => JsonColumn.Write(reference.Files.ToDictionary(f => f.Key, f => Encoding.UTF8.GetString(f.Value)));

    /// <summary>The reference data of a kept revision.</summary>
    /// <exception cref="ReferenceDataException">This program cannot read the revision's form any more.</exception>
    public static ReferenceData Read(ReferenceRevisionRow revision)
    {
        var files = JsonColumn.Read<Dictionary<string, string>>(revision.Json);
        return ReferenceData.Load(
            name => files.TryGetValue(name, out var text) ? Encoding.UTF8.GetBytes(text) : throw new ReferenceDataException(name, 1, "this revision does not hold the file"),
            AmendmentsIn(revision));
    }

    /// <summary>The reference data of this database: those in use, or those of the moment that the database is of.</summary>
    public static async Task<ReferenceData> OfAsync(TrackerDbContext context, ReferenceInUse inUse, CancellationToken cancellationToken)
    {
        var reference = inUse.Data;
        var current = await context.ReferenceRevisions.Where(r => r.IsCurrent).Select(r => new { r.Id, r.Hash }).SingleOrDefaultAsync(cancellationToken);
        return current is null || current.Hash == reference.Revision ? reference : Read(await context.ReferenceRevisions.AsNoTracking().SingleAsync(r => r.Id == current.Id, cancellationToken));
    }

    /// <summary>What people have amended in a kept revision; null for nothing.</summary>
    public static byte[]? AmendmentsIn(ReferenceRevisionRow revision)
        => JsonColumn.Read<Dictionary<string, string>>(revision.Json).TryGetValue(Amendments.FileName, out var text) ? Encoding.UTF8.GetBytes(text) : null;

    private static async Task FlattenAsync(TrackerDbContext context, ReferenceData reference, CancellationToken cancellationToken)
    {
        await context.Sites.ExecuteDeleteAsync(cancellationToken);
        await context.Places.ExecuteDeleteAsync(cancellationToken);
        await context.Groups.ExecuteDeleteAsync(cancellationToken);
        await context.WeaponForms.ExecuteDeleteAsync(cancellationToken);
        await context.DatedEvents.ExecuteDeleteAsync(cancellationToken);
        context.AddRange(reference.Gazetteer.Sites.Select(s => new SiteRow
        {
            Id = s.Id,
            Name = s.Name,
            Country = s.Country,
            Admin1 = s.Admin1,
            Type = CodebookTerm.Of(s.Type),
            Latitude = s.Latitude,
            Longitude = s.Longitude,
        }));
        context.AddRange(reference.Gazetteer.Places.Select(p => new PlaceRow
        {
            Id = p.Id,
            Kind = CodebookTerm.Of(p.Kind),
            Name = p.Name,
            Country = p.Country,
            Admin1 = p.Admin1,
            Latitude = p.Latitude,
            Longitude = p.Longitude,
        }));
        context.AddRange(reference.Events.Select(e => new DatedEventRow { Id = e.Id, Name = e.Name, Date = e.Date }));
        context.AddRange(reference.Groups.Groups.Select(g => new GroupRow { Id = g.Id, Name = g.Name, Kind = CodebookTerm.Of(g.Kind) }));
        context.AddRange(reference.Weapons.Listed.DistinctBy(w => w.Value, StringComparer.Ordinal).Select(w => new WeaponFormRow { Form = w.Value, Type = w.Key }));
    }
}
