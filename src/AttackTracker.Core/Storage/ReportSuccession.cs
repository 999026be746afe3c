using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Core.Storage;

/// <summary>Tells which report of a new extraction takes the place of which of the one before.</summary>
internal static class ReportSuccession
{
    /// <summary>Half of what two accounts of one event have in common; less is another event.</summary>
    private const int Enough = 4;

    /// <summary>Told as before, value by value and word by word: of two attacks on one base and day, the other one is no likelier however it stands.</summary>
    private const int Unchanged = 50;

    /// <summary>What a person has decided on names itself.</summary>
    private const int SameAccount = 100;

    /// <summary>Pairs, each report in at most one; the likest first, equals in the order of the text.</summary>
    public static IEnumerable<(ReportRow Old, ReportRow New)> Of(IReadOnlyList<ReportRow> replaced, IReadOnlyList<ReportRow> successors)
    {
        var pairs = replaced
            .SelectMany(old => successors.Select(successor => (Old: old, New: successor, Likeness: Likeness(old, successor))))
            .Where(pair => pair.Likeness >= Enough)
            .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.Old.Ordinal).ThenBy(pair => pair.New.Ordinal);
        var taken = new HashSet<ReportRow>();
        foreach (var (old, successor, _) in pairs)
        {
            if (!taken.Contains(old) && !taken.Contains(successor))
            {
                taken.Add(old);
                taken.Add(successor);
                yield return (old, successor);
            }
        }
    }

    private static int Likeness(ReportRow a, ReportRow b)
        => a.CodedAs is not null && a.CodedAs == b.CodedAs ? SameAccount
            : a.Kind != b.Kind ? (SameWords(a, b) ? Enough : 0)
            : IsUnchanged(a, b) ? Unchanged
            : ReportLikeness.Of(a.ToValues(), b.ToValues()) + (a.Ordinal == b.Ordinal ? 1 : 0);

    private static bool IsUnchanged(ReportRow a, ReportRow b)
        => SameWords(a, b) && a.ToValues() is var old && b.ToValues() is var now && Enum.GetValues<Field>().All(field => FieldValueJson.Of(old, field) == FieldValueJson.Of(now, field));

    // A person who says that an attack was a response changes nothing else.
    private static bool SameWords(ReportRow a, ReportRow b)
        => a.Evidence.Count > 0 && a.Evidence.Select(e => (e.Field, e.Start, e.End)).ToHashSet().SetEquals(b.Evidence.Select(e => (e.Field, e.Start, e.End)));
}
