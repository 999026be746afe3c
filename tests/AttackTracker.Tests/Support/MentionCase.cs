using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Support;

/// <summary>A text with what a recognizer must find in it, and nothing else.</summary>
/// <param name="Text">The mentions in square brackets.</param>
/// <param name="Values">The value of each mention in the order of the text.</param>
/// <param name="Partial">Whether a marked span only has to overlap the mention, and values without a mark may be found beside it.</param>
/// <param name="Note">What the case is about.</param>
public sealed record MentionCase(string Text, IReadOnlyList<string> Values, bool Partial = false, string? Note = null)
{
    public override string ToString() => Text;

    public void Check(Func<Document, IEnumerable<Mention>> find)
    {
        var marked = MarkedText.Parse(Text);
        var mentions = find(Document.Parse(marked.Text)).ToList();

        Assert.Equal(Values, mentions.Where(m => !Partial || marked.Square.Any(m.Span.Overlaps)).Select(m => m.Value));
        if (!Partial)
        {
            Assert.Equal(marked.Square.Select(s => s.In(marked.Text)), mentions.Select(m => m.Span.In(marked.Text)));
        }
    }
}
