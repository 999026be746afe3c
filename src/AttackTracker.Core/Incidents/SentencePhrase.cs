using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>Words of an incident's sentence, and the field that they render.</summary>
/// <param name="Text">With the spaces and marks that belong before and after, so that the phrases are simply put together.</param>
/// <param name="Field">Null for the words between.</param>
public sealed record SentencePhrase(string Text, Field? Field);
