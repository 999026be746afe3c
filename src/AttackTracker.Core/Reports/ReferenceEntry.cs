using System.Text.Json.Serialization;

namespace AttackTracker.Core.Reports;

/// <summary>A base, a group or a form of a weapon as a form shows it and a change keeps it: by the members that the data files have.</summary>
/// <param name="List">What it is.</param>
/// <param name="Id">Stable across revisions; a weapon's form is its own id.</param>
/// <param name="Values">By member, as text; what is not known is left out. Coordinates are degrees with a point.</param>
/// <param name="Names">By member: the names that a text can call it by. A weapon's form has none.</param>
public sealed record ReferenceEntry(ReferenceList List, string Id, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, IReadOnlyList<string>> Names)
{
    /// <summary>The name that screens show; for a weapon's form the form.</summary>
    [JsonIgnore]
    public string Name => Values.GetValueOrDefault("name", Id);

    /// <summary>Every name that a text can call it by.</summary>
    [JsonIgnore]
    public IEnumerable<string> AllNames => List == ReferenceList.Weapons ? [Id] : Names.Values.SelectMany(names => names);

    /// <summary>The value of a member; null where it is not known.</summary>
    public string? Value(string member) => Values.GetValueOrDefault(member);

    /// <summary>The names of a member; empty where it has none.</summary>
    public IReadOnlyList<string> NamesOf(string member) => Names.GetValueOrDefault(member, []);

    /// <summary>The members in which two states of an entry differ, values first; null stands for an entry that is not there.</summary>
    internal static IReadOnlyList<string> Differences(ReferenceEntry? before, ReferenceEntry? after)
    {
        IEnumerable<string> Members(Func<ReferenceEntry, IEnumerable<string>> of) => new[] { before, after }.OfType<ReferenceEntry>().SelectMany(of).Distinct(StringComparer.Ordinal);
        return
        [
            .. Members(e => e.Values.Keys).Where(m => before?.Value(m) != after?.Value(m)),
            .. Members(e => e.Names.Keys).Where(m => !(before?.NamesOf(m) ?? []).SequenceEqual(after?.NamesOf(m) ?? [], StringComparer.Ordinal)),
        ];
    }
}

/// <summary>What people may amend of the reference data.</summary>
public enum ReferenceList
{
    /// <summary>Bases, airports and missions.</summary>
    [JsonStringEnumMemberName("sites")]
    Sites,

    /// <summary>Groups, forces and sources.</summary>
    [JsonStringEnumMemberName("groups")]
    Groups,

    /// <summary>Words for weapons, each with its type.</summary>
    [JsonStringEnumMemberName("weapons")]
    Weapons,
}

/// <summary>One change of reference data by a person.</summary>
/// <param name="List">What was changed.</param>
/// <param name="Id">The entry's id.</param>
/// <param name="Before">Null for an entry that is new.</param>
/// <param name="After">Null for an entry that was taken away.</param>
public sealed record ReferenceChange(ReferenceList List, string Id, ReferenceEntry? Before, ReferenceEntry? After)
{
    /// <summary>The members that it changes, in the order of the data files.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Members => ReferenceEntry.Differences(Before, After);
}
