namespace AttackTracker.Core.Quantities;

/// <summary>A count without the words that bound it, in token indices of its sentence.</summary>
/// <param name="Rule">One of <see cref="QuantityRules"/>.</param>
/// <param name="Start">The first token.</param>
/// <param name="End">After the last token.</param>
/// <param name="Low">The number or the least of a range.</param>
/// <param name="High">Null where the words are vague: "several", "dozens".</param>
internal readonly record struct CountCore(string Rule, int Start, int End, int Low, int? High)
{
    /// <summary>A number that digits or number words give, as against "a", "several" or "no".</summary>
    public bool IsNumeral => Rule is QuantityRules.Number or QuantityRules.Range or QuantityRules.Between;
}
