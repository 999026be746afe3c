using System.Buffers;
using System.Text.Json;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Export;

/// <summary>One JSON object a line.</summary>
internal sealed class JsonLineRows(ExportContext context, IBufferWriter<byte> output) : RowFormat
{
    private readonly Utf8JsonWriter _json = new(output, JsonForm.Options);

    public override void Begin()
    {
    }

    public override void Write(ExportedIncident incident)
    {
        _json.Reset();
        _json.WriteStartObject();
        IncidentJson.WriteMembers(_json, incident, context);
        _json.WriteEndObject();
        _json.Flush();
        output.Write("\n"u8);
    }

    public override void End()
    {
    }
}
