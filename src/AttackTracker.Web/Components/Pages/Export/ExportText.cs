using AttackTracker.Core.Export;

namespace AttackTracker.Web.Components.Pages.Export;

/// <summary>What the forms of an export are called, and what each is good for.</summary>
public static class ExportText
{
    /// <summary>What Excel and LibreOffice hold, without the row of names.</summary>
    public const int RowsOfASheet = 1_048_575;

    public static string Name(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "CSV",
        ExportFormat.Excel => "CSV for Excel",
        ExportFormat.JsonLines => "JSON Lines",
        ExportFormat.GeoJson => "GeoJSON",
        ExportFormat.Acled => "ACLED columns",
        ExportFormat.UcdpGed => "UCDP GED columns",
        ExportFormat.Gtd => "GTD columns",
    };

    public static string Holds(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "For programs: one row an incident, ids and codebook words, UTF-8, the same columns always.",
        ExportFormat.Excel => "For a spreadsheet: names instead of ids, and a cell that would be a formula is kept from being one.",
        ExportFormat.JsonLines => "For programs: one object a line, every field as the codebook has it, with all sources.",
        ExportFormat.GeoJson => "For maps: a point an incident; one at no named base is a feature without a geometry.",
        ExportFormat.Acled => "Events as ACLED tells them, and a second sheet of what that loses: rounds, wounded, claims, all but one number of deaths. Alike on one day and place is one event.",
        ExportFormat.UcdpGed => "Events as UCDP GED tells them, and a second sheet of what that loses. Only events in which somebody may have died.",
        ExportFormat.Gtd => "Events as GTD tells them, and a second sheet of what that loses. Only attacks, and none by states.",
    };
}
