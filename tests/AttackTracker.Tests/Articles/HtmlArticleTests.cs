using System.Text;
using AttackTracker.Core.Articles;

namespace AttackTracker.Tests.Articles;

public sealed class HtmlArticleTests
{
    private const string Prose =
        "Rockets landed near a base on Wednesday, officials said, and nobody was hurt in what they called a failed attack on the runway. ";

    [Fact]
    public void The_article_is_taken_without_the_page_around_it()
    {
        var text = Read($$"""
            <!doctype html><html><head><title>x</title><style>p{color:red}</style></head><body>
            <nav><a href=/>Home</a></nav>
            <h1>Rockets  near
              a base</h1>
            <article><p>{{Prose}}</p><aside><p>Most read: other</p></aside><script>var a = 1;</script>
            <p>Second&nbsp;paragraph with <b>bold</b> words,<br>and a line.</p><ul><li>One<li><p>Two</p></ul>
            <form><p>Sign up</p></form><p hidden>hidden words of the page</p>
            <p>{{Prose}}</p><p>{{Prose}}</p><p>{{Prose}}</p></article><footer>About us</footer></body></html>
            """).Text;

        var prose = Prose.Trim();
        Assert.Equal($"Rockets near a base\n\n{prose}\n\nSecond paragraph with bold words,\nand a line.\n\n• One\n• Two\n\n{prose}\n\n{prose}\n\n{prose}", text);
    }

    [Fact]
    public void Without_an_article_element_the_block_with_most_paragraphs_is_taken()
    {
        var text = Read($"<body><div class=a><p>Cookies are used on this page, as on all.</p></div><div class=b><p>{Prose}</p><p>{Prose}</p></div></body>").Text;

        Assert.Equal($"{Prose.Trim()}\n\n{Prose.Trim()}", text);
    }

    [Fact]
    public void A_page_without_paragraphs_is_taken_whole()
        => Assert.Equal("One\n\nTwo", Read("<html><body><div>One</div><div>Two</div></body></html>").Text);

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"W"},{"@type":"NewsArticle","headline":"H","datePublished":"2022-01-05T23:30:00+03:00","publisher":{"name":"P"}}]}</script>""")]
    [InlineData("""<meta property="og:title" content="H"><meta property="article:published_time" content="2022-01-05T01:00:00Z"><meta property="og:site_name" content="P">""")]
    [InlineData("""<script type="application/ld+json">{broken</script><title>H | P</title><meta property="og:site_name" content="P"><meta name="date" content="January 5, 2022">""")]
    [InlineData("""<title>H - P</title><meta property="og:site_name" content="P"></head><body><time datetime="2022-01-05">5 Jan</time>""")]
    public void Title_publisher_and_day_come_from_the_head(string head)
    {
        var metadata = Read($"<html lang=en><head>{head}</head><body><p>Body.</p></body></html>").Metadata;

        Assert.Equal(
            new ArticleMetadata { Title = "H", Publisher = "P", Published = new(2022, 1, 5), PublishedInDocument = true, Language = "en" },
            metadata);
    }

    [Theory]
    [InlineData("01/02/2022")]
    [InlineData("soon")]
    [InlineData("2022-13-01")]
    public void A_date_that_can_be_read_two_ways_or_none_is_no_date(string date)
        => Assert.Null(Read($"<html><meta name=date content='{date}'><p>Body</p></html>").Metadata.Published);

    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><body><script>1</script><nav>Home</nav></body></html>")]
    public void A_page_without_words_is_refused(string html)
        => Assert.Contains("holds no text", Assert.Throws<ArticleUnreadableException>(() => Read(html)).Message, StringComparison.Ordinal);

    private static Article Read(string html) => ArticleReader.Read("a.html", Encoding.UTF8.GetBytes(html), given: null);
}
