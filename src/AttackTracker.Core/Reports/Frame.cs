using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;

namespace AttackTracker.Core.Reports;

/// <summary>What a clause does for the reports of its article.</summary>
internal enum FrameForce
{
    /// <summary>Tells no event; may still say something about one.</summary>
    None,

    /// <summary>Names an event that the article tells elsewhere: "the attack on the base".</summary>
    Refers,

    /// <summary>Speaks of several events at once: "bases in Iraq and Syria came under fire on Monday".</summary>
    Gathers,

    /// <summary>Tells an event.</summary>
    Tells,
}

/// <summary>A clause read as the account of an event: who was hit, when, and whether it is news.</summary>
internal sealed class Frame(Clause clause)
{
    public Clause Clause { get; } = clause;

    public ReportKind Kind { get; init; }

    public FrameForce Force { get; init; }

    /// <summary>A threat, a plan, a find or a supposition: nothing in the clause happened.</summary>
    public bool IsUnreal { get; init; }

    /// <summary>Told of third states that strike one another.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Several where the clause lists sites that were hit.</summary>
    public IReadOnlyList<Placed<SiteMention>> Targets { get; init; } = [];

    /// <summary>When it happened; not when somebody spoke of it.</summary>
    public Placed<DateMention>? When { get; init; }

    /// <summary>The clause says that this is not the event told before.</summary>
    public bool IsAnother { get; init; }

    /// <summary>Told under "after" or "since", as what something else came after.</summary>
    public bool IsSubordinate { get; init; }
}
