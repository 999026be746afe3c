using System.Text.Json;

namespace AttackTracker.Core.Export;

/// <summary>One feature collection as RFC 7946 has it; what the file is stands in members of its own before the features.</summary>
internal sealed class GeoJsonRows(ExportContext context, Utf8JsonWriter json) : RowFormat
{
    public override void Begin()
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "FeatureCollection"u8);
        json.WriteString("asOf"u8, context.State.Stamp);
        json.WriteString("revision"u8, context.State.Revision);
        json.WriteString("filter"u8, context.Request.Query);
        json.WriteStartArray("features"u8);
    }

    public override void Write(ExportedIncident incident)
    {
        json.WriteStartObject();
        json.WriteString("type"u8, "Feature"u8);
        json.WriteString("id"u8, incident.PublicId);
        if (incident is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteStartObject("geometry"u8);
            json.WriteString("type"u8, "Point"u8);
            json.WriteStartArray("coordinates"u8);
            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry"u8);
        }

        json.WriteStartObject("properties"u8);
        IncidentJson.WriteMembers(json, incident, context);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    public override void End()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }
}
