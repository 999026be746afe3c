using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Pages.Merging;

/// <summary>What merging and splitting say in words.</summary>
internal static class MergingText
{
    /// <summary>Why a value holds, in a few words.</summary>
    public static string Why(Basis basis, bool isConflict, Decision? decision)
    {
        if (decision is not null)
        {
            return Phrase.Of(Texts.DecidedBy, decision.Who);
        }

        var why = basis switch
        {
            Basis.Decision => Texts.WhyDecided,
            Basis.MostPublishers => isConflict ? Texts.WhyMost : Texts.WhyAgree,
            Basis.MostPrecise => Texts.WhyPrecise,
            Basis.Latest => Texts.WhyLatest,
            Basis.Only => Texts.WhyOnly,
            Basis.Range => Texts.WhyRange,
            Basis.Unstated => Texts.WhyUnstated,
        };
        return isConflict ? Phrase.Of(Texts.Disagree, why) : why;
    }

    /// <summary>What a merge or split did, seen from one of its incidents, with the other one: the text has places for the id, who did it and the day.</summary>
    public static (string Text, string Id) Tell(Decision move, string publicId)
        => move.Kind == DecisionKind.Merge ? (Texts.WasMergedIntoThis, move.Other!)
            : move.Other == publicId ? (Texts.WasSplitOffOther, move.Incident!)
            : (Texts.WasSplitOff, move.Other!);

    public static string Day(DateOnly? day) => day?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? Texts.DayNotStated;

    /// <summary>Words of agreement as a sentence.</summary>
    public static string Sentence(string words) => words.Length == 0 ? Texts.NothingToCompare : $"{char.ToUpperInvariant(words[0])}{words[1..]}.";

    public static string Score(double score) => score.ToString("0.0", CultureInfo.InvariantCulture);
}
