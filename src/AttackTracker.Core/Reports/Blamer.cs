using AttackTracker.Core.Actors;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Who blames.</summary>
internal static class Blamer
{
    private static readonly WordSet Joining = ["but", "and", "while", "although", "though", "whereas", ",", "“", "\""];

    private static readonly WordSet Auxiliaries = ["has", "have", "had", "was", "is", "also", "later", "again"];

    /// <summary>What stands before the verb of blame, else who is said to have said so: "…, a US official said"; null where nobody is.</summary>
    public static string? Of(Clause clause, Placed<CueMention> cue, Placed<GroupMention> group)
        => (group.First >= cue.First && cue.First > clause.First ? Subject(clause, cue) : null) ?? Speaker(clause, Math.Max(cue.End, group.End));

    private static string? Subject(Clause clause, Placed<CueMention> cue)
    {
        var first = clause.First;
        for (var at = cue.First - 1; at > clause.First; at--)
        {
            if (clause.Word(at) is ";" or "—" or "which" or "who" or "whom" or "that")
            {
                first = at + 1;
                break;
            }
        }

        while (first < cue.First && clause.Is(first, Joining))
        {
            first++;
        }

        var end = first;
        while (end < cue.First && !clause.Is(end, Auxiliaries) && !clause.Is(end, Verbs))
        {
            end++;
        }

        return first < end && !clause.Reading.AnyWord(first, end, NoBlamers) && !clause.Reading.CuesWithin(first, end).Exists(c => c.Mention.Meaning is CueMeaning.AttackNoun or CueMeaning.Blast)
            ? clause.Reading.SpanOf(first, end).In(clause.Reading.Document.Text).Trim(' ', ',')
            : null;
    }

    private static string? Speaker(Clause clause, int from)
    {
        var comma = -1;
        for (var at = from; at < Math.Min(clause.Sentence.EndToken, from + SpeakerReach); at++)
        {
            comma = clause.Word(at) == "," ? at : comma;
            if (comma >= 0 && at > comma + 1 && clause.Word(at) is "said" or "says" or "told" or "added")
            {
                return clause.Reading.SpanOf(comma + 1, at).In(clause.Reading.Document.Text);
            }
        }

        return null;
    }

    private const int SpeakerReach = 14;

    // They end the subject.
    private static readonly WordSet Verbs = ["said", "says", "told", "laid", "lays", "put", "puts", "placed", "pinned", "bore", "bears", "carried", "saw", "sees", "described", "believe", "believes", "believed", "think", "thinks", "pointed", "points", "found", "were", "are", "would"];

    // Nobody who blames.
    private static readonly WordSet NoBlamers = ["finger", "fingers", "blame", "suspicion", "suspicions", "signs", "evidence", "it", "they", "all", "everything", "perpetrators", "rockets", "drones", "missiles", "rocket", "drone", "missile", "there", "clues", "responsibility"];
}
