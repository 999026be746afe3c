using System.Text;
using AttackTracker.Core.Articles;

namespace AttackTracker.Benchmarks;

/// <summary>The articles that speed is measured on: the development corpus and the seeds, and texts made to be slow.</summary>
internal static class Sample
{
    private const int LongestArticle = 20_000;

    /// <summary>In the order of file names, with the metadata that lies beside them.</summary>
    public static IReadOnlyList<Article> Articles()
    {
        var root = Root();
        return
        [
            .. ArticleFiles.Read([Path.Combine(root, "tests", "AttackTracker.Tests", "Gold", "corpus", "articles"), Path.Combine(root, "seeds")])
                .Select(reading => reading.Article ?? throw new InvalidOperationException(reading.Failure)),
        ];
    }

    /// <summary>UTF-8 bytes, which is what speed and allocation are counted by.</summary>
    public static int Bytes(Article article) => Encoding.UTF8.GetByteCount(article.Text);

    /// <summary>One text of at least <paramref name="length"/> code units: whole articles, one after the other and from the first again.</summary>
    public static Article Long(IReadOnlyList<Article> articles, int length)
    {
        var text = new StringBuilder(length + LongestArticle);
        for (var next = 0; text.Length < length; next = (next + 1) % articles.Count)
        {
            text.Append(articles[next].Text).Append("\n\n");
        }

        return Of($"long {length}", text.ToString());
    }

    /// <summary>Shapes that tempt a rule to look back over all that it has read, in code units.</summary>
    public static IReadOnlyList<(string Name, Func<int, Article> Make)> HostileShapes { get; } =
    [
        Shape("the base", "the base "),
        Shape("group and site", "The group hit Ain al-Asad and the base. "),
        Shape("known as", "the base, known as Conoco "),
        Shape("antecedents", "the embassy, the base in eastern Syria "),
        Shape("directions", "north "),
        Shape("provinces", "Iraq's Anbar province's town of Hit, in Iraq, "),
        Shape("one line", "Rockets hit a base near Erbil on Monday, and a militia that said it was behind it fired 3 drones, "),
        Shape("numbers", "3 "),
        Shape("slashes", "1/2/"),
        Shape("hundreds", "five hundred "),
        Shape("bounds", "over at least "),
        Shape("dates", "on 3 May 2021 "),
        Shape("quoted days", "Monday \"today\" "),
        Shape("leads", "at the end of "),
        Shape("modifiers", "iraqi "),
        Shape("capitals", "Saraya Al Nur Kataib "),
        Shape("acronyms", "KH IS "),
        Shape("called", "a group called \"\"\"\"\"\""),
        Shape("cues", "was not "),
        Shape("calibres", "107 mm calibre "),
        Shape("bullets", "• Two rockets hit Camp Victory on Monday\n"),
        Shape("attacks", "On Monday five rockets hit Ain al-Asad. Nobody claimed the attack. "),
        Shape("offers", "sign up sign up to our our our newsletter"),
        Shape("offer lines", "Sign up for our newsletter\nfoo bar\n"),
        Shape("near offers", "start your get your subscri our a our b follow us on "),
        Shape("links", "Most read\n- a\n"),
        Shape("headlines", "Short headline number one of the day\n"),
        Shape("quotes", "\"\"\"\"((((....!!!!"),
        Shape("letters", "a"),
        Shape("dotted letters", "a.b.cd"),
        Shape("articles", "al-"),
        Shape("blank lines", " \n"),
        Shape("spaces", "                 "),
        Shape("points", "U.S.1.2.3,4."),
    ];

    private static (string Name, Func<int, Article> Make) Shape(string name, string words)
        => (name, length => Of(name, string.Concat(Enumerable.Repeat(words, (length / words.Length) + 1))[..length]));

    private static Article Of(string name, string text)
        => new() { FileName = name, Text = text, ContentHash = ContentHash.Of(text), Metadata = new ArticleMetadata { Published = new DateOnly(2022, 1, 6) } };

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AttackTracker.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds AttackTracker.sln; run the benchmarks from the repository.");
    }
}
