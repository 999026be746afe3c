using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Web.Commands;

/// <summary>What reading articles again changes, as one JSON object on one line; values are in the codebook's form.</summary>
internal static class DiffJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="diff">What changes.</param>
    /// <param name="read">How many articles were read again.</param>
    /// <param name="applied">False where nothing was written.</param>
    public static string Of(ExtractionDiff diff, int read, bool applied)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteBoolean("applied", applied);
            json.WriteNumber("read", read);
            WriteList(json, "articles", diff.Articles, WriteArticle);
            WriteList(json, "incidents", diff.Incidents, WriteIncident);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteArticle(Utf8JsonWriter json, ArticleChange article)
    {
        json.WriteNumber("id", article.ArticleId);
        json.WriteString("article", article.FileName);
        json.WriteStartObject("published");
        WriteDay(json, "from", article.PublishedFrom);
        WriteDay(json, "to", article.PublishedTo);
        json.WriteEndObject();
        WriteList(json, "added", article.Added, WriteValues);
        WriteList(json, "gone", article.Gone, WriteValues);
        WriteList(json, "changed", article.Changed, (writer, report) =>
        {
            writer.WriteNumber("report", report.Ordinal);
            WriteChanges(writer, report.Values);
        });
    }

    private static void WriteIncident(Utf8JsonWriter json, IncidentChange incident)
    {
        json.WriteString("incident", incident.PublicId);
        json.WriteString("title", incident.Title);
        json.WriteString("change", incident.Kind switch
        {
            IncidentChangeKind.Created => "created",
            IncidentChangeKind.Gone => "gone",
            IncidentChangeKind.Changed => "changed",
        });
        json.WriteString("leadsTo", incident.LeadsTo);
        json.WriteBoolean("decided", incident.IsReviewed);
        json.WriteNumber("reportsBefore", incident.ReportsBefore);
        json.WriteNumber("reportsAfter", incident.ReportsAfter);
        WriteChanges(json, incident.Values);
    }

    private static void WriteValues(Utf8JsonWriter json, EventValues values)
    {
        foreach (var field in Enum.GetValues<Field>())
        {
            json.WritePropertyName(CodebookTerm.Of(field));
            json.WriteRawValue(FieldValueJson.Of(values, field));
        }
    }

    private static void WriteChanges(Utf8JsonWriter json, IReadOnlyList<ValueChange> values)
        => WriteList(json, "values", values, (writer, value) =>
        {
            writer.WriteString("field", CodebookTerm.Of(value.Field));
            writer.WritePropertyName("from");
            writer.WriteRawValue(value.From);
            writer.WritePropertyName("to");
            writer.WriteRawValue(value.To);
            writer.WriteString("fromWords", value.FromWords);
            writer.WriteString("toWords", value.ToWords);
        });

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
        => json.WriteString(name, day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
