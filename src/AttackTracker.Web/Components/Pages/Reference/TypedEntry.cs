using System.Text.Json;
using AttackTracker.Core.Reports;

namespace AttackTracker.Web.Components.Pages.Reference;

/// <summary>What is typed into the form of an entry, in the shape in which its draft is kept.</summary>
/// <param name="Id">Of a new entry.</param>
/// <param name="Members">By member; names one a line.</param>
/// <param name="Reason">Why.</param>
/// <param name="TakesAway">Whether the entry is to go.</param>
public sealed record TypedEntry(string Id, IReadOnlyDictionary<string, string> Members, string Reason, bool TakesAway)
{
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Null where an older version of the program kept another shape.</summary>
    public static TypedEntry? Read(string json) => Parse<TypedEntry>(json) is { Id: not null, Members: not null, Reason: not null } typed ? typed : null;

    /// <summary>The entry that the person saw when they began, as it is kept with the draft.</summary>
    public static string? Write(ReferenceEntry? seen) => seen is null ? null : JsonSerializer.Serialize(seen);

    /// <summary>The same, read again.</summary>
    public static ReferenceEntry? ReadSeen(string? json) => json is null ? null : Parse<ReferenceEntry>(json);

    private static T? Parse<T>(string json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
