using AttackTracker.Core.Actors;

namespace AttackTracker.Core.Reports;

/// <summary>What a group that a text names can be to an attack.</summary>
internal static class GroupSides
{
    public static bool IsAttacker(GroupMention group) => group.Side == GroupSide.Attacker;

    /// <summary>A named group, or the Revolutionary Guards: the armed force of a state that owns to what it fires.</summary>
    public static bool CanClaim(GroupMention group) => !group.IsGeneric && (group.Side == GroupSide.Attacker || IsGuards(group));

    /// <summary>Any attacker, generic or named, and Iran.</summary>
    public static bool CanBeBlamed(GroupMention group) => group.Side == GroupSide.Attacker || (group.Side == GroupSide.State && (group.Group == "iran" || IsGuards(group)));

    private static bool IsGuards(GroupMention group) => group.Group.StartsWith("irgc", StringComparison.Ordinal);
}
