using AttackTracker.Core.Text;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AttackTracker.Web.SourceText;

/// <summary>Cuts an article's stored text into blocks and runs, with Markdig deciding where they lie and how they look.</summary>
/// <remarks>
/// Markdig never supplies characters: a block or run is a span of the stored text, so whatever is shown, and whatever is
/// marked, equals its slice. Text that Markdig leaves in no block becomes plain paragraphs.
/// </remarks>
public static class SourceBlocks
{
    /// <summary>Longer texts are not worth parsing for style, and hostile ones could take long.</summary>
    private const int LongestParsed = 200_000;

    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Reads the blocks in the order of the text.</summary>
    public static IReadOnlyList<SourceBlock> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = new List<SourceBlock>();
        var end = 0;
        foreach (var leaf in Leaves(text))
        {
            var lines = WholeLines(text, leaf.Span, end);
            if (lines.Length == 0)
            {
                continue;
            }

            AddPlain(blocks, text, end, lines.Start);
            blocks.Add(Read(text, leaf, lines));
            end = lines.End;
        }

        AddPlain(blocks, text, end, text.Length);
        return blocks;
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().DisableHtml();

        // Newswire indents lists and letters, and rules off with dashes: neither is code nor a heading.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.Build();
    }

    private static IEnumerable<LeafBlock> Leaves(string text)
    {
        if (text.Length > LongestParsed)
        {
            return [];
        }

        try
        {
            return Markdown.Parse(text, Pipeline).Descendants<LeafBlock>().Where(l => !l.Span.IsEmpty && l is not LinkReferenceDefinition);
        }
        catch (ArgumentException)
        {
            // Markdig's own guard against text nested too deeply.
            return [];
        }
    }

    private static SourceBlock Read(string text, LeafBlock leaf, TextSpan lines) => leaf switch
    {
        YamlFrontMatterBlock or CodeBlock => Plain(SourceBlockKind.Code, lines),
        HeadingBlock heading => new(SourceBlockKind.Heading, Math.Min(heading.Level + 1, 6), lines, SourceRuns.Of(text, heading, lines)),
        ParagraphBlock => new(KindOf(leaf), 0, lines, SourceRuns.Of(text, leaf, lines)),
        _ => Plain(SourceBlockKind.Paragraph, lines),
    };

    private static SourceBlockKind KindOf(LeafBlock leaf)
    {
        for (var parent = leaf.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is QuoteBlock)
            {
                return SourceBlockKind.Quote;
            }

            if (parent is ListItemBlock)
            {
                return SourceBlockKind.ListItem;
            }
        }

        return SourceBlockKind.Paragraph;
    }

    /// <summary>The lines that a leaf touches, markers such as <c>1.</c> and <c>&gt;</c> included, from <paramref name="from"/> on.</summary>
    private static TextSpan WholeLines(string text, SourceSpan span, int from)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = Math.Clamp(span.End + 1, start, text.Length);
        while (start > 0 && text[start - 1] != '\n')
        {
            start--;
        }

        while (end < text.Length && text[end] != '\n')
        {
            end++;
        }

        while (end > start && text[end - 1] == '\n')
        {
            end--;
        }

        start = Math.Max(start, from);
        return start < end ? new TextSpan(start, end) : new TextSpan(from, from);
    }

    private static void AddPlain(List<SourceBlock> blocks, string text, int start, int end)
    {
        var first = -1;
        var last = start;
        for (var line = start; line < end;)
        {
            var stop = text.IndexOf('\n', line, end - line);
            stop = stop < 0 ? end : stop;
            var blank = text.AsSpan(line, stop - line).IsWhiteSpace();
            if (blank && first >= 0)
            {
                blocks.Add(Plain(SourceBlockKind.Paragraph, new TextSpan(first, last)));
                first = -1;
            }
            else if (!blank)
            {
                first = first < 0 ? line : first;
                last = stop;
            }

            line = stop + 1;
        }

        if (first >= 0)
        {
            blocks.Add(Plain(SourceBlockKind.Paragraph, new TextSpan(first, last)));
        }
    }

    private static SourceBlock Plain(SourceBlockKind kind, TextSpan span)
        => new(kind, 0, span, [new SourceRun(span, SourceStyle.Plain, null)]);
}
