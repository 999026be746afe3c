namespace AttackTracker.Core.Actors;

/// <summary>What a rule for actors can read from a token on; most tokens begin nothing.</summary>
[Flags]
internal enum GroupStart
{
    None = 0,

    /// <summary>"Iran", "pro-Iranian".</summary>
    Patron = 1,

    /// <summary>"militias", which a patron may follow.</summary>
    Noun = 2,

    /// <summary>"calling itself".</summary>
    Naming = 4,

    /// <summary>A name in capitals, which words of another may explain.</summary>
    Capital = 8,

    /// <summary>A name of the directory.</summary>
    Held = 16,

    /// <summary>"Saraya", with which names of groups begin.</summary>
    NameHead = 32,

    /// <summary>"Shi'ite", "Iraqi".</summary>
    Militias = 64,

    /// <summary>"the", "those".</summary>
    Anaphor = 128,
}
