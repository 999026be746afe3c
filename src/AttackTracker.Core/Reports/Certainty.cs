namespace AttackTracker.Core.Reports;

/// <summary>How directly a value was come by: how good its kind of rule is, times how directly the words speak of this event.</summary>
/// <remarks>An order among values and no probability, which <see cref="ConfidenceTable"/> makes of it. Told in the clause that tells the event 1, named there 0.95, in a clause that only goes on 0.9, of several events at once 0.85, taken over from another event 0.75.</remarks>
internal static class Certainty
{
    /// <summary>Names of weapons and sites, explicit counts.</summary>
    public const double Named = 0.97;

    /// <summary>Phrases with one reading.</summary>
    public const double Phrase = 0.9;

    /// <summary>Worked out from several statements.</summary>
    public const double Combined = 0.8;

    /// <summary>Taken over from another event or from the lead.</summary>
    public const double Inherited = 0.75;

    public static double Of(Tie tie) => tie switch
    {
        Tie.Tells => 1,
        Tie.Refers => 0.95,
        Tie.Continues => 0.9,
        _ => 0.85,
    };

    /// <summary>The step of the order that a value stands on; none for the highest.</summary>
    public static Traits TraitOf(double certainty, Field field)
        => certainty >= 0.93 ? Traits.None
            : certainty >= 0.85 ? Traits.Phrased
            : field == Field.Date && certainty <= Inherited ? Traits.TakenOver
            : Traits.Combined;

    /// <summary>Two decimals, so that the same value is written the same everywhere.</summary>
    public static double Rounded(double confidence) => Math.Round(confidence, 2, MidpointRounding.AwayFromZero);
}
