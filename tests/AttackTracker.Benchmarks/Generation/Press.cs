using System.Globalization;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Benchmarks.Generation;

/// <summary>Writes the articles of a year, and the reports that a perfect reader would take from them.</summary>
internal static class Press
{
    public static IReadOnlyList<WrittenReport> Write(Year year, int seed)
    {
        var random = new Random(Year.HashOf(seed, -year.Number));
        var reports = new List<WrittenReport>();
        var id = year.Before.Report;
        for (var i = 0; i < year.Articles.Count; i++)
        {
            var (articleId, tellings) = (year.Before.Article + i + 1, year.Articles[i]);
            var title = TitleOf(tellings);
            var (text, evidence) = new ArticleText(random).Write(title, tellings, articleId);
            var article = new Article
            {
                FileName = string.Create(CultureInfo.InvariantCulture, $"{articleId:D7}.txt"),
                Text = text,
                ContentHash = ContentHash.Of(text),
                Metadata = new ArticleMetadata { Title = title, Publisher = tellings[0].Publisher, Published = tellings[0].Published, Language = "en" },
            };
            var sketch = TextFingerprint.Of(text);
            for (var ordinal = 0; ordinal < tellings.Count; ordinal++)
            {
                var source = new SourcedReport
                {
                    Report = ReportOf(tellings[ordinal].Values, evidence[ordinal], ordinal, random),
                    Article = article.ContentHash,
                    Publisher = article.Metadata.Publisher,
                    Published = article.Metadata.Published,
                    Fingerprint = sketch,
                };
                reports.Add(new WrittenReport(++id, articleId, tellings[ordinal].Incident, source, article));
            }
        }

        return reports;
    }

    private static string TitleOf(IReadOnlyList<Telling> tellings)
    {
        var first = tellings[0].Values;
        var what = $"{CodebookTerm.Of(first.Weapons[0].Type).Replace('-', ' ')} {CodebookTerm.Of(first.Kind)} on {first.Site!.Name}";
        return char.ToUpperInvariant(what[0]) + what[1..] + (tellings.Count > 1 ? ", and more" : "");
    }

    private static Report ReportOf(EventValues values, IReadOnlyList<Evidence> evidence, int ordinal, Random random)
    {
        var confidence = evidence.Select(e => e.Field).Distinct().Order().ToDictionary(field => field, _ => Math.Round(1 - (0.5 * Math.Pow(random.NextDouble(), 3)), 2));
        var runnerUp = random.Next(6) == 0 && values.Date is { Start: { } day, Precision: DatePrecision.Day } ? new[] { evidence.First(e => e.Field == Field.Date) } : [];
        return new Report
        {
            Ordinal = ordinal,
            Values = values,
            Evidence = evidence,
            Confidence = confidence.Values.Min(),
            FieldConfidence = confidence,
            RunnerUps = [.. runnerUp.Select(e => new RunnerUp(Field.Date, values with { Date = EventDate.OnDay(values.Date!.Start!.Value.AddDays(-1), values.Date.Words) }, e.Span, "made", RunnerUpReason.Later))],
        };
    }
}
