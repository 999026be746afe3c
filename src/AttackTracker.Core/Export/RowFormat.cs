using System.Buffers;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Export;

/// <summary>One form of a file with a row an incident.</summary>
internal abstract class RowFormat
{
    public static RowFormat Of(ExportContext context, IBufferWriter<byte> output) => context.Request.Format switch
    {
        ExportFormat.Csv => new CsvRows(context, output),
        ExportFormat.Excel => new ExcelRows(context, output),
        ExportFormat.JsonLines => new JsonLineRows(context, output, new(output, JsonForm.Options)),
        ExportFormat.GeoJson => new GeoJsonRows(context, new(output, JsonForm.Options)),
        ExportFormat.Acled or ExportFormat.UcdpGed or ExportFormat.Gtd => throw new InvalidOperationException("A convention is two sheets."),
    };

    /// <summary>What stands before the first incident.</summary>
    public abstract void Begin();

    public abstract void Write(ExportedIncident incident);

    /// <summary>What stands behind the last one.</summary>
    public abstract void End();
}
