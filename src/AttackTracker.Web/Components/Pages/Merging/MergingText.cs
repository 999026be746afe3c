using System.Globalization;
using AttackTracker.Core.Incidents;

namespace AttackTracker.Web.Components.Pages.Merging;

/// <summary>What merging and splitting say in words.</summary>
internal static class MergingText
{
    /// <summary>Why a value holds, in a few words.</summary>
    public static string Why(Basis basis, bool isConflict, Decision? decision)
        => decision is not null ? $"decided by {decision.Who}"
            : (isConflict ? "articles disagree; " : "") + basis switch
            {
                Basis.Decision => "decided",
                Basis.MostPublishers => isConflict ? "most sources" : "articles agree",
                Basis.MostPrecise => "most precise",
                Basis.Latest => "latest published",
                Basis.Only => "one article only",
                Basis.Range => "lowest to highest",
                Basis.Unstated => "said no more",
            };

    /// <summary>What a merge or split did, seen from one of its incidents: "AT-2022-0002 was merged into this incident by A. on 3 Jan 2022".</summary>
    public static (string Before, string Id, string After) Tell(Decision move, string publicId)
    {
        var by = string.Create(CultureInfo.InvariantCulture, $"by {move.Who} on {move.At:d MMM yyyy}");
        return move.Kind == DecisionKind.Merge ? ("", move.Other!, $" was merged into this incident {by}")
            : move.Other == publicId ? ("Was split off ", move.Incident!, $" {by}")
            : ("", move.Other!, $" was split off {by}");
    }

    public static string Day(DateOnly? day) => day?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "day not stated";

    /// <summary>Words of agreement as a sentence.</summary>
    public static string Sentence(string words) => words.Length == 0 ? "Nothing to compare." : $"{char.ToUpperInvariant(words[0])}{words[1..]}.";

    public static string Score(double score) => score.ToString("0.0", CultureInfo.InvariantCulture);
}
