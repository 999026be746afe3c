using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Evaluation;

/// <summary>What was extracted from one article, as far as it is scored.</summary>
/// <param name="FileName">The article's file name without its folder, by which its gold is found.</param>
/// <param name="Reports">In any order: reports are aligned before they are scored.</param>
public sealed record Prediction(string FileName, IReadOnlyList<PredictedReport> Reports)
{
    /// <summary>The article's outlet, for gold that does not name one; null where it is not known.</summary>
    public string? Publisher { get; init; }

    /// <summary>From an extraction whose article is at hand.</summary>
    /// <param name="fileName">The article's file name.</param>
    /// <param name="text">The article's stored text, into which the spans point.</param>
    /// <param name="extraction">What was read from it.</param>
    /// <param name="incidents">One key a report, in the order of the reports; null where the articles were not merged.</param>
    public static Prediction Of(string fileName, string text, Extraction extraction, IReadOnlyList<string>? incidents = null)
    {
        ArgumentNullException.ThrowIfNull(extraction);
        return new Prediction(fileName, [.. extraction.Reports.Select((report, index) => new PredictedReport(
            report.Values,
            report.Evidence,
            [.. report.Evidence.Select(evidence => evidence.Span.In(text))],
            report.FieldConfidence,
            incidents?[index]) { Grounds = report.Grounds })]);
    }

    /// <summary>From a line of the codebook's JSON, which carries the words of its evidence.</summary>
    public static Prediction Of(ExtractedArticle line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new Prediction(Path.GetFileName(line.FileName), [.. line.Extraction.Reports.Select((report, index) => new PredictedReport(
            report.Values,
            report.Evidence,
            line.Words[index],
            report.FieldConfidence,
            line.Incidents[index]))]);
    }

    /// <summary>Reads a file with one JSON object a line; lines that hold no object are passed over, of two lines on one article the later counts.</summary>
    /// <exception cref="FormatException">A line is not of the codebook's form; the message names the file, the line and the part.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<Prediction> ReadLines(string path)
    {
        var predictions = new Dictionary<string, Prediction>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.TrimStart().StartsWith('{'))
            {
                try
                {
                    var prediction = Of(ExtractionJson.Read(line));
                    predictions[prediction.FileName] = prediction;
                }
                catch (FormatException fault)
                {
                    throw new FormatException($"{path}, line {number}: {fault.Message}", fault);
                }
            }
        }

        return [.. predictions.Values];
    }
}

/// <summary>One extracted report, as far as it is scored.</summary>
/// <param name="Values">What was read.</param>
/// <param name="Evidence">The spans that each value rests on, with their rules.</param>
/// <param name="Words">The words of each span, in the order of the evidence.</param>
/// <param name="FieldConfidence">From 0 to 1, for calibration.</param>
/// <param name="Incident">A key that reports of one incident share; null where the report was not merged.</param>
public sealed record PredictedReport(
    EventValues Values,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<string> Words,
    IReadOnlyDictionary<Field, double> FieldConfidence,
    string? Incident)
{
    /// <summary>What the confidences were worked out from; empty where the report comes from a file or a database.</summary>
    internal IReadOnlyList<Grounds> Grounds { get; init; } = [];
}
