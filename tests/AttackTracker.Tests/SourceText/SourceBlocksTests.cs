using System.Text;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;
using AttackTracker.Web.SourceText;
using FsCheck;
using FsCheck.Fluent;

namespace AttackTracker.Tests.SourceText;

public sealed class SourceBlocksTests
{
    /// <summary>Pieces from which hostile and half-Markdown texts are put together.</summary>
    private static readonly string[] Scraps =
    [
        "\n", "\n\n", " ", "    ", "\t", "# ", "> ", "- ", "• ", "1. ", "22. ", "***", "**", "*", "_", "`", "```\n", "~~~", "---\n", "===\n", "![", "[", "]", "](", ")",
        "(javascript:alert(1))", "<script>alert(1)</script>", "<b onclick=x>", "<!--", "&amp;", "&#0;", "\\", "\\*", "|", "[a]: http://x.example", "http://x.example/",
        "<https://x.example>", "<me@x.example>", "\u202E", "\u200F", "\u0000", "\uFEFF", "\uD83D\uDE80", "\uD83D", "e\u0301", "five rockets", "Ain al-Asad", "“", "”", ".",
    ];

    private static readonly Arbitrary<string> Texts =
        Gen.Elements(Scraps).ArrayOf().Select(string.Concat).ToArbitrary();

    public static TheoryData<string> Articles => [.. ArticlePaths().Select(Path.GetFileName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Every_article_is_shown_whole_and_in_order(string file)
        => AssertWhole(ArticleText(file));

    [Fact]
    public void Any_text_is_shown_whole_and_in_order()
        => Prop.ForAll(Texts, AssertWhole).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Text_nested_deeper_than_the_parser_allows_is_shown_as_paragraphs()
    {
        var text = new StringBuilder().Insert(0, "> ", 5000).Append("end").ToString();

        AssertWhole(text);
    }

    [Theory]
    [InlineData("1. BAGHDAD. 16 June, 2250 hrs: three rockets fell.")]
    [InlineData("22.40 BST")]
    [InlineData("• Drones were sent against the garrison")]
    [InlineData("-30-")]
    [InlineData("Rates rose 5*3 and 4_2_1 * not emphasis *")]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("[link](javascript:alert(1))")]
    public void Signs_that_Markdown_knows_stay_in_the_text(string text)
    {
        var block = Assert.Single(SourceBlocks.Of(text));

        Assert.Equal(text, string.Concat(block.Runs.Select(r => r.Span.In(text))));
    }

    [Fact]
    public void Markdown_styles_the_text_and_its_signs_are_faint()
    {
        const string Text = "# Base *hit* by **five** `Katyusha`";

        var block = Assert.Single(SourceBlocks.Of(Text));

        Assert.Equal((SourceBlockKind.Heading, 2), (block.Kind, block.Level));
        Assert.Equal(
            ["#|Syntax", " Base |Plain", "*|Syntax", "hit|Emphasis", "*|Syntax", " by |Plain", "**|Syntax", "five|Strong", "**|Syntax", " |Plain", "`|Syntax", "Katyusha|Code", "`|Syntax"],
            Described(Text, block));
    }

    [Theory]
    [InlineData("the [statement](https://x.example/a)", "https://x.example/a")]
    [InlineData("the [desk](mailto:desk@x.example)", "mailto:desk@x.example")]
    [InlineData("the [desk](javascript:alert%281%29)", null)]
    [InlineData("the [desk](data:text/html,x)", null)]
    [InlineData("the [desk](JaVaScRiPt:alert)", null)]
    [InlineData("the [desk](/relative)", null)]
    [InlineData("the [desk](file:///etc/passwd)", null)]
    public void A_link_leads_only_to_the_web_or_to_mail(string text, string? address)
    {
        var links = SourceBlocks.Of(text).SelectMany(b => b.Runs).Select(r => r.Href).OfType<string>();

        Assert.Equal(address is null ? [] : [address], links.Distinct());
    }

    [Fact]
    public void An_image_is_shown_as_its_words_and_never_loaded()
    {
        var runs = SourceBlocks.Of("![a base](https://x.example/pixel.gif)").SelectMany(b => b.Runs);

        Assert.All(runs, r => Assert.Null(r.Href));
    }

    [Fact]
    public void Highlights_cut_at_each_others_ends_and_each_piece_equals_its_slice()
    {
        const string Text = "hit with **five Katyusha** rockets";
        TextSpan[] highlights = [new(0, Text.Length), new(11, 15), new(13, 34)];

        var pieces = Highlighter.Mark(Text, Assert.Single(SourceBlocks.Of(Text)), highlights);

        Assert.Equal(
            ["hit with |0", "**|0", "fi|0 1", "ve|0 1 2", " Katyusha|0 2", "**|0 2", " rockets|0 2"],
            Pieces(Text, pieces));
    }

    [Fact]
    public void Whatever_is_marked_equals_the_stored_slice()
    {
        var cases = Texts.Generator.Zip(Gen.Choose(0, 200).Two().ListOf());
        Prop.ForAll(cases.ToArbitrary(), c => AssertMarks(c.Item1, [.. c.Item2.Select(p => Span(c.Item1, p.Item1, p.Item2))]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void Whatever_is_marked_in_an_article_equals_the_stored_slice(string file)
    {
        var text = ArticleText(file);
        var words = SpansFromWords(text);

        AssertMarks(text, words);
    }

    private static void AssertWhole(string text)
    {
        var at = 0;
        foreach (var block in SourceBlocks.Of(text))
        {
            Assert.True(text.AsSpan(at, block.Span.Start - at).IsWhiteSpace(), "Only white space may lie between blocks.");
            Assert.Equal(block.Span.Start, block.Runs[0].Span.Start);
            Assert.Equal(block.Span.End, block.Runs[^1].Span.End);
            Assert.All(block.Runs.Zip(block.Runs.Skip(1)), p => Assert.Equal(p.First.Span.End, p.Second.Span.Start));
            at = block.Span.End;
        }

        Assert.True(text.AsSpan(at).IsWhiteSpace(), "Nothing but white space may follow the last block.");
    }

    private static void AssertMarks(string text, List<TextSpan> highlights)
    {
        var shown = new HashSet<(int Highlight, int Offset)>();
        foreach (var block in SourceBlocks.Of(text))
        {
            var pieces = Highlighter.Mark(text, block, highlights);
            Assert.Equal(block.Span.In(text), string.Concat(pieces.Select(p => p.Span.In(text))));
            foreach (var piece in pieces)
            {
                shown.UnionWith(piece.Marks.SelectMany(m => Enumerable.Range(piece.Span.Start, piece.Span.Length).Select(o => (m, o))));
            }
        }

        for (var m = 0; m < highlights.Count; m++)
        {
            var marked = Enumerable.Range(0, text.Length).Where(o => shown.Contains((m, o))).ToList();
            var missing = Enumerable.Range(highlights[m].Start, highlights[m].Length).Except(marked);
            Assert.All(missing, o => Assert.True(char.IsWhiteSpace(text[o]), "A highlight may lose only white space between blocks."));
            Assert.All(marked.Where(o => o < highlights[m].Start || o >= highlights[m].End), o => Assert.True(char.IsSurrogate(text[o]), "A highlight grows only to keep a surrogate pair whole."));
        }
    }

    private static TextSpan Span(string text, int a, int b)
    {
        var start = Math.Min(Math.Min(a, b), text.Length);
        return new TextSpan(start, Math.Min(Math.Max(a, b), text.Length));
    }

    /// <summary>Spans of every length, at every place a word begins.</summary>
    private static List<TextSpan> SpansFromWords(string text)
        => [.. Enumerable.Range(0, text.Length)
            .Where(i => char.IsLetterOrDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])))
            .Where((_, n) => n % 7 == 0)
            .Select((start, n) => new TextSpan(start, Math.Min(text.Length, start + 3 + (n * 13 % 90))))];

    private static IEnumerable<string> Described(string text, SourceBlock block) => block.Runs.Select(r => $"{r.Span.In(text)}|{r.Style}");

    private static IEnumerable<string> Pieces(string text, IEnumerable<MarkedRun> pieces) => pieces.Select(p => $"{p.Span.In(text)}|{string.Join(' ', p.Marks)}");

    private static string ArticleText(string file)
        => File.ReadAllText(ArticlePaths().First(p => Path.GetFileName(p) == file)).ReplaceLineEndings("\n");

    private static IEnumerable<string> ArticlePaths()
        => Directory.EnumerateFiles(Repository.PathTo("seeds"), "*.txt")
            .Concat(Directory.EnumerateFiles(Repository.PathTo("tests/AttackTracker.Tests/Gold/corpus/articles"), "*.txt"))
            .Order(StringComparer.Ordinal);
}
