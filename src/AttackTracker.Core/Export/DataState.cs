using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Export;

/// <summary>Which state of the data something was taken from, so that it can be named and found again.</summary>
/// <param name="AsOf">The moment that was asked for, else the moment of asking; in UTC.</param>
/// <param name="Revision">Equal for two databases with one history exactly where nothing was recorded between the two: no article, reading, decision or reference data.</param>
public sealed record DataState(DateTime AsOf, string Revision)
{
    /// <summary>To the second, as file names and texts have it.</summary>
    public string Stamp => AsOf.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // Everything that incidents are made of is only added to, so the last keys say how far it has come.
    internal static async Task<DataState> OfAsync(TrackerDbContext database, TimeProvider clock, CancellationToken cancellationToken)
    {
        var runs = await database.ExtractionRuns.MaxAsync(r => (int?)r.Id, cancellationToken) ?? 0;
        var metadata = await database.ArticleMetadata.MaxAsync(m => (int?)m.Id, cancellationToken) ?? 0;
        var decisions = await database.Decisions.MaxAsync(d => (int?)d.Id, cancellationToken) ?? 0;
        var reference = await database.ReferenceRevisions.Where(r => r.IsCurrent).Select(r => r.Hash).SingleOrDefaultAsync(cancellationToken) ?? "";
        var revision = string.Create(CultureInfo.InvariantCulture, $"a{metadata}.r{runs}.d{decisions}.{reference[..Math.Min(8, reference.Length)]}");
        return new DataState(Moment.AsOf ?? clock.GetUtcNow().UtcDateTime, revision);
    }
}
