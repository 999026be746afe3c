using AttackTracker.Core.Search;
using FsCheck;
using FsCheck.Fluent;

namespace AttackTracker.Tests.Search;

public sealed class SearchExpressionTests
{
    [Theory]
    [InlineData("drones asad", "drones|asad")]
    [InlineData("  drones \t asad ", "drones|asad")]
    [InlineData("\"shot  down\" -test", "\"shot down\"|-test")]
    [InlineData("“shot down” -\"by mistake\"", "\"shot down\"|-\"by mistake\"")]
    [InlineData("base:erbil Weapon:drone", "base:erbil|weapon:drone")]
    [InlineData("base:\"Ain al-Asad\" -weapon:rocket killed:>0", "base:\"Ain al-Asad\"|-weapon:rocket|killed:>0")]
    [InlineData("Ain al-Asad at 10:30", "Ain|al-Asad|at|10:30")]
    [InlineData("\"base:erbil\"", "\"base:erbil\"")]
    [InlineData("", "")]
    public void What_is_typed_is_cut_into_terms(string typed, string terms)
    {
        var read = SearchExpression.Parse(typed);

        Assert.Equal(terms, string.Join('|', read.Terms));
        Assert.Empty(read.Faults);
    }

    [Theory]
    [InlineData("drones weapn:rocket asad", "weapn:rocket", "weapn: is not an operator; did you mean weapon:?", "weapon:rocket", "drones|asad")]
    [InlineData("-wepon:rocket", "-wepon:rocket", "wepon: is not an operator; did you mean weapon:?", "-weapon:rocket", "")]
    [InlineData("site:erbil drones", "site:erbil", "site: is not an operator; did you mean base:?", "base:erbil", "drones")]
    [InlineData("https://example.org/a", "https://example.org/a", "https: is not an operator. To look for these characters, put them into quotes.", "\"https://example.org/a\"", "")]
    [InlineData("asad \"shot down", "\"shot down", "The quote is not closed; it is taken to end with the search.", "\"shot down\"", "asad|\"shot down\"")]
    [InlineData("base: erbil", "base:", "base: wants a value straight behind the colon, such as base:erbil.", null, "erbil")]
    [InlineData("drones - asad", "-", "“-” has no letter or digit to look for.", null, "drones|asad")]
    public void What_is_not_understood_is_told_at_its_place_and_the_rest_works(string typed, string place, string message, string? instead, string terms)
    {
        var read = SearchExpression.Parse(typed);

        var fault = Assert.Single(read.Faults);
        Assert.Equal((place, message, instead), (fault.Span.In(typed), fault.Message, fault.Instead));
        Assert.Equal(terms, string.Join('|', read.Terms));
    }

    [Fact]
    public void Taking_the_suggestion_mends_the_search()
    {
        var read = SearchExpression.Parse("drones weapn:rocket \"shot down");

        var mended = read.With(read.Faults[0].Span, read.Faults[0].Instead!);

        Assert.Equal("drones weapon:rocket \"shot down", mended);
    }

    [Fact]
    public void Any_text_is_read_and_what_was_read_reads_back_from_how_it_is_written()
        => Prop.ForAll(Typed.ToArbitrary(), typed =>
        {
            var read = SearchExpression.Parse(typed);
            var again = SearchExpression.Parse(SearchExpression.Format(read.Terms));

            Assert.Equal(read.Terms, again.Terms);
            Assert.Empty(again.Faults);
            Assert.All(read.Parts.Select(p => p.Span).Concat(read.Faults.Select(f => f.Span)), span => Assert.InRange(span.End, span.Start, typed.Length));
        }).QuickCheckThrowOnFailure();

    // Pieces of searches in any order, so that signs meet that nobody would type together.
    private static Gen<string> Typed => Gen.Elements(
            "drone", "Ain al-Asad", "-", "--", "\"", "“", " ", "\t", ":", "base:", "weapn:", "-killed:", ">0", "2..5", "é", "10:30", "«", "\u00a0", "\ud800", "قاعدة", "a\"b", "x:y")
        .ArrayOf().Select(pieces => string.Concat(pieces));
}
