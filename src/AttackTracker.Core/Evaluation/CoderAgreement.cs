using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Evaluation;

/// <summary>How far people who coded the same articles without seeing each other agree.</summary>
public sealed record CoderAgreement
{
    /// <summary>Articles that at least two people coded.</summary>
    public required int Articles { get; init; }

    /// <summary>Their sheets.</summary>
    public required int Sheets { get; init; }

    /// <summary>Reports that two coders both tell, over all pairs of coders.</summary>
    public required int Shared { get; init; }

    /// <summary>Reports that the coders of those pairs tell, both together.</summary>
    public required int Told { get; init; }

    /// <summary>Every field but the kind, of which reports that are aligned are never two; in the codebook's order, the background last.</summary>
    public required IReadOnlyList<CodersOnField> Fields { get; init; }

    /// <summary>Whether there is an event: the share of reports that the other coder tells too, which is the F1 of either against the other. Null where nobody tells any.</summary>
    /// <remarks>Alpha needs units that are given to both coders alike; which events a text tells is for each of them to find.</remarks>
    public double? OnReports => Told == 0 ? null : 2.0 * Shared / Told;

    /// <summary>The agreement over some articles.</summary>
    /// <param name="articles">For each article the reports of each coder; one that a single person coded counts for nothing.</param>
    public static CoderAgreement Of(IEnumerable<IReadOnlyList<IReadOnlyList<Report>>> articles)
    {
        var coded = articles.Where(sheets => sheets.Count > 1).ToList();
        var (shared, told) = (0, 0);
        var units = new List<IReadOnlyList<EventValues>>();
        foreach (var sheets in coded)
        {
            var rows = SheetAlignment.Of(sheets).Select(row => row.OfType<Report>().Select(r => r.Values).ToList()).ToList();
            shared += rows.Sum(row => row.Count * (row.Count - 1) / 2);
            told += sheets.Sum(sheet => sheet.Count) * (sheets.Count - 1);
            units.AddRange(rows.Where(row => row.Count > 1));
        }

        return new CoderAgreement
        {
            Articles = coded.Count,
            Sheets = coded.Sum(sheets => sheets.Count),
            Shared = shared,
            Told = told,
            Fields = [.. ReportAlignment.ScoredFields.Select(field => CodersOnField.Of(field, units))],
        };
    }
}

/// <summary>How far coders agree on one field of the reports that they both tell.</summary>
/// <param name="Field">The field.</param>
/// <param name="Reports">Reports that at least two coders tell.</param>
/// <param name="Stated">Those of them of which at least one coder says that the article states anything.</param>
/// <param name="Differing">Those of which not all say the same.</param>
/// <param name="Percent">How often two coders say the same, from 0 to 1; null without such reports.</param>
/// <param name="Alpha">Krippendorff's alpha; null where it cannot be told, since there are no such reports or all coders say one thing throughout.</param>
public sealed record CodersOnField(Field Field, int Reports, int Stated, int Differing, double? Percent, double? Alpha)
{
    internal static CodersOnField Of(Field field, IReadOnlyList<IReadOnlyList<EventValues>> units)
    {
        double Distance(EventValues a, EventValues b) => FieldDistance.Of(field, a, b);
        return new CodersOnField(
            field,
            units.Count,
            units.Count(unit => unit.Any(values => field == Field.Background || FieldScore.IsFilled(field, values))),
            units.Count(unit => unit.Skip(1).Any(values => Distance(unit[0], values) > 0)),
            KrippendorffAlpha.Percent(units, Distance),
            KrippendorffAlpha.Of(units, Distance));
    }
}
