using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Facts;
using AttackTracker.Core.Storage.Schema;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>The values that wait for a reviewer, read piece by piece from where they are: no piece costs more where many came before it.</summary>
public sealed class ReviewQueueQuery(IDbContextFactory<TrackerDbContext> contexts, ReviewSettings settings, TimeProvider clock)
{
    // Rows that begin after a key are asked for from its incident on, which has fewer fields than that.
    private const int FieldsOfIncident = 12;

    private const int PieceSize = 200;

    /// <summary>The next values.</summary>
    /// <param name="filter">Which, and in what order.</param>
    /// <param name="after">The one to go on after; null for the first. It need not wait any more.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="who">Who asks: what others have before them is named, and what this person must not sign off is left out.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<ReviewItem>> RunAsync(ReviewFilter filter, ReviewItem? after, int count, string who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var order = ReviewKey.By(filter.Order);
        var rows = filter.IsNarrow ? await NarrowAsync(database, filter, cancellationToken)
            : filter.Order switch
            {
                ReviewOrder.Confidence => await LeastCertainAsync(database, filter.Fields, after?.Key, count, cancellationToken),
                ReviewOrder.Field => await ByFieldAsync(database, filter.Fields, after?.Key, count, who, cancellationToken),
                _ => await ByIncidentAsync(database, filter, after?.Key, count, who, cancellationToken),
            };
        var next = rows.Where(row => MaySign(row, who) && (after is null || order.Compare(row.Key, after.Key) > 0)).OrderBy(row => row.Key, order).Take(count).ToList();
        return await ItemsAsync(database, next, who, cancellationToken);
    }

    /// <summary>How many values a narrow filter leaves; others are counted by <see cref="ReviewCounts"/>.</summary>
    internal static async Task<int> CountAsync(TrackerDbContext database, ReviewFilter filter, CancellationToken cancellationToken)
        => (await NarrowAsync(database, filter, cancellationToken)).Count;

    /// <summary>One value as it waits; null where it does not exist.</summary>
    /// <param name="incident">The public id of its incident.</param>
    /// <param name="field">The field.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ReviewItem?> FindAsync(string incident, Field field, string who, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await ReadAsync(database, database.IncidentFields.Where(f => f.Field == field && database.KeyOf(incident).Contains(f.IncidentId)), cancellationToken);
        return (await ItemsAsync(database, rows, who, cancellationToken)).SingleOrDefault();
    }

    private bool MaySign(Row row, string who)
        => !(row.State == FieldState.Corrected && settings.FourEyes.Contains(row.Key.Field) && string.Equals(row.SetBy, who, StringComparison.OrdinalIgnoreCase));

    /// <summary>All values of a few incidents, or in a state that few are in.</summary>
    private static async Task<List<Row>> NarrowAsync(TrackerDbContext database, ReviewFilter filter, CancellationToken cancellationToken)
    {
        var fields = filter.Fields;
        if (filter is { State: not null, BaseId: null, ArticleId: null, Incident: null, Days: null })
        {
            return await ReadAsync(database, database.IncidentFields.Where(f => f.State == filter.State && fields.Contains(f.Field)), cancellationToken);
        }

        var incidents = database.Incidents.AsQueryable();
        incidents = filter.BaseId is { } site ? incidents.Where(i => i.SiteId == site) : incidents;
        incidents = filter.Days is { } days ? incidents.Where(i => i.Day >= days.First && i.Day <= days.Last) : incidents;
        incidents = filter.Incident is { } id ? incidents.Where(i => database.KeyOf(id).Contains(i.Id)) : incidents;
        incidents = filter.ArticleId is { } article ? incidents.Where(i => i.Reports.Any(r => r.Report.Run.ArticleId == article)) : incidents;
        return await OfIncidentsAsync(database, await incidents.Select(i => i.Id).ToListAsync(cancellationToken), filter, cancellationToken);
    }

    // What rests on no words has no confidence, and so have kind and background of every incident: past those field by field, each in the order of its index.
    private static async Task<List<Row>> LeastCertainAsync(TrackerDbContext database, IReadOnlyList<Field> fields, ReviewKey? after, int count, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        var (confidence, incident, take) = (after?.Confidence ?? 0, after?.IncidentId ?? 0, count + FieldsOfIncident);
        foreach (var state in new ReviewFilter().States)
        {
            foreach (var field in confidence == 0 ? fields : [])
            {
                rows.AddRange(await ReadAsync(database, database.IncidentFields.Where(f => f.State == state && f.Field == field && f.Confidence == 0 && f.IncidentId >= incident).OrderBy(f => f.IncidentId).Take(take), cancellationToken));
            }

            var sure = database.IncidentFields.Where(f => f.State == state && f.Confidence > 0);
            sure = fields.Count == 1 ? sure.Where(f => f.Field == fields[0]) : sure.Where(f => f.Field != Field.Kind && f.Field != Field.Background);
            sure = confidence > 0 ? sure.Where(f => f.Confidence >= confidence && (f.Confidence > confidence || f.IncidentId >= incident)) : sure;
            rows.AddRange(await ReadAsync(database, sure.OrderBy(f => f.Confidence).ThenBy(f => f.IncidentId).Take(take), cancellationToken));
        }

        return rows;
    }

    private async Task<List<Row>> ByFieldAsync(TrackerDbContext database, IReadOnlyList<Field> fields, ReviewKey? after, int count, string who, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        foreach (var field in fields.Where(f => after is null || f >= after.Field))
        {
            rows.AddRange(await LeastCertainAsync(database, [field], after?.Field == field ? after : null, count, cancellationToken));
            if (rows.Count(row => MaySign(row, who)) > count + FieldsOfIncident)
            {
                break;
            }
        }

        return rows;
    }

    private async Task<List<Row>> ByIncidentAsync(TrackerDbContext database, ReviewFilter filter, ReviewKey? after, int count, string who, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        var piece = new Piece([], after, true);
        while (piece.HasMore && rows.Count(row => MaySign(row, who)) <= count + FieldsOfIncident)
        {
            piece = filter.Order == ReviewOrder.Article
                ? await OfArticlesAsync(database, piece.Next?.ArticleId ?? 0, cancellationToken)
                : await InOrderAsync(database, filter.Order, piece.Next, cancellationToken);
            rows.AddRange(await OfIncidentsAsync(database, piece.Incidents, filter, cancellationToken));
        }

        return rows;
    }

    private static async Task<Piece> OfArticlesAsync(TrackerDbContext database, int from, CancellationToken cancellationToken)
    {
        var articles = await database.ExtractionRuns.Where(r => r.IsCurrent && r.ArticleId >= from).OrderBy(r => r.ArticleId).Select(r => new { r.Id, r.ArticleId }).Take(PieceSize).ToListAsync(cancellationToken);
        var runs = articles.ConvertAll(a => a.Id);
        var incidents = await database.Reports.Where(r => runs.Contains(r.RunId)).Join(database.IncidentReports.Where(r => r.Ordinal == 0), r => r.Id, r => r.ReportId, (_, r) => r.IncidentId).ToListAsync(cancellationToken);
        return new Piece(incidents, articles.Count == 0 ? null : new ReviewKey(0, default, 0, null, null, articles[^1].ArticleId + 1), articles.Count == PieceSize);
    }

    /// <summary>Incidents that are not reviewed throughout, from that of the key on.</summary>
    private static async Task<Piece> InOrderAsync(TrackerDbContext database, ReviewOrder order, ReviewKey? from, CancellationToken cancellationToken)
    {
        if (order == ReviewOrder.Date)
        {
            var open = IncidentFilter.All with { States = Choice.From(Enum.GetValues<FieldState>().Where(state => state != FieldState.Reviewed)) };
            var place = NewestFacts.PlaceOf(from?.Day?.DayNumber ?? IncidentFact.None, from?.IncidentId ?? 0);
            return await database.FactsAsync(open, (table, filter) => Earliest(table, filter, place), cancellationToken);
        }

        var (id, site) = (from?.IncidentId ?? 0, from?.SiteId);
        var incidents = database.Incidents.Where(i => i.State != FieldState.Reviewed);
#pragma warning disable CA1309 // SQLite compares, byte by byte; EF Core translates no other form.
        incidents = site is null ? incidents.Where(i => i.SiteId != null || i.Id >= id) : incidents.Where(i => string.Compare(i.SiteId, site) >= 0 && (i.SiteId != site || i.Id >= id));
#pragma warning restore CA1309
        var keys = await incidents.OrderBy(i => i.SiteId).ThenBy(i => i.Id).Take(PieceSize).Select(i => new { i.Id, i.SiteId }).ToListAsync(cancellationToken);
        return new Piece(
            keys.ConvertAll(i => i.Id),
            keys.Count == 0 ? null : new ReviewKey(keys[^1].Id + 1, default, 0, null, keys[^1].SiteId, 0),
            keys.Count == PieceSize);
    }

    private static Piece Earliest(FactTable table, FactFilter filter, long place)
    {
        List<int> keys = [.. NewestFacts.OldestFrom(place, table, filter.Passing(table).Passing, PieceSize)];
        DateOnly? last = keys.Count > 0 && table.Facts[keys[^1]].Day is var day and not IncidentFact.None ? DateOnly.FromDayNumber(day) : null;
        return new Piece(keys, keys.Count == 0 ? null : new ReviewKey(keys[^1] + 1, default, 0, last, null, 0), keys.Count == PieceSize);
    }

    /// <summary>The values of incidents, read by incident whatever states they are in: the states are many times more.</summary>
    private static async Task<List<Row>> OfIncidentsAsync(TrackerDbContext database, IEnumerable<int> incidents, ReviewFilter filter, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        foreach (var batch in incidents.Chunk(PieceSize))
        {
            var read = await ReadAsync(database, database.IncidentFields.Where(f => batch.Contains(f.IncidentId)), cancellationToken);
            var first = filter.Order != ReviewOrder.Article ? []
                : await database.IncidentReports.Where(r => batch.Contains(r.IncidentId) && r.Ordinal == 0)
                    .Select(r => new { r.IncidentId, r.Report.Run.ArticleId }).ToDictionaryAsync(r => r.IncidentId, r => r.ArticleId, cancellationToken);
            rows.AddRange(read.Where(row => filter.States.Contains(row.State) && filter.Fields.Contains(row.Key.Field))
                .Select(row => row with { Key = row.Key with { ArticleId = first.GetValueOrDefault(row.Key.IncidentId) } }));
        }

        return rows;
    }

    private static Task<List<Row>> ReadAsync(TrackerDbContext database, IQueryable<IncidentFieldRow> fields, CancellationToken cancellationToken)
        => fields.Join(database.Incidents, f => f.IncidentId, i => i.Id, (f, i) => new { f, i.Day, i.SiteId, SetBy = f.Decision == null ? null : f.Decision.Who })
            .Select(r => new Row(new ReviewKey(r.f.IncidentId, r.f.Field, r.f.Confidence, r.Day, r.SiteId, 0), r.f.State, r.f.HasConflict, r.SetBy))
            .ToListAsync(cancellationToken);

    private async Task<List<ReviewItem>> ItemsAsync(TrackerDbContext database, List<Row> rows, string who, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.Key.IncidentId).Distinct().ToList();
        var incidents = await database.Incidents.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => (i.PublicId, Values: i.ToValues()), cancellationToken);
        var groups = await database.NamesOfGroupsAsync(incidents.Values.SelectMany(i => i.Values.ClaimedBy.Select(c => c.Group).Concat(i.Values.AttributedTo.Select(b => b.Group))), cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var claims = await database.ReviewClaims.AsNoTracking().Where(c => c.Until > now && c.Who != who).ToDictionaryAsync(c => (c.Incident, c.Field), c => c.Who, cancellationToken);
        return rows.Where(r => incidents.ContainsKey(r.Key.IncidentId)).Select(r => (Row: r, Incident: incidents[r.Key.IncidentId]))
            .Select(r => new ReviewItem(r.Incident.PublicId, r.Row.Key.Field, r.Row.State, r.Row.Key.Confidence, r.Row.Disagrees, r.Incident.Values, claims.GetValueOrDefault((r.Incident.PublicId, r.Row.Key.Field))) { Key = r.Row.Key, GroupNames = groups })
            .ToList();
    }

    private sealed record Row(ReviewKey Key, FieldState State, bool Disagrees, string? SetBy);

    /// <param name="Incidents">The keys of incidents.</param>
    /// <param name="Next">Where the next piece begins.</param>
    /// <param name="HasMore">Whether there may be one.</param>
    private sealed record Piece(IReadOnlyList<int> Incidents, ReviewKey? Next, bool HasMore);
}
