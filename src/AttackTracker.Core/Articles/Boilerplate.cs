using AttackTracker.Core.Text;

namespace AttackTracker.Core.Articles;

/// <summary>Finds what a page prints around its article: newsletter and subscription offers, links to other stories, share buttons.</summary>
/// <remarks>The words stay in the stored text; they are folded on the page and left out of extraction.</remarks>
public static class Boilerplate
{
    /// <summary>Spans in the order of the text that do not overlap.</summary>
    public static IReadOnlyList<TextSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var frontMatter = FrontMatter.End(text);
        return frontMatter > 0 ? [new TextSpan(0, frontMatter)] : [];
    }
}
