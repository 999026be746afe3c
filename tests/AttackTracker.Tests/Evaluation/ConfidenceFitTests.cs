using System.Text;
using AttackTracker.Core.Evaluation;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Evaluation;

public sealed class ConfidenceFitTests
{
    [Fact]
    public void A_fitted_table_gives_back_how_often_values_were_right()
    {
        List<ConfidenceFit.Example> examples = [.. Examples(Field.Date, "weekday", Traits.None, right: 950, of: 1000), .. Examples(Field.Damage, "damage-stated", Traits.Apart, right: 600, of: 1000)];

        var table = Table(examples);

        Assert.Equal(0.95, table.Of(new Grounds(Field.Date, Traits.None, "weekday")), 0.015);
        Assert.Equal(0.60, table.Of(new Grounds(Field.Damage, Traits.Apart, "damage-stated")), 0.015);
    }

    [Fact]
    public void A_rule_seen_twice_stays_close_to_its_field()
    {
        List<ConfidenceFit.Example> examples = [.. Examples(Field.Date, "weekday", Traits.None, right: 190, of: 200), .. Examples(Field.Date, "night-of", Traits.None, right: 0, of: 2)];

        var table = Table(examples);

        Assert.InRange(table.Of(new Grounds(Field.Date, Traits.None, "night-of")), 0.85, 0.95);
    }

    [Fact]
    public void A_rule_and_a_field_never_seen_have_the_confidence_of_all()
    {
        var table = Table([.. Examples(Field.Date, "weekday", Traits.None, right: 90, of: 100)]);

        Assert.Equal(0.9, table.Of(new Grounds(Field.Killed, Traits.None, "any")), 0.05);
    }

    [Fact]
    public void The_same_values_give_the_same_file()
    {
        List<ConfidenceFit.Example> examples = [.. Examples(Field.Date, "weekday", Traits.Repeated, right: 40, of: 50), .. Examples(Field.Site, "site-name", Traits.Crowded, right: 30, of: 50)];

        Assert.Equal(ConfidenceFit.Fit(examples), ConfidenceFit.Fit(examples));
    }

    [Fact]
    public void Values_held_back_show_what_the_fitted_ones_hide()
    {
        // Every article has a rule of its own, always right or always wrong: known articles tell nothing about others.
        List<ConfidenceFit.Example> examples = [.. Enumerable.Range(0, 20).SelectMany(i => Examples(Field.Site, $"rule-{i}", Traits.None, right: i % 2 * 200, of: 200, article: $"{i}"))];

        var fitted = Calibration.Of([.. ConfidenceFit.Judge(examples, examples)]);

        Assert.InRange(fitted.ExpectedError!.Value, 0, 0.2);
        Assert.Equal(0.5, ConfidenceFit.CrossValidate(examples).Bins.Where(bin => bin.Count > 0).Average(bin => bin.Confidence), 0.1);
    }

    [Theory]
    [InlineData("{\n\"fields\": {} }", "confidence.json line 1: \"odds\" is missing")]
    [InlineData("{ \"odds\": 0,\n\"fields\": {} }", "confidence.json line 1: expected a number above 0")]
    [InlineData("{ \"odds\": 1, \"fields\": {\n\"weather\": {} } }", "confidence.json line 2: \"weather\" is no field")]
    [InlineData("{ \"odds\": 1, \"traits\": {\n\"Long\": 2 }, \"fields\": {} }", "confidence.json line 2: \"Long\" is no trait")]
    public void A_faulty_table_is_told_by_its_line(string json, string message)
        => Assert.Equal(message, Assert.Throws<ReferenceDataException>(() => ConfidenceTable.Read(ReferenceFile.Read("confidence.json", Encoding.UTF8.GetBytes(json)))).Message);

    private static ConfidenceTable Table(List<ConfidenceFit.Example> examples)
        => ConfidenceTable.Read(ReferenceFile.Read("confidence.json", ConfidenceFit.Fit(examples)));

    private static IEnumerable<ConfidenceFit.Example> Examples(Field field, string rule, Traits traits, int right, int of, string? article = null)
        => Enumerable.Range(0, of).Select(i => new ConfidenceFit.Example(article ?? $"{i % 20}", new Grounds(field, traits, rule), i < right ? 1 : 0));
}
