using AttackTracker.Core.Text;

namespace AttackTracker.Core.Search;

/// <summary>What of a search was not understood and is left out; the rest works.</summary>
/// <param name="Span">The characters at fault in what was typed.</param>
/// <param name="Message">A sentence or two for the person who typed it: what is wrong, and what would be right.</param>
/// <param name="Instead">What to put in the place of these characters; null where nothing is near.</param>
public sealed record SearchFault(TextSpan Span, string Message, string? Instead = null);
