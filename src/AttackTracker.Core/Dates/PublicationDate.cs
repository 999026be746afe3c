using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>The day on which an article appeared, and how we know.</summary>
/// <param name="Date">Null exactly where <paramref name="Basis"/> is <see cref="PublicationBasis.Unknown"/>.</param>
/// <param name="Basis">The kind of knowledge.</param>
/// <param name="Evidence">The words that were used, in the order of the text; empty for a given date.</param>
public sealed record PublicationDate(DateOnly? Date, PublicationBasis Basis, IReadOnlyList<TextSpan> Evidence)
{
    /// <summary>Nothing says when the article appeared.</summary>
    public static PublicationDate Unknown { get; } = new(null, PublicationBasis.Unknown, []);

    /// <summary>The day that came with the article.</summary>
    public static PublicationDate Given(DateOnly day) => new(day, PublicationBasis.Given, []);
}
