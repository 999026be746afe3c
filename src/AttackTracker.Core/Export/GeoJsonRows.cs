using System.Buffers;
using System.Text.Json;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Export;

/// <summary>One feature collection as RFC 7946 has it; what the file is stands in members of its own before the features.</summary>
internal sealed class GeoJsonRows(ExportContext context, IBufferWriter<byte> output) : RowFormat
{
    private readonly Utf8JsonWriter _json = new(output, JsonForm.Options);

    public override void Begin()
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "FeatureCollection"u8);
        _json.WriteString("asOf"u8, context.State.Stamp);
        _json.WriteString("revision"u8, context.State.Revision);
        _json.WriteString("filter"u8, context.Request.Query);
        _json.WriteStartArray("features"u8);
    }

    public override void Write(ExportedIncident incident)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "Feature"u8);
        _json.WriteString("id"u8, incident.PublicId);
        if (incident is { Latitude: { } latitude, Longitude: { } longitude })
        {
            _json.WriteStartObject("geometry"u8);
            _json.WriteString("type"u8, "Point"u8);
            _json.WriteStartArray("coordinates"u8);
            _json.WriteNumberValue(longitude);
            _json.WriteNumberValue(latitude);
            _json.WriteEndArray();
            _json.WriteEndObject();
        }
        else
        {
            _json.WriteNull("geometry"u8);
        }

        _json.WriteStartObject("properties"u8);
        IncidentJson.WriteMembers(_json, incident, context);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
    }

    public override void End()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }
}
