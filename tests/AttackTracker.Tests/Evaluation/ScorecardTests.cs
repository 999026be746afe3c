using System.Text.Json.Nodes;
using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Evaluation;

/// <summary>The files in Cases are the gold, damaged at random, and what the reference scorer said of them.</summary>
public sealed class ScorecardTests
{
    private const string Cases = "tests/AttackTracker.Tests/Evaluation/Cases/";

    [Theory]
    [InlineData("seeds", null)]
    [InlineData("seeds", ReportKind.Attack)]
    [InlineData("seeds", ReportKind.Response)]
    [InlineData("corpus", null)]
    [InlineData("corpus", ReportKind.Attack)]
    [InlineData("corpus", ReportKind.Response)]
    public void The_figures_are_those_of_the_reference_scorer(string set, ReportKind? kind)
    {
        var suffix = kind is { } only ? $"-{CodebookTerm.Of(only)}" : "";
        var expected = JsonNode.Parse(File.ReadAllText(Repository.PathTo($"{Cases}doctored-{set}{suffix}.score.json")))!.AsObject();

        var scored = JsonNode.Parse(ScorecardText.ToJson(Score(set, kind)))!.AsObject();

        foreach (var (name, figures) in expected)
        {
            Assert.True(JsonNode.DeepEquals(figures, scored[name]), $"{name}: expected {figures?.ToJsonString()}, scored {scored[name]?.ToJsonString()}");
        }
    }

    [Theory]
    [InlineData("seeds", 3, 14, 5)]
    [InlineData("corpus", 4, 16, 11)]
    public void Pairs_of_one_incident_are_counted_as_the_reference_counts_them(string set, int correct, int gold, int predicted)
        => Assert.Equal(new Tally(correct, gold, predicted), Score(set).Pairs);

    [Theory]
    [InlineData("seeds", 0.1893, 136)]
    [InlineData("corpus", 0.1917, 522)]
    public void The_calibration_error_is_that_of_the_reference(string set, double error, int values)
    {
        var calibration = Score(set).Calibration;

        Assert.Equal(error, calibration.ExpectedError!.Value, 4);
        Assert.Equal(values, calibration.Bins.Sum(bin => bin.Count));
    }

    [Theory]
    [InlineData("seeds")]
    [InlineData("corpus")]
    public void Gold_scored_against_itself_is_perfect(string set)
    {
        var gold = GoldSet.Named(set);
        var card = Scorecard.Of(gold.Articles, [.. gold.Articles.Select(article => Itself(gold, article))]);

        Assert.Equal(1, card.Reports.F1);
        Assert.Equal(1, card.Values.F1);
        Assert.Equal(1, card.Evidence);
        Assert.Equal(1, card.Pairs?.F1);
        Assert.Equal(0, card.Calibration.ExpectedError);
        Assert.Empty(card.Errors);
    }

    [Fact]
    public void Errors_tell_what_was_missed_invented_and_wrong()
    {
        var gold = GoldSet.Seeds;
        var article = gold.Articles[3];
        var itself = Itself(gold, article);
        var reports = itself.Reports.ToList();
        reports[1] = reports[1] with { Values = reports[1].Values with { Munitions = new Core.Quantities.CountRange(70, 70) } };
        reports[0] = reports[0] with { Values = new EventValues { Kind = ReportKind.Response, Site = new("x-base", "X", "TR", null, Core.Places.GeoPrecision.Exact) } };

        var card = Scorecard.Of([article], [new Prediction(article.FileName, reports)]);

        Assert.Contains(card.Errors, error => error.Fault == ScoringFault.Missed);
        Assert.Contains(card.Errors, error => error.Fault == ScoringFault.Invented && error.Report.EndsWith("x-base", StringComparison.Ordinal));
        Assert.Contains(card.Errors, error => error.Field == Field.Munitions && error.Predicted == """{"low":70,"high":70}""");
        Assert.Contains("INVENTED response", ScorecardText.ToErrorList(card), StringComparison.Ordinal);
    }

    [Fact]
    public void A_roundup_of_many_attacks_is_aligned_in_no_time()
    {
        var reports = Enumerable.Range(0, 60).Select(i => new EventValues
        {
            Kind = ReportKind.Attack,
            Date = Core.Dates.EventDate.OnDay(new DateOnly(2024, 1, 1).AddDays(i % 20)),
            Site = new("ain-al-asad", "Ain al-Asad", "IQ", "Al Anbar", Core.Places.GeoPrecision.Exact),
            Munitions = Core.Quantities.CountRange.Exactly(i),
        }).ToList();
        var gold = new GoldArticle { FileName = "roundup.txt", Reports = [.. reports.Select(values => new GoldReport { Values = values, Incident = "x" })] };
        var predicted = reports.AsEnumerable().Reverse().Skip(5).Select(values => new PredictedReport(values, [], [], new Dictionary<Field, double>(), null));

        var card = Scorecard.Of([gold], [new Prediction("roundup.txt", [.. predicted])]);

        Assert.Equal(new Tally(55, 60, 55), card.Reports);
        Assert.Equal(55, card.Fields.Single(field => field.Field == Field.Munitions).Tally.Correct);
    }

    [Fact]
    public void The_table_has_a_line_for_every_figure()
    {
        var table = ScorecardText.ToTable(Score("seeds"));

        Assert.Contains("report         P 0.815  R 0.815  F1 0.815   (22 right, 27 gold, 27 predicted)\n", table, StringComparison.Ordinal);
        Assert.Contains("evidence       0.805\n", table, StringComparison.Ordinal);
        Assert.Contains("pairs          P 0.600  R 0.214  F1 0.316   (3 right, 14 gold, 5 predicted)\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_named()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".jsonl");
        File.WriteAllText(path, "\n{\"article\":\"a.txt\",\"reports\":[]}\n{\"article\":\"b.txt\",\"reports\":[{\"kind\":\"raid\"}]}\n");
        try
        {
            var fault = Assert.Throws<FormatException>(() => Prediction.ReadLines(path));

            Assert.StartsWith($"{path}, line 3: reports[0].kind:", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Scorecard Score(string set, ReportKind? kind = null)
        => Scorecard.Of(GoldSet.Named(set).Articles, Prediction.ReadLines(Repository.PathTo($"{Cases}doctored-{set}.jsonl")), kind);

    private static Prediction Itself(GoldSet gold, GoldArticle article)
    {
        var text = gold.TextOf(article);
        return Prediction.Of(article.FileName, text, article.ToExtraction(text), [.. article.Reports.Select(report => report.Incident)]);
    }
}
