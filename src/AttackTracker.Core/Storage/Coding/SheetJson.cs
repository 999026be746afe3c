using System.Text;
using System.Text.Json;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Storage.Coding;

/// <summary>The reports of a coder's finished sheet, in the codebook's form.</summary>
internal static class SheetJson
{
    /// <param name="text">The article's, whose words are written beside the spans so that they can be read without it.</param>
    /// <param name="reports">In the coder's order; none for an article that tells of no incident.</param>
    public static string Write(string text, IReadOnlyList<Report> reports)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonForm.Options))
        {
            json.WriteStartObject();
            WriteReports(json, text, reports);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <exception cref="InvalidDataException">It is not what <see cref="Write"/> makes.</exception>
    public static IReadOnlyList<Report> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return ReadReports(new JsonPart(document.RootElement, ""));
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            throw new InvalidDataException($"A coder's sheet cannot be read: {fault.Message}", fault);
        }
    }

    public static void WriteReports(Utf8JsonWriter json, string text, IReadOnlyList<Report> reports)
    {
        json.WriteStartArray("reports");
        foreach (var report in reports)
        {
            ExtractionJson.WriteReport(json, text, report, null);
        }

        json.WriteEndArray();
    }

    public static IReadOnlyList<Report> ReadReports(JsonPart root) => root["reports"].List(ExtractionJsonReader.ReadReport);
}
