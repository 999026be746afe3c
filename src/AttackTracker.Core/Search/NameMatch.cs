namespace AttackTracker.Core.Search;

/// <summary>How a name fits what was typed, the better first.</summary>
public enum NameFit
{
    /// <summary>It is the name, or another of its names, in any spelling.</summary>
    Exact,

    /// <summary>The name begins with it.</summary>
    Prefix,

    /// <summary>Each word that was typed begins a word of the name, in any order.</summary>
    Words,

    /// <summary>The same but for slips of the finger.</summary>
    Typo,
}

/// <summary>An entry that may be meant by what was typed.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Id">Of the reference data.</param>
/// <param name="Name">As screens show it.</param>
/// <param name="Alias">The other name that was found; null where it is the name itself.</param>
/// <param name="Fit">How well.</param>
/// <param name="Slips">How many slips of the finger lie between.</param>
public sealed record NameMatch(NameKind Kind, string Id, string Name, string? Alias, NameFit Fit, int Slips);
