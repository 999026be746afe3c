using AttackTracker.Core.Actors;

namespace AttackTracker.Core.Reports;

/// <summary>Whether a group that a text names may have attacked.</summary>
internal static class GroupSides
{
    public static bool IsAttacker(GroupMention group, Reading reading)
    {
        _ = reading;
        return group.Side == GroupSide.Attacker;
    }
}
