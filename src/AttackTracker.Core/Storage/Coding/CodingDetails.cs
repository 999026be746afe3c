using System.Text;
using System.Text.Json;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Storage.Coding;

/// <summary>What a decision on an article says beside its field and value: the <see cref="Decision.Details"/> of the kinds that change how it is read.</summary>
/// <param name="Account">The first decision on the report, which names it through all extractions; null where this is the first.</param>
/// <param name="Report">The report as the person saw it; for one that was added, as the person tells it. Null for a decision on the article's state.</param>
/// <param name="Spans">The words of the new value.</param>
/// <param name="DuplicateOf">The key of the article that this one repeats.</param>
internal sealed record CodingDetails(int? Account, Report? Report, IReadOnlyList<TextSpan> Spans, int? DuplicateOf)
{
    public static CodingDetails None { get; } = new(null, null, [], null);

    /// <summary>The adjudication that this decision applies; null for a decision of its own.</summary>
    public int? Adjudication { get; init; }

    /// <summary>As JSON; what is null or empty is left out.</summary>
    /// <param name="text">The article's, so that history can show the words without reading it.</param>
    public string Write(string text)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonForm.Options))
        {
            json.WriteStartObject();
            if (Account is { } account)
            {
                json.WriteNumber("account", account);
            }

            if (Report is not null)
            {
                json.WritePropertyName("report");
                ExtractionJson.WriteReport(json, text, Report, null);
            }

            if (Spans.Count > 0)
            {
                WriteSpans(json);
            }

            if (DuplicateOf is { } original)
            {
                json.WriteNumber("of", original);
            }

            if (Adjudication is { } adjudication)
            {
                json.WriteNumber("adjudication", adjudication);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <exception cref="InvalidDataException">The details are not what <see cref="Write"/> makes.</exception>
    public static CodingDetails Of(Decision decision)
    {
        if (decision.Details is null)
        {
            return None;
        }

        try
        {
            using var document = JsonDocument.Parse(decision.Details);
            var root = new JsonPart(document.RootElement, "");
            return new CodingDetails(
                root["account"].CountOrNull(),
                root["report"].IsNull ? null : ExtractionJsonReader.ReadReport(root["report"], 0),
                root["spans"].List(span => ReadSpan(span.List(end => end.CountOrNull()), span)),
                root["of"].CountOrNull())
            {
                Adjudication = root["adjudication"].CountOrNull(),
            };
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            throw new InvalidDataException($"The details of decision {decision.Id} cannot be read: {fault.Message}", fault);
        }
    }

    private static TextSpan ReadSpan(IReadOnlyList<int?> ends, JsonPart part)
        => ends is [{ } start, { } end] && start < end ? new TextSpan(start, end) : throw part.Fault("expected a start before its end");

    private void WriteSpans(Utf8JsonWriter json)
    {
        json.WriteStartArray("spans");
        foreach (var span in Spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
