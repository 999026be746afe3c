using System.Text.Json;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Evaluation;

/// <summary>The lists behind a scorecard, written into its object; a list that is null is left out.</summary>
internal static class QualityJson
{
    public static void Write(Utf8JsonWriter writer, Calibration calibration, IReadOnlyList<Confusion>? confusions, IReadOnlyList<PublisherScore>? publishers, IReadOnlyList<RuleScore>? rules)
    {
        WriteList(writer, "calibration", [.. calibration.Bins.Where(bin => bin.Count > 0)], WriteBin);
        WriteList(writer, "confusions", confusions, WriteConfusion);
        WriteList(writer, "byPublisher", publishers, WritePublisher);
        WriteList(writer, "byRule", rules, WriteRule);
    }

    private static void WriteBin(Utf8JsonWriter writer, CalibrationBin bin)
    {
        writer.WriteNumber("from", bin.From);
        writer.WriteNumber("to", bin.To);
        writer.WriteNumber("values", bin.Count);
        WriteShare(writer, "confidence", bin.Confidence);
        WriteShare(writer, "truth", bin.Truth);
    }

    private static void WriteConfusion(Utf8JsonWriter writer, Confusion confusion)
    {
        var value = confusion.Value;
        writer.WriteString("article", value.Article);
        writer.WriteString("field", CodebookTerm.Of(value.Field));
        WriteValue(writer, "gold", value.InGold ? value.Gold : null, value.Field);
        WriteValue(writer, "predicted", value.InPrediction ? value.Predicted : null, value.Field);
        writer.WriteNumber("score", value.Score);
        if (confusion.Span is { } words)
        {
            writer.WriteNumber("start", words.Start);
            writer.WriteNumber("end", words.End);
            writer.WriteString("sentence", confusion.Sentence);
        }
    }

    private static void WritePublisher(Utf8JsonWriter writer, PublisherScore outlet)
    {
        writer.WriteString("publisher", outlet.Publisher);
        writer.WriteNumber("articles", outlet.Articles);
        WriteShare(writer, "p", outlet.Values.Precision);
        WriteShare(writer, "r", outlet.Values.Recall);
        WriteShare(writer, "f1", outlet.Values.F1);
        writer.WriteNumber("gold", outlet.Values.Gold);
        writer.WriteNumber("predicted", outlet.Values.Predicted);
    }

    private static void WriteRule(Utf8JsonWriter writer, RuleScore rule)
    {
        writer.WriteString("field", CodebookTerm.Of(rule.Field));
        writer.WriteString("rule", rule.Rule);
        writer.WriteNumber("fired", rule.Fired);
        writer.WriteNumber("right", rule.Right);
        writer.WriteStartArray("articles");
        foreach (var article in rule.Articles)
        {
            writer.WriteStringValue(article);
        }

        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, EventValues? values, Field field)
    {
        writer.WritePropertyName(name);
        if (values is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            FieldValueJson.Write(writer, values, field);
        }
    }

    private static void WriteShare(Utf8JsonWriter writer, string name, double share) => writer.WriteNumber(name, Math.Round(share, 4));

    private static void WriteList<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T>? items, Action<Utf8JsonWriter, T> write)
    {
        if (items is null)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
