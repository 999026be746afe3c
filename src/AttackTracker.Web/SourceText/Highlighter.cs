using AttackTracker.Core.Text;

namespace AttackTracker.Web.SourceText;

/// <summary>Lays highlights over a block: overlapping ones are cut at each other's ends instead of nested.</summary>
public static class Highlighter
{
    /// <summary>The block's runs, cut so that each lies in the same highlights throughout.</summary>
    /// <remarks>A highlight over several blocks or styles comes out as several pieces, each equal to its own slice. White space between blocks is in no piece.</remarks>
    public static IReadOnlyList<MarkedRun> Mark(string text, SourceBlock block, IReadOnlyList<TextSpan> highlights)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(highlights);
        var whole = highlights.Select(h => Whole(text, h)).ToList();
        var here = Enumerable.Range(0, whole.Count).Where(i => whole[i].Length > 0 && whole[i].Overlaps(block.Span)).ToList();
        if (here.Count == 0)
        {
            return [.. block.Runs.Select(r => new MarkedRun(r.Span, r.Style, r.Href, []))];
        }

        var cuts = here.SelectMany(i => new[] { whole[i].Start, whole[i].End }).Distinct().Order().ToList();
        var pieces = new List<MarkedRun>();
        foreach (var run in block.Runs)
        {
            var start = run.Span.Start;
            foreach (var end in cuts.Where(c => c > run.Span.Start && c < run.Span.End).Append(run.Span.End))
            {
                var piece = new TextSpan(start, end);
                pieces.Add(new MarkedRun(piece, run.Style, run.Href, [.. here.Where(i => whole[i].Overlaps(piece))]));
                start = end;
            }
        }

        return pieces;
    }

    private static TextSpan Whole(string text, TextSpan highlight)
        => new(Pairs.Cut(text, highlight.Start) ? highlight.Start - 1 : highlight.Start, Pairs.Cut(text, highlight.End) ? highlight.End + 1 : highlight.End);
}
