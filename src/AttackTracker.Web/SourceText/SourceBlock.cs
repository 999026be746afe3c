using AttackTracker.Core.Text;

namespace AttackTracker.Web.SourceText;

/// <summary>A paragraph of an article, or what Markdown makes of it. Between two blocks there is only white space.</summary>
/// <param name="Kind">How the block is set.</param>
/// <param name="Level">The heading's level after demotion, 2 to 6 (the page itself has the only first level); 0 for other kinds.</param>
/// <param name="Span">Whole lines of the stored text, without the last line end.</param>
/// <param name="Runs">In the order of the text.</param>
public sealed record SourceBlock(SourceBlockKind Kind, int Level, TextSpan Span, IReadOnlyList<SourceRun> Runs);
