using System.Text.Json.Serialization;

namespace AttackTracker.Core.Export;

/// <summary>The form in which incidents leave; <c>docs/export.md</c> says what each holds.</summary>
public enum ExportFormat
{
    /// <summary>One row an incident, for programs: RFC 4180, UTF-8, ids and codebook words.</summary>
    [JsonStringEnumMemberName("csv")]
    Csv,

    /// <summary>One row an incident, for people with a spreadsheet: names instead of ids, with a byte-order mark.</summary>
    [JsonStringEnumMemberName("excel")]
    Excel,

    /// <summary>One JSON object a line, its fields as in the codebook.</summary>
    [JsonStringEnumMemberName("jsonl")]
    JsonLines,

    /// <summary>One feature an incident, for maps; incidents that are at no named base have no geometry.</summary>
    [JsonStringEnumMemberName("geojson")]
    GeoJson,

    /// <summary>Events in the columns of ACLED, with a sheet of what was lost; a zip.</summary>
    [JsonStringEnumMemberName("acled")]
    Acled,

    /// <summary>Events in the columns of UCDP GED, with such a sheet.</summary>
    [JsonStringEnumMemberName("ucdp-ged")]
    UcdpGed,

    /// <summary>Events in the columns of GTD, with such a sheet.</summary>
    [JsonStringEnumMemberName("gtd")]
    Gtd,
}
