using AttackTracker.Core.Text;

namespace AttackTracker.Web.SourceText;

/// <summary>A run cut further, so that the same highlights lie over all of it.</summary>
/// <param name="Span">Where the characters stand in the stored text.</param>
/// <param name="Style">As of the run.</param>
/// <param name="Href">As of the run.</param>
/// <param name="Marks">Indexes of the highlights over it, ascending; empty for unmarked text.</param>
public sealed record MarkedRun(TextSpan Span, SourceStyle Style, string? Href, IReadOnlyList<int> Marks);
