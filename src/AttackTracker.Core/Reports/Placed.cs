using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>A mention with the tokens it covers, so that rules can look at the words before and after it.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="First">Index of its first token in <see cref="Document.Tokens"/>.</param>
/// <param name="End">The index after its last token.</param>
internal readonly record struct Placed<T>(T Mention, int First, int End)
    where T : Mention
{
    public TextSpan Span => Mention.Span;

    public static List<Placed<T>> All(Document document, IReadOnlyList<T> mentions)
        => [.. mentions.Select(m => new Placed<T>(m, document.FirstTokenFrom(m.Span.Start), document.FirstTokenFrom(m.Span.End))).OrderBy(p => p.First)];

    /// <summary>The part of an ordered list that starts within the tokens.</summary>
    public static List<Placed<T>> Within(List<Placed<T>> all, int first, int end)
    {
        int low = 0, high = all.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].First < first)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        var count = 0;
        while (low + count < all.Count && all[low + count].First < end)
        {
            count++;
        }

        return all.GetRange(low, count);
    }
}
