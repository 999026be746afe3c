using System.Text.Json;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Export;

/// <summary>Incidents for programs, a page at a time, each as a line of the JSON Lines has it.</summary>
public sealed class IncidentPages(IDbContextFactory<TrackerDbContext> contexts, TimeProvider clock)
{
    /// <summary>Writes <c>revision</c> and <c>items</c>, the members of a page.</summary>
    /// <param name="json">Within an object.</param>
    /// <param name="request">What is asked for; its form is not looked at.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Where the page ends; null where nothing comes behind it.</returns>
    public async Task<IncidentCursor?> WriteAsync(Utf8JsonWriter json, ExportRequest request, IncidentCursor? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(request);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if (request.Filter.Text is not null)
        {
            return await WriteFoundAsync(database, json, request, after, limit, cancellationToken);
        }

        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var context = await ExportContext.ReadAsync(database, request, clock, cancellationToken);
        json.WriteString("revision"u8, context.State.Revision);
        json.WriteStartArray("items"u8);
        var (written, last, isMore) = (0, default(IncidentCursor), false);
        foreach (var part in Behind(after, database.Passing(request.Filter)))
        {
            // One more than fits says whether another page follows.
            var taken = ExportRows.Incidents(part).Take(limit + 1 - written);
            foreach (var incident in ExportRows.Read(taken, context))
            {
                if (isMore = written == limit)
                {
                    break;
                }

                WriteObject(json, incident, context);
                last = incident.Place;
                written++;
            }

            if (isMore)
            {
                break;
            }
        }

        json.WriteEndArray();
        return isMore ? last : null;
    }

    /// <summary>Writes the incident that a public id leads to now, as an object of its own.</summary>
    /// <returns>Its own public id, which is another one after a merge; null, and nothing written, where the id leads nowhere.</returns>
    public async Task<string?> WriteOneAsync(Utf8JsonWriter json, ExportRequest request, string publicId, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var context = await ExportContext.ReadAsync(database, request, clock, cancellationToken);
        var found = database.Incidents.Where(i => database.KeyOf(publicId).Contains(i.Id));
        foreach (var incident in ExportRows.Read(found, context))
        {
            WriteObject(json, incident, context);
            return incident.PublicId;
        }

        return null;
    }

    // The places are those of just before: what is merged away meanwhile is missing from the page, and nothing that comes behind it is.
    private async Task<IncidentCursor?> WriteFoundAsync(TrackerDbContext database, Utf8JsonWriter json, ExportRequest request, IncidentCursor? after, int limit, CancellationToken cancellationToken)
    {
        var places = await PageKeys.BehindAsync(database, request.Filter, after is { } place ? (place.Day, place.Id) : null, limit + 1, cancellationToken);
        var keys = places.Take(limit).Select(p => p.Id).ToList();
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var context = await ExportContext.ReadAsync(database, request, clock, cancellationToken);
        json.WriteString("revision"u8, context.State.Revision);
        json.WriteStartArray("items"u8);
        foreach (var incident in ExportRows.Read(database.Incidents.Where(i => keys.Contains(i.Id)), context))
        {
            WriteObject(json, incident, context);
        }

        json.WriteEndArray();
        return places.Count > limit ? new IncidentCursor(places[limit - 1].Day, places[limit - 1].Id) : null;
    }

    // Two parts, since a place among null and days can be sought in the index only where the two are asked for apart.
    private static IEnumerable<IQueryable<IncidentRow>> Behind(IncidentCursor? place, IQueryable<IncidentRow> passing)
    {
        var id = place?.Id ?? 0;
        if (place is null)
        {
            yield return passing.Where(i => i.Day != null);
        }
        else if (place.Value.Day is { } day)
        {
            yield return passing.Where(i => i.Day <= day && (i.Day < day || i.Id < id));
        }

        yield return place is { Day: null } ? passing.Where(i => i.Day == null && i.Id < id) : passing.Where(i => i.Day == null);
    }

    private static void WriteObject(Utf8JsonWriter json, ExportedIncident incident, ExportContext context)
    {
        json.WriteStartObject();
        IncidentJson.WriteMembers(json, incident, context);
        json.WriteEndObject();
    }
}
