namespace AttackTracker.Core.Reports;

/// <summary>What a value's confidence is worked out from: the field, the rule that read it, and how it came to this report.</summary>
/// <param name="Field">The field.</param>
/// <param name="Traits">What speaks for or against the value.</param>
/// <param name="Rule">The rule of the value's first evidence.</param>
internal readonly record struct Grounds(Field Field, Traits Traits, string Rule)
{
    public static Traits[] AllTraits { get; } = Enum.GetValues<Traits>()[1..];
}

/// <summary>What a value and its report can have about them that makes the value more or less likely right.</summary>
[Flags]
internal enum Traits
{
    None = 0,

    /// <summary>Read from a phrase, or from a name in a clause that only goes on about the event.</summary>
    Phrased = 1,

    /// <summary>Worked out from several statements, or of several events at once.</summary>
    Combined = 2,

    /// <summary>Taken over from another event or from the lead.</summary>
    TakenOver = 4,

    /// <summary>Rests on words in more than one place.</summary>
    Repeated = 8,

    /// <summary>Rests on no word of the sentence that first tells the event.</summary>
    Apart = 16,

    /// <summary>The report is history.</summary>
    Background = 32,

    /// <summary>The report is a response.</summary>
    Response = 64,

    /// <summary>The article gives four reports or more.</summary>
    Crowded = 128,

    /// <summary>The report names no site: a province, a town, a base without a name.</summary>
    UnnamedSite = 256,

    /// <summary>The report has no day, or one taken over from another event.</summary>
    Undated = 512,

    /// <summary>Another value competed.</summary>
    Contested = 1024,
}
