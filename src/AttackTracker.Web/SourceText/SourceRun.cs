using AttackTracker.Core.Text;

namespace AttackTracker.Web.SourceText;

/// <summary>A stretch of the stored text in one style. The runs of a block touch and cover it.</summary>
/// <param name="Span">Where the characters stand in the stored text.</param>
/// <param name="Style">How they are shown.</param>
/// <param name="Href">Where a Markdown link leads: http, https or mailto only, else null.</param>
public sealed record SourceRun(TextSpan Span, SourceStyle Style, string? Href);
