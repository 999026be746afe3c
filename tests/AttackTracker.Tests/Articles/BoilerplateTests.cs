using System.Text.Json;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AttackTracker.Tests.Articles;

public sealed class BoilerplateTests
{
    private const string Body = "Five rockets landed near a base on Wednesday, officials said, and nobody was hurt.";

    public static TheoryData<string> Furniture =>
    [
        "Skip to main content",
        "Share this article",
        "Share on Facebook",
        "Facebook · X · WhatsApp",
        "ADVERTISEMENT",
        "Also read: What the new pact means",
        "Powered by automated translation",
        "© 2024 The Wire. All rights reserved.",
        "(Reporting by the Baghdad bureau; editing by the Gulf desk)",
        "Sign up for our weekly newsletter",
        "Subscribe from $4 a month.",
        "Already a member? Sign in",
        "$25.00 / month",
        "We use cookies to improve this site.",
        "Follow us for daily news. We depend on readers like you: donate today.",
        "5 min read",
        "Get the day's news in your inbox. By giving us your email you opt in to our newsletter.",
    ];

    public static TheoryData<string> NotFurniture =>
    [
        "The group said in its weekly newsletter that it had fired the rockets.",
        "Oil companies share prices fell after the attack.",
        "“Join us”, the militia told the members of other groups.",
        "Jane Doe is a fellow at an institute, and she counted 12 attacks since May.",
        "Related attacks hit two more bases.",
        "The author of the statement is not known.",
        "More than 20 rockets were fired.",
        "No claim was made.",
        "Key Takeaways",
        "Updated: January 06, 2022, 12:38 AM",
        "ERBIL, Iraq – Rockets fell on a base.",
        "Watch towers were damaged.",
        "They follow him on foot, a guard said.",
        "They subscribe to no party, he said.",
    ];

    [Theory]
    [MemberData(nameof(Furniture))]
    public void The_furniture_of_a_page_is_found_between_paragraphs(string line)
        => Assert.Equal([line], Found($"Headline of the day\n\n{Body}\n\n{line}\n\n{Body}\n"));

    [Theory]
    [MemberData(nameof(NotFurniture))]
    public void What_the_article_tells_stays(string line)
        => Assert.Empty(Found($"Headline of the day\n\n{Body}\n\n{line}\n\n{Body} It was the second attack.\n"));

    [Fact]
    public void An_offer_behind_the_last_sentence_of_a_paragraph_leaves_the_paragraph()
        => Assert.Equal(["Sign up to our newsletter."], Found($"{Body} Sign up to our newsletter."));

    [Fact]
    public void Links_below_their_heading_are_found_and_the_paragraph_below_them_stays()
        => Assert.Equal(
            ["Most read\n1. How smugglers crossed\n2. The drone that voted"],
            Found($"{Body}\n\nMost read\n1. How smugglers crossed\n2. The drone that voted\n\n{Body}"));

    [Fact]
    public void What_stands_between_two_offers_belongs_to_them_unless_it_is_prose()
    {
        Assert.Equal(
            ["Start your free trial\nWhat's included:\n• Memos\nTrend Reports - Deep dive analysis.\nBecome a member"],
            Found($"{Body}\n\nStart your free trial\nWhat's included:\n• Memos\nTrend Reports - Deep dive analysis.\nBecome a member"));
        Assert.Equal(
            ["Start your free trial", "Become a member"],
            Found($"Start your free trial\nAt the base\n{Body}\nBecome a member"));
    }

    [Fact]
    public void The_author_is_left_out_only_behind_the_last_paragraph()
    {
        const string Author = "Jane Doe is the defence editor of The Wire.";

        Assert.Equal([Author], Found($"{Body}\n\n{Author}\n"));
        Assert.Equal([$"Author: Jane Doe\n\n{Author}\n\nShare"], Found($"{Body}\n\nAuthor: Jane Doe\n\n{Author}\n\nShare"));
        Assert.Empty(Found($"{Body}\n\n{Author}\n\n{Body}"));
    }

    [Fact]
    public void A_headline_that_comes_again_is_a_link()
    {
        const string Teaser = "City marks second anniversary";

        Assert.Equal([Teaser], Found($"{Teaser}\n\n{Body}\n\n{Teaser}\n\n{Body}"));
        Assert.Equal([$"{Teaser}\n\n{Teaser}"], Found($"Headline\n\n{Body}\n\n{Teaser}\n\n{Teaser}\n\n{Body}"));
    }

    [Theory]
    [MemberData(nameof(GoldArticles))]
    public void No_words_that_a_coder_quoted_are_boilerplate(string gold, string folder)
    {
        using var coded = JsonDocument.Parse(File.ReadAllText(Repository.PathTo(gold)));
        var texts = ArticleFiles.Read([Repository.PathTo(folder)]).ToDictionary(r => r.Article!.FileName, r => r.Article!.Text);
        foreach (var article in coded.RootElement.GetProperty("articles").EnumerateArray())
        {
            var text = texts[article.GetProperty("article").GetString()!];
            var leftOut = Boilerplate.Find(text);
            foreach (var evidence in article.GetProperty("reports").EnumerateArray().SelectMany(r => r.GetProperty("evidence").EnumerateArray()))
            {
                var quote = evidence.GetProperty("quote").GetString()!;
                Assert.True(
                    Occurrences(text, quote).Any(span => !leftOut.Any(b => b.Overlaps(span))),
                    $"{article.GetProperty("article").GetString()}: '{quote}' is only in boilerplate");
            }
        }
    }

    public static TheoryData<string, string> GoldArticles => new()
    {
        { "tests/AttackTracker.Tests/Gold/seeds.json", "seeds" },
        { "tests/AttackTracker.Tests/Gold/corpus/gold.json", "tests/AttackTracker.Tests/Gold/corpus/articles" },
    };

    /// <summary>The first and last words of every block, so that a change of the rules is a diff that a reviewer reads.</summary>
    [Fact]
    public void The_boilerplate_of_the_seeds()
    {
        var blocks = ArticleFiles.Read([Repository.PathTo("seeds")])
            .SelectMany(r => Found(r.Article!.Text).Select(b => $"{r.Article!.FileName[..3]} {b.Length} {b[..Math.Min(30, b.Length)]}…{b[^Math.Min(20, b.Length)..]}".ReplaceLineEndings("|")));

        Assert.Equal(
            [
                "000 20 Skip to main content…Skip to main content",
                "000 2028 Join hundreds of Middle East p…th 1-week free trial",
                "001 12 author-image…author-image",
                "001 144 Updated On|New Update|U.S. For…y Drones and Rockets",
                "002 20 Skip to main content…Skip to main content",
                "002 1527 Join hundreds of Middle East p…dy a Member? Sign in",
                "003 102 Author: Dave DeCamp||Dave DeCa…Twitter @decampdave.",
                "004 32 Powered by automated translati…utomated translation",
                "004 118 Iraqis mark second anniversary…em Suleimani's death",
            ],
            blocks);
    }

    [Fact]
    public void Spans_are_in_order_and_lie_in_the_text()
        => Prop.ForAll<string?>(text =>
        {
            var end = 0;
            foreach (var span in Boilerplate.Find(text ?? ""))
            {
                Assert.True(span.Start >= end && span.End <= text!.Length && span.Length > 0);
                end = span.End;
            }
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<TextSpan> Occurrences(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            yield return new TextSpan(at, at + words.Length);
        }
    }

    private static IReadOnlyList<string> Found(string text) => [.. Boilerplate.Find(text).Select(span => span.In(text))];
}
