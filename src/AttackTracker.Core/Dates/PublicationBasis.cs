using System.Text.Json.Serialization;

namespace AttackTracker.Core.Dates;

/// <summary>How an article's publication day is known.</summary>
public enum PublicationBasis
{
    /// <summary>Nothing says when the article appeared; weekdays in it stay unresolved.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>Read from a date line of the text or from metadata inside the document.</summary>
    [JsonStringEnumMemberName("stated")]
    Stated,

    /// <summary>Given by the person or feed that brought the article in.</summary>
    [JsonStringEnumMemberName("given")]
    Given,

    /// <summary>Worked out from the text against dated events.</summary>
    [JsonStringEnumMemberName("inferred")]
    Inferred,
}
