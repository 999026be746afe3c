using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>A mention with the tokens it covers, so that rules can look at the words before and after it.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="First">Index of its first token in <see cref="Document.Tokens"/>.</param>
/// <param name="End">The index after its last token.</param>
internal readonly record struct Placed<T>(T Mention, int First, int End)
    where T : Mention
{
    public TextSpan Span => Mention.Span;
}
