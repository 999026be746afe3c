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
internal sealed class Frame
{
    public Clause Clause { get; private set; } = null!;

    public ReportKind Kind { get; set; }

    public FrameForce Force { get; set; }

    /// <summary>A threat, a plan, a find or a supposition: nothing in the clause happened.</summary>
    public bool IsUnreal { get; set; }

    /// <summary>Told of third states that strike one another.</summary>
    public bool IsForeign { get; set; }

    /// <summary>Several where the clause lists sites that were hit.</summary>
    public IReadOnlyList<Placed<SiteMention>> Targets { get; set; } = [];

    /// <summary>When it happened; not when somebody spoke of it.</summary>
    public Placed<DateMention>? When { get; set; }

    /// <summary>The clause says that this is not the event told before.</summary>
    public bool IsAnother { get; set; }

    /// <summary>Told under "after" or "since", as what something else came after.</summary>
    public bool IsSubordinate { get; set; }

    /// <summary>Makes it a frame of the clause that says nothing, whatever it was; see <see cref="Workspace"/>.</summary>
    public void Set(Clause clause)
    {
        Clause = clause;
        Kind = default;
        Force = default;
        IsUnreal = IsForeign = IsAnother = IsSubordinate = false;
        Targets = [];
        When = null;
    }
}
