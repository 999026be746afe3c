using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>The codebook's fields of one event: what one article says of it, or what an incident holds after all of them.</summary>
/// <remarks>Not stated is null or an empty list, never a default. Lists have no duplicates and are in the order of the codebook or of the text.</remarks>
public sealed record EventValues
{
    /// <summary>Attack or response.</summary>
    public required ReportKind Kind { get; init; }

    /// <summary>Told as history rather than as news.</summary>
    public bool Background { get; init; }

    /// <summary>Null where the text gives no words for a date at all.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Null where the text places the event nowhere.</summary>
    public SitePlacement? Site { get; init; }

    /// <summary>One entry a type.</summary>
    public IReadOnlyList<WeaponUse> Weapons { get; init; } = [];

    /// <summary>How many munitions were used; null for a bare plural.</summary>
    public CountRange? Munitions { get; init; }

    /// <summary>Every outcome that the text states.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>Rival claims each have an entry.</summary>
    public IReadOnlyList<Claim> ClaimedBy { get; init; } = [];

    /// <summary>Blame that the text ties to this event.</summary>
    public IReadOnlyList<Attribution> AttributedTo { get; init; } = [];

    /// <summary>Null where not stated; 0 to 0 where the text says that nobody was.</summary>
    public CountRange? Killed { get; init; }

    /// <summary>Null where not stated; 0 to 0 where the text says that nobody was.</summary>
    public CountRange? Wounded { get; init; }

    /// <summary>Null where not stated, which is not <see cref="Reports.Damage.None"/>.</summary>
    public Damage? Damage { get; init; }

    /// <summary>Whether a field says anything; a date of words only does, and <see cref="Kind"/> and <see cref="Background"/> always do.</summary>
    public bool Fills(Field field) => field switch
    {
        Field.Kind or Field.Background => true,
        Field.Date => Date is not null,
        Field.Site => Site is not null,
        Field.Weapons => Weapons.Count > 0,
        Field.Munitions => Munitions is not null,
        Field.Outcomes => Outcomes.Count > 0,
        Field.ClaimedBy => ClaimedBy.Count > 0,
        Field.AttributedTo => AttributedTo.Count > 0,
        Field.Killed => Killed is not null,
        Field.Wounded => Wounded is not null,
        Field.Damage => Damage is not null,
    };
}
