namespace AttackTracker.Core.Search;

/// <summary>One thing that a search asks for.</summary>
/// <param name="Operator">What it is about; null for words to be looked for in texts.</param>
/// <param name="Value">As typed, without its quotes; never holds a quote. Empty only beside an operator.</param>
/// <param name="IsNegated">Whether it must not hold.</param>
/// <param name="IsPhrase">Whether its words must follow one another as they stand; only without an operator.</param>
public sealed record SearchTerm(SearchOperator? Operator, string Value, bool IsNegated = false, bool IsPhrase = false)
{
    /// <summary>As a person would type it; reads back as the same term.</summary>
    public override string ToString()
    {
        var isQuoted = IsPhrase || Value.Any(char.IsWhiteSpace);
        return (IsNegated ? "-" : "") + (Operator is { } name ? Text.CodebookTerm.Of(name) + ":" : "") + (isQuoted ? $"\"{Value}\"" : Value);
    }
}
