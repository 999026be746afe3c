using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>The words of the article that a value rests on.</summary>
/// <param name="Field">The field whose value the words support; a value may rest on several spans.</param>
/// <param name="Span">Where the words stand in the article's stored text.</param>
/// <param name="Rule">The rule that read the value from the words.</param>
public sealed record Evidence(Field Field, TextSpan Span, string Rule);
