using System.Text;
using System.Text.Json;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Storage.Coding;

/// <summary>What was decided between the sheets of an article: the <see cref="Decision.Details"/> of an adjudication.</summary>
/// <param name="Sheets">The keys of the sheets that were held side by side.</param>
/// <param name="Reports">What the article tells.</param>
/// <param name="Choices">Whose value each field has.</param>
internal sealed record AdjudicationDetails(IReadOnlyList<int> Sheets, IReadOnlyList<Report> Reports, IReadOnlyList<AdjudicationChoice> Choices)
{
    /// <param name="text">The article's, so that the words can be read without it.</param>
    public string Write(string text)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonForm.Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("sheets");
            foreach (var sheet in Sheets)
            {
                json.WriteNumberValue(sheet);
            }

            json.WriteEndArray();
            SheetJson.WriteReports(json, text, Reports);
            json.WriteStartArray("choices");
            foreach (var choice in Choices)
            {
                json.WriteStartObject();
                json.WriteNumber("report", choice.Report);
                json.WriteString("field", CodebookTerm.Of(choice.Field));
                if (choice.Sheet is { } sheet)
                {
                    json.WriteNumber("sheet", sheet);
                }
                else
                {
                    json.WriteString("reason", choice.Reason);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <exception cref="InvalidDataException">The details are not what <see cref="Write"/> makes.</exception>
    public static AdjudicationDetails Of(Decision decision)
    {
        try
        {
            using var document = JsonDocument.Parse(decision.Details ?? "");
            var root = new JsonPart(document.RootElement, "");
            return new AdjudicationDetails(
                root["sheets"].List(part => part.CountOrNull() ?? throw part.Fault("expected a sheet")),
                SheetJson.ReadReports(root),
                root["choices"].List(part => new AdjudicationChoice(part["report"].CountOrNull() ?? throw part.Fault("expected a report"), part["field"].Term<Field>(), part["sheet"].CountOrNull(), part["reason"].TextOrNull() ?? "")));
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            throw new InvalidDataException($"The details of decision {decision.Id} cannot be read: {fault.Message}", fault);
        }
    }
}

/// <summary>Whose value a field of an adjudicated report has.</summary>
/// <param name="Report">The place of the report, from 0.</param>
/// <param name="Field">The field.</param>
/// <param name="Sheet">The key of the sheet; null for another value than any coder's.</param>
/// <param name="Reason">Why another one; empty where it is a coder's.</param>
internal sealed record AdjudicationChoice(int Report, Field Field, int? Sheet, string Reason);
