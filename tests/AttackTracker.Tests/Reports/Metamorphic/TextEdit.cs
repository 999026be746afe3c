using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Reports.Metamorphic;

/// <summary>Other words in the place of some; an empty span inserts.</summary>
public readonly record struct TextEdit(TextSpan Span, string Words);
