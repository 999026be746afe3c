using AngleSharp.Dom;

namespace AttackTracker.Core.Articles;

/// <summary>Takes the article's text out of a web page: the main content, without navigation, scripts and forms.</summary>
internal static class HtmlArticle
{
    /// <summary>Where pages say that their article is, surest first.</summary>
    private static readonly string[] ContentSelectors = ["[itemprop~=articleBody]", "article", "main, [role=main]"];

    /// <summary>Text of this length is an article, wherever it stands; a shorter one is believed only if nothing longer is there.</summary>
    private const int ArticleLength = 400;

    /// <summary>Paragraphs of one or two words are captions, buttons and dates.</summary>
    private const int ParagraphLength = 25;

    /// <summary>The text, and what the page says of itself.</summary>
    public static (string Text, ArticleMetadata Metadata) Read(IDocument page)
    {
        var metadata = HtmlMetadata.Read(page);
        var body = page.Body;
        if (body is null)
        {
            return ("", metadata);
        }

        var content = MainContent(body);
        var text = HtmlText.Of(content);

        // A headline often stands above the element that holds the article; the reader of the page saw it, and so does the extractor.
        var headline = page.QuerySelectorAll("h1").FirstOrDefault(h => !content.Contains(h) && h != content);
        var title = headline is null ? "" : HtmlText.Of(headline);
        return (title.Length == 0 || text.StartsWith(title, StringComparison.Ordinal) ? text : $"{title}\n\n{text}", metadata);
    }

    private static IElement MainContent(IElement body)
    {
        foreach (var selector in ContentSelectors)
        {
            var longest = body.QuerySelectorAll(selector).MaxBy(ProseLength);
            if (longest is not null && ProseLength(longest) >= ArticleLength)
            {
                return longest;
            }
        }

        return Densest(body);
    }

    /// <summary>The innermost element whose own paragraphs hold most of the page's prose; the body where no element does.</summary>
    private static IElement Densest(IElement body)
    {
        var densest = body.QuerySelectorAll("*")
            .Where(e => !HtmlText.IsLeftOut(e))
            .MaxBy(e => e.Children.Where(c => c.LocalName == "p").Sum(OwnLength));
        return densest is not null && ProseLength(densest) * 2 > ProseLength(body) ? densest : body;
    }

    private static int ProseLength(IElement element)
        => element.QuerySelectorAll("p").Sum(OwnLength);

    private static int OwnLength(IElement paragraph)
    {
        var length = paragraph.TextContent.Trim().Length;
        return length < ParagraphLength ? 0 : length;
    }
}
