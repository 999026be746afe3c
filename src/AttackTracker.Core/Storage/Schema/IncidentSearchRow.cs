using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>Full-text search over titles, sites and groups of incidents (FTS5). Kept in step by triggers; search with <see cref="TrackerDbContext.SearchIncidents"/>.</summary>
internal sealed class IncidentSearchRow
{
    /// <summary>The incident's key.</summary>
    public int IncidentId { get; init; }

    /// <summary>bm25: the lower the better.</summary>
    public double Rank { get; init; }
}

internal sealed class IncidentSearchTable : IEntityTypeConfiguration<IncidentSearchRow>
{
    public void Configure(EntityTypeBuilder<IncidentSearchRow> builder) => builder.HasNoKey().ToView("incident_search");
}
