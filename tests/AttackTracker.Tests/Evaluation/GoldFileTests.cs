using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Evaluation;

public sealed class GoldFileTests
{
    [Theory]
    [InlineData("seeds", 5, 27)]
    [InlineData("corpus", 48, 93)]
    public void A_gold_file_gives_every_article_and_report(string set, int articles, int reports)
    {
        var gold = GoldSet.Named(set).Articles;

        Assert.Equal(articles, gold.Count);
        Assert.Equal(reports, gold.Sum(article => article.Reports.Count));
    }

    [Theory]
    [InlineData("seeds")]
    [InlineData("corpus")]
    public void Quotes_become_spans_of_the_article(string set)
    {
        foreach (var article in GoldSet.Named(set).Articles)
        {
            var text = GoldSet.Named(set).TextOf(article);
            var extraction = article.ToExtraction(text);

            foreach (var (gold, report) in article.Reports.Zip(extraction.Reports))
            {
                Assert.Equal(
                    gold.Evidence.Select(quote => (quote.Field, quote.Quote)).Order(),
                    report.Evidence.Select(evidence => (evidence.Field, evidence.Span.In(text))).Order());
            }
        }
    }

    [Fact]
    public void Other_right_values_are_kept_by_field()
    {
        var report = GoldSet.Seeds.Articles[1].Reports[2];

        Assert.Equal([Field.Site, Field.Outcomes], report.Accepted.Keys.Order());
        Assert.Equal(["SY", null], report.Accepted[Field.Site].Select(values => values.Site?.Country));
        Assert.Empty(Assert.Single(report.Accepted[Field.Outcomes]).Outcomes);
    }

    [Theory]
    [InlineData("""{"articles": 5}""", "articles: expected a list, found 5")]
    [InlineData("""{}""", "articles: expected a list of articles, found nothing")]
    [InlineData("""{"articles":[{"article":"a.txt","reports":[{"kind":"raid"}]}]}""", "articles[0].reports[0].kind: expected one of attack, response, found \"raid\"")]
    [InlineData("""{"articles":[{"article":"a.txt","reports":[{"kind":"attack","date":{"start":"5 May"}}]}]}""", "articles[0].reports[0].date.start: expected a day")]
    [InlineData("""{"articles":[{"article":"a.txt","reports":[{"kind":"attack","killed":{"low":3,"high":1}}]}]}""", "articles[0].reports[0].killed: low is above high")]
    [InlineData("""{"articles":[""", "LineNumber: 0")]
    public void A_fault_names_the_file_and_the_place(string json, string message)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".json");
        File.WriteAllText(path, json);
        try
        {
            var fault = Assert.Throws<FormatException>(() => GoldFile.Read(path));

            Assert.StartsWith(path, fault.Message, StringComparison.Ordinal);
            Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_quote_that_the_article_does_not_hold_is_a_fault_that_names_it()
    {
        var article = GoldSet.Seeds.Articles[0];

        var fault = Assert.Throws<FormatException>(() => article.ToExtraction("Nothing happened."));

        Assert.Contains(article.FileName, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Green Village base", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_field_of_every_gold_report_survives_being_written_and_read()
    {
        foreach (var report in GoldSet.Seeds.Articles.Concat(GoldSet.Corpus.Articles).SelectMany(article => article.Reports))
        {
            foreach (var field in Enum.GetValues<Field>())
            {
                var json = FieldValueJson.Of(report.Values, field);
                var read = FieldValueJson.With(new EventValues { Kind = ReportKind.Response }, field, json);

                Assert.Equal(json, FieldValueJson.Of(read, field));
                Assert.Equal(report.Values.Fills(field), read.Fills(field));
            }
        }
    }

    [Theory]
    [InlineData(Field.Weapons, """["rocket"]""", """[{"type":"rocket","detail":null}]""")]
    [InlineData(Field.Date, """{"start":"2022-01-05","end":"2022-01-05"}""", """{"start":"2022-01-05","end":"2022-01-05","precision":"day","words":null}""")]
    [InlineData(Field.Killed, """{"low":null,"high":null}""", "null")]
    [InlineData(Field.Site, """{"country":"SY"}""", """{"id":null,"name":"","country":"SY","admin1":null,"geoPrecision":"country"}""")]
    public void What_hand_written_files_leave_out_is_filled_in(Field field, string json, string full)
        => Assert.Equal(full, FieldValueJson.Of(FieldValueJson.With(new EventValues { Kind = ReportKind.Attack }, field, json), field));

    [Theory]
    [InlineData(Field.Damage, "\"heavy\"", "damage: expected one of none, minor, major, unknown")]
    [InlineData(Field.Outcomes, "[\"impact\",\"hit\"]", "outcomes[1]: expected one of")]
    [InlineData(Field.Wounded, "{\"low\":-1}", "wounded.low: expected a whole number")]
    [InlineData(Field.ClaimedBy, "[{\"group\":\"\",\"status\":\"claimed\"}]", "claimedBy[0].group: expected a word")]
    [InlineData(Field.Site, "oops", "site: not JSON")]
    public void A_wrong_value_is_refused_with_the_part_that_is_wrong(Field field, string json, string message)
    {
        var fault = Assert.Throws<FormatException>(() => FieldValueJson.With(new EventValues { Kind = ReportKind.Attack }, field, json));

        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_field_has_a_codebook_name() => Assert.All(Enum.GetValues<Field>(), field => Assert.NotEmpty(CodebookTerm.Of(field)));
}
