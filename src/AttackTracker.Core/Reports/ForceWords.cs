using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Words for armed forces and for what they strike, which tell a response from an attack.</summary>
internal static class ForceWords
{
    internal static readonly WordSet Forces =
    [
        "coalition", "u.s.", "american", "americans", "aircraft", "jets", "jet", "warplane", "warplanes", "gunship", "gunships", "helicopter", "helicopters", "howitzer", "howitzers", "centcom", "pentagon",
        "washington", "states", "army", "military", "navy", "destroyer", "frigate", "turkish", "british", "french", "forces", "artillery", "gunners", "command", "marines", "bombers", "warships", "warship", "they", "we", "it",
    ];

    private static readonly WordSet Militants = ["militants", "militant", "militia", "militias", "houthi", "houthis", "fighters", "gunmen", "insurgents", "terrorists"];

    internal static readonly WordSet ThirdStates = ["israeli", "israel", "russian", "russia", "saudi", "emirati", "hamas"];

    private static readonly WordSet MilitantTargets =
    [
        "launcher", "launchers", "launch", "origin", "militants", "militant", "militia", "militias", "fighters", "truck", "trucks", "pickup", "workshop", "workshops", "depot", "depots", "position", "positions", "camp", "camps",
        "facilities", "facility", "group", "groups", "gunmen", "attackers", "crew", "warehouse", "warehouses", "targets", "target", "checkpoint", "houthi", "houthis", "site", "sites", "building", "cell", "cells", "stronghold", "headquarters", "command", "control", "actors", "spots",
    ];

    public static bool IsForce(Reading reading, int token)
        => reading.Is(token, Forces) || reading.Document.Tokens[token].Form.Surface is "US" or "USAF" or "IAF" or "TSK";

    /// <summary>Whether a force is named between the two tokens.</summary>
    public static bool AnyForce(Reading reading, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (IsForce(reading, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same without the pronouns.</summary>
    public static bool AnyNamedForce(Reading reading, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (IsForce(reading, at) && reading.Word(at) is not ("they" or "we" or "it"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words between name militants, whatever of theirs is struck.</summary>
    public static bool AnyMilitant(Reading reading, int first, int end) => reading.AnyWord(first, end, Militants);

    /// <summary>Whether a third state is named as the one that acts: before the end, and not as owner of something else ("Israel's war", "Israel-linked").</summary>
    public static bool AnyThirdState(Reading reading, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (reading.Is(at, ThirdStates) && reading.Word(at + 1) is not ("'s" or "’s" or "-" or "'"))
            {
                return true;
            }
        }

        return false;
    }

    public static bool AnyMilitantTarget(Reading reading, int first, int end) => reading.AnyWord(first, end, MilitantTargets);
}
