using AttackTracker.Core.Text;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.SourceText;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>The article's text with its evidence: a margin of lanes, one a report, and the words underlined in the colours of the reports.</summary>
/// <remarks>Written with a builder, since white space between elements would become characters of the text.</remarks>
public sealed partial class ArticleText
{
    [Parameter, EditorRequired]
    public required ArticleView View { get; set; }

    private IEnumerable<Part> Parts
    {
        get
        {
            var folded = new List<SourceBlock>();
            foreach (var block in View.Blocks)
            {
                if (View.Folds.Any(fold => fold.Contains(block.Span)))
                {
                    folded.Add(block);
                    continue;
                }

                if (folded.Count > 0)
                {
                    yield return new Part(true, HoldsChoice(folded), folded);
                    folded = [];
                }

                yield return new Part(false, false, [block]);
            }

            if (folded.Count > 0)
            {
                yield return new Part(true, HoldsChoice(folded), folded);
            }
        }
    }

    private bool HoldsChoice(List<SourceBlock> blocks) => View.Highlights.Any(h => View.IsHot(h) && blocks.Exists(b => b.Span.Overlaps(h.Span)));

    private RenderFragment Row(SourceBlock block) => builder =>
    {
        var reports = View.Highlights.Where(h => h.Report is not null && h.Span.Overlaps(block.Span)).Select(h => h.Report!.Value).Distinct().Order().ToList();
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", reports.Count == 0 ? "pp dim" : "pp");
        builder.AddAttribute(2, "dir", "auto");
        builder.OpenElement(3, "div");
        builder.AddAttribute(4, "class", "mg");
        foreach (var report in reports)
        {
            builder.OpenRegion(5);
            AddTag(builder, report);
            builder.CloseRegion();
        }

        builder.CloseElement();
        builder.OpenElement(6, Element(block));
        builder.AddAttribute(7, "class", Style(block));
        builder.AddAttribute(8, "id", block == View.Headline ? "headline" : null);
        builder.AddAttribute(9, "data-at", block.Span.Start);
        AddPieces(builder, block);
        builder.CloseElement();
        builder.CloseElement();
    };

    private string Element(SourceBlock block) => block switch
    {
        _ when block == View.Headline => "h1",
        { Kind: SourceBlockKind.Heading } => FormattableString.Invariant($"h{block.Level}"),
        { Kind: SourceBlockKind.Quote } => "blockquote",
        _ => "p",
    };

    private string? Style(SourceBlock block)
        => block == View.Headline ? "t" : block.Kind is SourceBlockKind.Paragraph ? null : FormattableString.Invariant($"b-{block.Kind}").ToLowerInvariant();

    private void AddTag(RenderTreeBuilder builder, int report)
    {
        var chosen = report == View.Chosen?.Report.Ordinal;
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "class", chosen ? "tag on" : "tag");
        builder.AddAttribute(2, "style", FormattableString.Invariant($"--c:{ArticleView.Colour(report)};grid-column:{View.Lanes - Math.Min(report, View.Lanes - 1)}"));
        builder.AddAttribute(3, "href", View.AddressOf(report));
        builder.AddAttribute(4, "title", View.NameOf(report));
        builder.AddAttribute(5, "aria-label", Phrase.Of(Texts.ReportOf, ArticleView.Letter(report), View.NameOf(report)));
        builder.AddContent(6, ArticleView.Letter(report));
        builder.CloseElement();
    }

    private void AddPieces(RenderTreeBuilder builder, SourceBlock block)
    {
        foreach (var piece in Highlighter.Mark(View.Article.Text, block, View.Spans))
        {
            builder.OpenRegion(9);
            AddPiece(builder, piece);
            builder.CloseRegion();
        }
    }

    private void AddPiece(RenderTreeBuilder builder, MarkedRun piece)
    {
        var highlights = piece.Marks.Select(i => View.Highlights[i]).ToList();
        var link = View.LinkOf(highlights);
        if (link is not null || piece.Href is not null)
        {
            builder.OpenElement(0, "a");
            builder.AddAttribute(1, "class", link is not null ? "ev" : "lk");
            builder.AddAttribute(2, "href", link ?? piece.Href);
            builder.AddAttribute(5, "draggable", "false");
            if (link is null)
            {
                builder.AddAttribute(3, "rel", "noopener noreferrer nofollow");
                builder.AddAttribute(4, "target", "_blank");
            }
        }

        if (highlights.Count > 0)
        {
            AddMark(builder, piece, highlights);
        }
        else if (piece.Style == SourceStyle.Plain)
        {
            builder.AddContent(5, piece.Span.In(View.Article.Text));
        }
        else
        {
            builder.OpenElement(6, "span");
            builder.AddAttribute(7, "class", Classes(piece.Style));
            builder.AddContent(8, piece.Span.In(View.Article.Text));
            builder.CloseElement();
        }

        if (link is not null || piece.Href is not null)
        {
            builder.CloseElement();
        }
    }

    private void AddMark(RenderTreeBuilder builder, MarkedRun piece, List<Highlight> highlights)
    {
        var reports = highlights.Where(h => h.Report is not null).OrderByDescending(View.IsChosen).Select(h => h.Report!.Value).Distinct().ToList();
        var isHot = highlights.Exists(View.IsHot);
        string?[] classes = [reports.Count == 0 ? "aside" : null, highlights.Exists(h => h.PickedFor is not null) ? "pick" : null, highlights.Exists(View.IsChosen) ? "act" : null, isHot ? "hot" : null, Classes(piece.Style)];
        builder.OpenElement(10, "mark");
        builder.AddAttribute(11, "id", FormattableString.Invariant($"w-{piece.Span.Start}"));
        builder.AddAttribute(12, "class", string.Join(' ', classes.OfType<string>()));
        builder.AddAttribute(13, "style", string.Concat(reports.Take(2).Select((r, i) => $"--c{(i == 0 ? "" : "2")}:{ArticleView.Colour(r)};")));
        builder.AddAttribute(14, "title", string.Join(", ", highlights.Select(h => h.Name).Distinct()));
        builder.AddAttribute(15, "data-start", piece.Span.Start);
        builder.AddAttribute(16, "data-end", piece.Span.End);
        builder.AddAttribute(17, "data-in-view", isHot && IsFirst(piece.Span, highlights) ? "words" : null);
        builder.AddContent(18, piece.Span.In(View.Article.Text));
        builder.CloseElement();
    }

    private bool IsFirst(TextSpan piece, List<Highlight> highlights)
        => highlights.Exists(h => View.IsHot(h) && h.Span.Start == piece.Start && View.Highlights.Where(View.IsHot).Min(o => o.Span.Start) == h.Span.Start);

    private static string? Classes(SourceStyle style)
        => style == SourceStyle.Plain ? null
            : string.Join(' ', Enum.GetValues<SourceStyle>().Where(s => s != SourceStyle.Plain && style.HasFlag(s)).Select(s => $"x-{s}".ToLowerInvariant()));

    private sealed record Part(bool IsFolded, bool HoldsChoice, IReadOnlyList<SourceBlock> Blocks);
}
