using System.Globalization;
using System.Text;
using System.Text.Json;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Evaluation;

/// <summary>A scorecard as people and as machines read it.</summary>
public static class ScorecardText
{
    /// <summary>A table of lines, each ended by a line feed.</summary>
    public static string ToTable(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var table = new StringBuilder();
        foreach (var (name, tally) in Rows(card))
        {
            table.Append(CultureInfo.InvariantCulture, $"{name,-14} P {tally.Precision:F3}  R {tally.Recall:F3}  F1 {tally.F1:F3}   ({tally.Correct:0.#} right, {tally.Gold} gold, {tally.Predicted} predicted)\n");
        }

        table.Append(CultureInfo.InvariantCulture, $"{"evidence",-14} {card.Evidence:F3}\n");
        if (card.Calibration.ExpectedError is { } error)
        {
            table.Append(CultureInfo.InvariantCulture, $"{"calibration",-14} expected error {error:F3}\n");
        }

        if (card.CrossValidate()?.ExpectedError is { } heldBack)
        {
            table.Append(CultureInfo.InvariantCulture, $"{"",-14} expected error {heldBack:F3} cross-validated (confidences fitted on the other nine tenths)\n");
        }

        return table.ToString();
    }

    /// <summary>The faults, article by article, each line ended by a line feed; empty where there are none.</summary>
    public static string ToErrorList(Scorecard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var list = new StringBuilder();
        foreach (var article in card.Errors.GroupBy(error => error.Article, StringComparer.Ordinal))
        {
            list.Append(article.Key).Append('\n');
            foreach (var error in article)
            {
                list.Append("   ").Append(error).Append('\n');
            }
        }

        return list.ToString();
    }

    /// <summary>One compact JSON object; figures rounded to four places as in the reference scorer, whose names it keeps.</summary>
    /// <param name="card">The figures.</param>
    /// <param name="confusions">Null leaves them out, as it does with the other lists.</param>
    /// <param name="publishers">Outlet by outlet.</param>
    /// <param name="rules">Rule by rule.</param>
    public static string ToJson(Scorecard card, IReadOnlyList<Confusion>? confusions = null, IReadOnlyList<PublisherScore>? publishers = null, IReadOnlyList<RuleScore>? rules = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonForm.Options))
        {
            writer.WriteStartObject();
            foreach (var (name, tally) in Rows(card))
            {
                writer.WriteStartObject(name);
                writer.WriteNumber("p", Math.Round(tally.Precision, 4));
                writer.WriteNumber("r", Math.Round(tally.Recall, 4));
                writer.WriteNumber("f1", Math.Round(tally.F1, 4));
                writer.WriteNumber("correct", tally.Correct);
                writer.WriteNumber("gold", tally.Gold);
                writer.WriteNumber("predicted", tally.Predicted);
                writer.WriteEndObject();
            }

            WriteShare(writer, "evidence", card.Evidence);
            WriteShare(writer, "calibrationError", card.Calibration.ExpectedError);
            WriteShare(writer, "calibrationErrorCrossValidated", card.CrossValidate()?.ExpectedError);
            QualityJson.Write(writer, card.Calibration, confusions, publishers, rules);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static IEnumerable<(string Name, Tally Tally)> Rows(Scorecard card)
    {
        yield return ("report", card.Reports);
        yield return ("fields", card.Values);
        foreach (var (field, tally) in card.Fields)
        {
            yield return (CodebookTerm.Of(field), tally);
        }

        if (card.Pairs is { } pairs)
        {
            yield return ("pairs", pairs);
        }
    }

    private static void WriteShare(Utf8JsonWriter writer, string name, double? share)
    {
        if (share is { } value)
        {
            writer.WriteNumber(name, Math.Round(value, 4));
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
