using AttackTracker.Core.Export;

namespace AttackTracker.Web.Components.Pages.Export;

/// <summary>What the forms of an export are called, and what each is good for.</summary>
public static class ExportText
{
    /// <summary>What Excel and LibreOffice hold, without the row of names.</summary>
    public const int RowsOfASheet = 1_048_575;

    public static string Name(ExportFormat format) => format switch
    {
        ExportFormat.Csv => Texts.NameCsv,
        ExportFormat.Excel => Texts.NameExcel,
        ExportFormat.JsonLines => Texts.NameJsonLines,
        ExportFormat.GeoJson => Texts.NameGeoJson,
        ExportFormat.Acled => Texts.NameAcled,
        ExportFormat.UcdpGed => Texts.NameUcdpGed,
        ExportFormat.Gtd => Texts.NameGtd,
    };

    public static string Holds(ExportFormat format) => format switch
    {
        ExportFormat.Csv => Texts.HoldsCsv,
        ExportFormat.Excel => Texts.HoldsExcel,
        ExportFormat.JsonLines => Texts.HoldsJsonLines,
        ExportFormat.GeoJson => Texts.HoldsGeoJson,
        ExportFormat.Acled => Texts.HoldsAcled,
        ExportFormat.UcdpGed => Texts.HoldsUcdpGed,
        ExportFormat.Gtd => Texts.HoldsGtd,
    };
}
