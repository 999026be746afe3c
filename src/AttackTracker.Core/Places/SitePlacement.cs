using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>The target of an attack, as exactly as a text places it.</summary>
/// <param name="Id">The gazetteer's id, such as <c>ain-al-asad</c>; null for a site that the gazetteer does not hold.</param>
/// <param name="Name">The gazetteer's name where there is an id, else the words of the article: "base south of Baghdad".</param>
/// <param name="Country">ISO 3166-1 alpha-2; null at sea and where the text leaves the country open.</param>
/// <param name="Admin1">The province in the gazetteer's spelling; null where the text gives no province.</param>
/// <param name="Precision">How exactly the text places the target.</param>
public sealed record SitePlacement(string? Id, string Name, string? Country, string? Admin1, GeoPrecision Precision)
{
    /// <summary>As the article has it, but for a NUL, which the database takes for the end of a text.</summary>
    public string Name { get; init => field = StorableText.Of(value); } = StorableText.Of(Name);
}
