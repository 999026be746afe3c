using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>The current values of an incident: a projection of reports and decisions that can be rebuilt at any time.</summary>
/// <remarks>Only living incidents stand here: an id that lost its reports to an older one stands in <see cref="PublicIdRow"/> alone.</remarks>
internal sealed class IncidentRow : EventRow
{
    public int Id { get; private set; }

    /// <summary>Permanent; given out once, see <see cref="PublicIdRow"/>.</summary>
    public required string PublicId { get; init; }

    /// <summary>One line for lists and search: "Rocket attack on Ain al-Asad Air Base".</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where the incident stands in lists by time: the first possible day, else the last possible; null where neither is known.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>The first weapon, for a histogram that counts each incident once; null where none is stated.</summary>
    public WeaponType? MainWeapon { get; private set; }

    /// <summary>The names of all groups that claim or are blamed, for search.</summary>
    public string GroupNames { get; private set; } = "";

    /// <summary>Fields on which the reports disagree and no editor has decided.</summary>
    public int ConflictCount { get; private set; }

    public int ReportCount { get; private set; }

    public int ArticleCount { get; private set; }

    /// <summary>Independent publishers; articles of unknown publisher count one each.</summary>
    public int SourceCount { get; private set; }

    /// <summary>From 0 to 1: that of the least certain filled field.</summary>
    public double Confidence { get; private set; }

    /// <summary>Whether a person has decided anything on it.</summary>
    public bool IsReviewed { get; private set; }

    public List<IncidentWeaponRow> ByWeapon { get; } = [];

    public List<IncidentOutcomeRow> ByOutcome { get; } = [];

    public List<IncidentGroupRow> ByGroup { get; } = [];

    public List<IncidentFieldRow> Fields { get; } = [];

    public List<IncidentReportRow> Reports { get; } = [];
}

internal sealed class IncidentTable : IEntityTypeConfiguration<IncidentRow>
{
    public void Configure(EntityTypeBuilder<IncidentRow> builder)
    {
        builder.ToTable("incidents");
        builder.HasIndex(i => i.PublicId).IsUnique().HasDatabaseName("ux_incidents_public_id");

        // Histogram and lanes: count by day, weapon and site, answered from the index alone.
        builder.HasIndex(i => new { i.Day, i.Kind, i.Background, i.SiteId, i.MainWeapon }).HasDatabaseName("ix_incidents_timeline");

        // The list below the histogram, newest first.
        builder.HasIndex(i => new { i.Day, i.Id }).HasDatabaseName("ix_incidents_newest");

        // The per-base table: totals and last attack of each site, answered from the index alone.
        builder.HasIndex(i => new { i.SiteId, i.Kind, i.Background, i.Day, i.MainWeapon, i.KilledLow, i.KilledHigh, i.WoundedLow, i.WoundedHigh })
            .HasDatabaseName("ix_incidents_bases");
    }
}
