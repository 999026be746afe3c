using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Reports.Metamorphic;

/// <summary>A source article or one of the corpus, as it is and as the extractor reads it: what the changes are made to.</summary>
internal sealed class Subject
{
    private static readonly ReportExtractor Extractor = new(ReferenceData.Shipped);

    private static readonly Dictionary<string, Subject> All = GoldExtraction.Seeds.Concat(GoldExtraction.Corpus)
        .Select(r => r.Article!)
        .ToDictionary(a => a.FileName, a => new Subject(a), StringComparer.Ordinal);

    private readonly Lazy<(Extraction Extraction, Document Document)> _read;

    private Subject(Article article)
    {
        Article = article;
        _read = new(() => (Extractor.Extract(Article), Document.Parse(Article.Text, Boilerplate.Find(Article.Text))));
    }

    public static TheoryData<string> FileNames => [.. All.Keys.Order(StringComparer.Ordinal)];

    public Article Article { get; }

    public Extraction Extraction => _read.Value.Extraction;

    public Document Document => _read.Value.Document;

    public string Text => Article.Text;

    public static Subject Named(string fileName) => All[fileName];

    /// <summary>The mentions of one sort, in the order of the text.</summary>
    public IEnumerable<T> Mentions<T>()
        where T : Mention
        => Extraction.Mentions.OfType<T>();

    /// <summary>The blocks between blank lines, each with the blank lines behind it, so that together they are the text.</summary>
    public IReadOnlyList<TextSpan> Paragraphs()
    {
        var paragraphs = new List<TextSpan>();
        for (var start = 0; start < Text.Length;)
        {
            var blank = Text.IndexOf("\n\n", start, StringComparison.Ordinal);
            var end = blank < 0 ? Text.Length : blank;
            while (end < Text.Length && Text[end] == '\n')
            {
                end++;
            }

            paragraphs.Add(new TextSpan(start, end));
            start = end;
        }

        return paragraphs;
    }

    /// <summary>Checks that every variant reads as it must; an article of the list of known failures must have one that does not.</summary>
    public void Check(string testClass, IEnumerable<Variant> variants)
    {
        var transformation = testClass[..^"Tests".Length];
        var failures = variants.Select(v => Failure(v)).Where(f => f is not null).ToList();
        if (KnownFailure.Holds(transformation, Article.FileName))
        {
            Assert.True(failures.Count > 0, $"{Article.FileName} passes {transformation} again: take it off the list of known failures.");
        }
        else
        {
            Assert.True(failures.Count == 0, string.Join("\n\n", failures));
        }
    }

    private string? Failure(Variant variant)
    {
        var changed = new Article
        {
            FileName = Article.FileName,
            Text = variant.Text.Text,
            ContentHash = "",
            Metadata = Article.Metadata with { Published = variant.Published ?? Article.Metadata.Published },
        };
        var actual = ExtractionLines.Of(Extractor.Extract(changed), variant);
        var expected = ExtractionLines.Expected(Extraction, variant);
        if (actual.SequenceEqual(expected, StringComparer.Ordinal))
        {
            return null;
        }

        var differences = expected.Except(actual).Select(b => (Mark: '-', Block: b)).Concat(actual.Except(expected).Select(b => (Mark: '+', Block: b))).ToList();
        return $"{Article.FileName}, {variant.Note}:\n{(differences.Count == 0 ? "another order" : Lines(differences))}";
    }

    private static string Lines(List<(char Mark, string Block)> differences)
    {
        var both = differences.Where(d => d.Mark == '-').SelectMany(d => d.Block.Split('\n')).Intersect(differences.Where(d => d.Mark == '+').SelectMany(d => d.Block.Split('\n'))).ToHashSet();
        return string.Join('\n', differences.SelectMany(d => d.Block.Split('\n').Where((line, i) => i == 0 || !both.Contains(line)).Select(line => $"{d.Mark} {line}")));
    }
}
