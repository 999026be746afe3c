using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AttackTracker.Core.Storage.Schema;

/// <summary>The current values of an incident: a projection of reports and decisions that can be rebuilt at any time.</summary>
/// <remarks>Only living incidents stand here: an id that lost its reports to an older one stands in <see cref="PublicIdRow"/> alone.</remarks>
internal sealed class IncidentRow : EventRow
{
    /// <summary>Stays the same while the incident lives, however often it is written anew.</summary>
    public int Id { get; init; }

    /// <summary>Permanent; given out once, see <see cref="PublicIdRow"/>.</summary>
    public required string PublicId { get; init; }

    /// <summary>One line for lists and search: "Rocket attack on Ain al-Asad Air Base".</summary>
    public required string Title { get; init; }

    /// <summary>Where the incident stands in lists by time: the first possible day, else the last possible; null where neither is known.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>The first weapon, for a histogram that counts each incident once; null where none is stated.</summary>
    public WeaponType? MainWeapon { get; private set; }

    /// <summary>The names of all groups that claim or are blamed, for search.</summary>
    public required string GroupNames { get; init; }

    /// <summary>Fields on which the reports disagree and no editor has decided.</summary>
    public required int ConflictCount { get; init; }

    public required int ReportCount { get; init; }

    public required int ArticleCount { get; init; }

    /// <summary>Independent sources: articles of one publisher, and copies of one text, count once; each article of unknown publisher counts.</summary>
    public required int SourceCount { get; init; }

    /// <summary>From 0 to 1: that of the least certain field that is stated.</summary>
    public required double Confidence { get; init; }

    /// <summary>Whether a person has decided anything on it.</summary>
    public required bool IsReviewed { get; init; }

    /// <summary>How far people stand behind the values together.</summary>
    public required FieldState State { get; init; }

    /// <summary>Hash of everything that the projection wrote, so that an unchanged incident is not written again.</summary>
    public string ProjectionHash { get; set; } = "";

    public List<IncidentWeaponRow> ByWeapon { get; } = [];

    public List<IncidentOutcomeRow> ByOutcome { get; } = [];

    public List<IncidentGroupRow> ByGroup { get; } = [];

    /// <summary>What its reports say of groups, each by itself.</summary>
    public List<IncidentStatementRow> Statements { get; } = [];

    public List<IncidentFieldRow> Fields { get; } = [];

    public List<IncidentReportRow> Reports { get; } = [];

    /// <summary>Fills the columns and child rows that follow from the values.</summary>
    public void Take(EventValues values)
    {
        SetValues(values);
        Day = DateStart ?? DateEnd;
        MainWeapon = values.Weapons.Count > 0 ? values.Weapons[0].Type : null;
        ByWeapon.AddRange(values.Weapons.Select(w => w.Type).Distinct().Select(type => new IncidentWeaponRow { Type = type }));
        ByOutcome.AddRange(values.Outcomes.Distinct().Select(outcome => new IncidentOutcomeRow { Outcome = outcome }));
        ByGroup.AddRange(values.ClaimedBy.Where(c => c.Status != ClaimStatus.Unclaimed).DistinctBy(c => c.Group)
            .Select(c => new IncidentGroupRow { GroupId = c.Group, Role = GroupRole.ClaimedBy, Status = c.Status }));
        ByGroup.AddRange(values.AttributedTo.DistinctBy(a => a.Group)
            .Select(a => new IncidentGroupRow { GroupId = a.Group, Role = GroupRole.AttributedTo, By = a.By }));
    }
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

        // All that filters ask and pages count, by site: what is counted is read from the index alone, a fraction of the rows.
        builder.HasIndex(i => new
        {
            i.SiteId,
            i.Kind,
            i.Background,
            i.Day,
            i.MainWeapon,
            i.DateStart,
            i.DateEnd,
            i.DatePrecision,
            i.SiteName,
            i.Country,
            i.Admin1,
            i.GeoPrecision,
            i.KilledLow,
            i.KilledHigh,
            i.WoundedLow,
            i.WoundedHigh,
            i.ConflictCount,
            i.State,
        }).HasDatabaseName("ix_incidents_facts");
    }
}
