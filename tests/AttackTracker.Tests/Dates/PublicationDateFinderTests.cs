using System.Globalization;
using System.Text;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AttackTracker.Tests.Dates;

public sealed class PublicationDateFinderTests
{
    private static readonly IReadOnlyList<DatedEvent> Shipped = DatedEvents.Read(ReferenceFile.ReadShipped("events.json"));

    public static TheoryData<PublicationCase> Cases() => [.. CaseFile.Read<PublicationCase>("publication-dates.json")];

    [Theory, MemberData(nameof(Cases))]
    public void The_day_is_stated_or_inferred_or_unknown(PublicationCase row)
    {
        var marked = MarkedText.Parse(row.Text);
        var document = Document.Parse(marked.Text);

        var published = PublicationDateFinder.Find(document, DateRecognizer.Find(document), null, Shipped);

        var basis = CodebookTerm.Of(published.Basis);
        Assert.Equal(row.Expected, published.Date is { } day ? day.ToString("yyyy-MM-dd ", CultureInfo.InvariantCulture) + basis : basis);
        Assert.Equal(marked.Square.Select(s => s.In(marked.Text)), published.Evidence.Select(s => s.In(marked.Text)));
    }

    [Fact]
    public void A_given_day_settles_it()
    {
        var document = Document.Parse("Updated: January 06, 2022");
        var day = new DateOnly(2022, 1, 7);

        Assert.Equal(PublicationDate.Given(day), PublicationDateFinder.Find(document, DateRecognizer.Find(document), day, Shipped));
    }

    [Theory]
    [InlineData("{ \"events\": [\n { \"id\": \"a\", \"name\": \"n\", \"date\": \"2020-13-01\", \"cues\": [[\"x\"]] } ] }", "events.json line 2: \"2020-13-01\" is no day of the form 2022-01-05")]
    [InlineData("{ \"events\": [\n { \"id\": \"a\", \"name\": \"n\", \"date\": \"2020-01-01\" } ] }", "events.json line 2: \"a\" has no cue, or an empty one")]
    [InlineData("{ \"events\": [\n { \"id\": \"a\", \"name\": \"n\", \"date\": \"2020-01-01\", \"cues\": [[\"x\"]] },\n { \"id\": \"a\" } ] }", "events.json line 3: the id \"a\" stands twice")]
    public void A_fault_in_the_events_names_its_line(string json, string message)
        => Assert.Equal(message, Assert.Throws<ReferenceDataException>(() => DatedEvents.Read(ReferenceFile.Read("events.json", Encoding.UTF8.GetBytes(json)))).Message);

    [Fact]
    public void An_event_is_named_by_all_words_of_a_cue_in_any_spelling()
    {
        var killing = Shipped.Single(e => e.Id == "soleimani-killing");
        var document = Document.Parse("Qassem Suleimani's death. A general's death.");

        Assert.Equal([true, false], document.Sentences.Select(s => killing.IsNamedIn(document, s)));
    }

    [Fact]
    public void Any_string_is_read_without_an_error()
        => Check.QuickThrowOnFailure(Prop.ForAll(AnyText.Arbitrary, text =>
        {
            var document = Document.Parse("Soleimani second anniversary on Monday today. " + text);
            var published = PublicationDateFinder.Find(document, DateRecognizer.Find(document), null, Shipped);
            Assert.Equal(published.Date is null, published.Basis == PublicationBasis.Unknown);
        }));

    public sealed record PublicationCase(string Text, string Expected, string Note)
    {
        public override string ToString() => Note;
    }
}
