using System.Buffers;
using System.Text;
using System.Text.Json;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>The codebook's one-line JSON form of an extraction: what <c>extract</c> prints and what <c>evaluate</c> reads.</summary>
/// <remarks>Compact, properties always in the codebook's order, quotes and Arabic left readable, so that equal extractions are equal to the byte.</remarks>
public static class ExtractionJson
{
    /// <summary>One line without its line end.</summary>
    /// <param name="article">Gives the name, the title and the words behind the spans.</param>
    /// <param name="extraction">What was read from the article.</param>
    /// <param name="incidents">One key a report, in the order of the reports; null where the articles were not merged.</param>
    public static string Write(Article article, Extraction extraction, IReadOnlyList<string>? incidents = null)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(extraction);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonForm.Options))
        {
            json.WriteStartObject();
            json.WriteString("article", article.FileName);
            json.WriteString("title", article.Metadata.Title);
            WritePublished(json, article.Text, extraction.Published);
            json.WriteStartArray("reports");
            for (var i = 0; i < extraction.Reports.Count; i++)
            {
                WriteReport(json, article.Text, extraction.Reports[i], incidents?[i]);
            }

            json.WriteEndArray();
            WriteAggregates(json, article.Text, extraction.Aggregates);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads a line that <see cref="Write"/> wrote, or another program in the same form.</summary>
    /// <exception cref="FormatException">The line is not JSON of this form; the message names the property.</exception>
    public static ExtractedArticle Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        try
        {
            using var document = JsonDocument.Parse(line);
            return ExtractionJsonReader.Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new FormatException($"Not JSON: {e.Message}", e);
        }
    }

    private static void WritePublished(Utf8JsonWriter json, string text, PublicationDate published)
    {
        json.WriteStartObject("published");
        WriteDay(json, "date", published.Date);
        json.WriteString("basis", CodebookTerm.Of(published.Basis));
        if (published.Evidence.Count > 0)
        {
            json.WriteStartArray("evidence");
            foreach (var span in published.Evidence)
            {
                json.WriteStartObject();
                WriteSpan(json, text, span);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    internal static void WriteReport(Utf8JsonWriter json, string text, Report report, string? incident)
    {
        json.WriteStartObject();
        WriteValues(json, report.Values);
        json.WriteNumber("confidence", report.Confidence);
        json.WriteStartObject("fieldConfidence");
        foreach (var (field, confidence) in report.FieldConfidence.OrderBy(c => c.Key))
        {
            json.WriteNumber(CodebookTerm.Of(field), confidence);
        }

        json.WriteEndObject();
        json.WriteStartArray("evidence");
        foreach (var evidence in report.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("field", CodebookTerm.Of(evidence.Field));
            WriteSpan(json, text, evidence.Span);
            json.WriteString("rule", evidence.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (report.RunnerUps.Count > 0)
        {
            WriteRunnerUps(json, text, report.RunnerUps);
        }

        if (incident is not null)
        {
            json.WriteString("incident", incident);
        }

        json.WriteEndObject();
    }

    private static void WriteRunnerUps(Utf8JsonWriter json, string text, IReadOnlyList<RunnerUp> runnerUps)
    {
        json.WriteStartArray("runnerUps");
        foreach (var runnerUp in runnerUps)
        {
            json.WriteStartObject();
            json.WriteString("field", CodebookTerm.Of(runnerUp.Field));
            json.WritePropertyName("value");
            FieldValueJson.Write(json, runnerUp.Values, runnerUp.Field);
            WriteSpan(json, text, runnerUp.Span);
            json.WriteString("rule", runnerUp.Rule);
            json.WriteString("reason", CodebookTerm.Of(runnerUp.Reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter json, EventValues values)
    {
        foreach (var field in Enum.GetValues<Field>())
        {
            json.WritePropertyName(CodebookTerm.Of(field));
            FieldValueJson.Write(json, values, field);
        }
    }

    private static void WriteAggregates(Utf8JsonWriter json, string text, IReadOnlyList<AggregateStatement> aggregates)
    {
        json.WriteStartArray("aggregates");
        foreach (var aggregate in aggregates)
        {
            json.WriteStartObject();
            json.WritePropertyName("count");
            FieldValueJson.WriteCount(json, aggregate.Count);
            WriteDay(json, "since", aggregate.Since);
            WriteDay(json, "until", aggregate.Until);
            WriteSpan(json, text, aggregate.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, string text, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", span.In(text));
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
        => json.WriteString(name, day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
