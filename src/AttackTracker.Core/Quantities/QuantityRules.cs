namespace AttackTracker.Core.Quantities;

/// <summary>The names of the rules, as a mention's <c>Rule</c> gives them.</summary>
internal static class QuantityRules
{
    public const string Number = "number";
    public const string Range = "number-range";
    public const string Between = "between";
    public const string PartOfWhole = "part-of-whole";
    public const string Vague = "vague-number";
    public const string Article = "article";
    public const string None = "none";
    public const string Collective = "collective";
    public const string Times = "times";
}
