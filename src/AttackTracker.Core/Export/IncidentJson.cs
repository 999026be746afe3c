using System.Globalization;
using System.Text.Json;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Export;

/// <summary>An exported incident as JSON: the codebook's fields as extractions have them, then what is known about them.</summary>
internal static class IncidentJson
{
    private static readonly (Field Field, JsonEncodedText Name)[] Fields = [.. Enum.GetValues<Field>().Select(field => (field, JsonEncodedText.Encode(CodebookTerm.Of(field))))];

    /// <summary>Writes the members, without the braces.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, ExportedIncident incident, ExportContext context)
    {
        writer.WriteString("id"u8, incident.PublicId);
        writer.WriteString("title"u8, incident.Title);
        foreach (var (field, name) in Fields)
        {
            writer.WritePropertyName(name);
            FieldValueJson.Write(writer, incident.Values, field);
        }

        WriteNumber(writer, "latitude"u8, incident.Latitude);
        WriteNumber(writer, "longitude"u8, incident.Longitude);
        WriteGroups(writer, incident.Values, context);
        writer.WriteStartArray("conflicts"u8);
        foreach (var field in incident.Conflicts)
        {
            writer.WriteStringValue(CodebookTerm.Of(field));
        }

        writer.WriteEndArray();
        writer.WriteString("state"u8, CodebookTerm.Of(incident.State));
        writer.WriteNumber("confidence"u8, incident.Confidence);
        writer.WriteNumber("articles"u8, incident.Articles);
        writer.WriteNumber("independentSources"u8, incident.IndependentSources);
        writer.WriteString("firstReported"u8, Iso(incident.FirstReported));
        writer.WriteStartArray("sources"u8);
        foreach (var source in incident.Sources)
        {
            writer.WriteStartObject();
            writer.WriteString("publisher"u8, source.Publisher);
            writer.WriteString("title"u8, source.Title);
            writer.WriteString("url"u8, source.Url);
            writer.WriteString("published"u8, Iso(source.Published));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("link"u8, context.Request.LinkTo(incident.PublicId));
        writer.WriteString("revision"u8, context.State.Revision);
    }

    /// <summary>Names for the ids in claims and attributions.</summary>
    private static void WriteGroups(Utf8JsonWriter writer, EventValues values, ExportContext context)
    {
        writer.WriteStartObject("groupNames"u8);
        foreach (var id in values.ClaimedBy.Where(c => c.Status != ClaimStatus.Unclaimed).Select(c => c.Group).Concat(values.AttributedTo.Select(a => a.Group)).Distinct(StringComparer.Ordinal))
        {
            writer.WriteString(id, context.GroupName(id));
        }

        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
