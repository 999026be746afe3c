using System.Buffers;
using System.Text.Json;

namespace AttackTracker.Core.Export;

/// <summary>One JSON object a line.</summary>
internal sealed class JsonLineRows(ExportContext context, IBufferWriter<byte> output, Utf8JsonWriter json) : RowFormat
{
    public override void Begin()
    {
    }

    public override void Write(ExportedIncident incident)
    {
        json.Reset();
        json.WriteStartObject();
        IncidentJson.WriteMembers(json, incident, context);
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    public override void End()
    {
    }
}
