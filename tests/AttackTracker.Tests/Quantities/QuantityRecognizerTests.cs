using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AttackTracker.Tests.Quantities;

public sealed class QuantityRecognizerTests
{
    public static TheoryData<QuantityCase> Cases() => [.. CaseFile.Read<QuantityCase>("quantities.json")];

    [Theory, MemberData(nameof(Cases))]
    public void Counts_are_found_with_their_bounds(QuantityCase row)
    {
        var marked = MarkedText.Parse(row.Text);
        var document = Document.Parse(marked.Text);

        var mentions = QuantityRecognizer.Find(document);

        Assert.Equal(row.Values, string.Join(' ', mentions.Select(m => m.Value)));
        Assert.Equal(marked.Square.Select(s => s.In(marked.Text)), mentions.Select(m => m.Span.In(marked.Text)));
        if (row.Heads is not null)
        {
            Assert.Equal(row.Heads, string.Join(' ', mentions.Select(m => document.Tokens[m.HeadStart])));
        }

        if (row.Wholes is not null)
        {
            Assert.Equal(row.Wholes, string.Join(' ', mentions.Select(m => m.OutOf)));
        }

        Assert.Equal(row.Follows, mentions.Any(m => m.FollowsHead));
    }

    [Fact]
    public void Estimates_are_marked_as_such()
    {
        var mentions = QuantityRecognizer.Find(Document.Parse("about 20 rockets, 30 drones, a dozen or so shells"));

        Assert.Equal([true, false, true], mentions.Select(m => m.Approximate));
    }

    [Fact]
    public void Any_string_is_read_without_an_error_and_mentions_lie_in_order_in_the_text()
        => Check.QuickThrowOnFailure(Prop.ForAll(AnyText.Arbitrary, text =>
        {
            var end = 0;
            foreach (var mention in QuantityRecognizer.Find(Document.Parse(text)))
            {
                Assert.True(mention.Span.Start >= end && mention.Span.Length > 0 && mention.Span.End <= text.Length);
                end = mention.Span.End;
            }
        }));

    public sealed record QuantityCase(string Text, string Values, string Note, string? Heads = null, string? Wholes = null, bool Follows = false)
    {
        public override string ToString() => Note + ": " + Text;
    }
}
