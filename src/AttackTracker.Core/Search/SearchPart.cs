using AttackTracker.Core.Text;

namespace AttackTracker.Core.Search;

/// <summary>A term and where it was typed.</summary>
/// <param name="Term">What it asks for.</param>
/// <param name="Span">Its characters in what was typed, sign and quotes included.</param>
public sealed record SearchPart(SearchTerm Term, TextSpan Span);
