using System.Text.Json;
using AngleSharp.Dom;

namespace AttackTracker.Core.Articles;

/// <summary>What a web page says of its article: JSON-LD, Open Graph and plain HTML, in this order of trust.</summary>
internal static class HtmlMetadata
{
    private static readonly string[] PublishedNames =
        ["article:published_time", "datePublished", "og:published_time", "parsely-pub-date", "pubdate", "publish-date", "publication_date", "dc.date.issued", "dc.date", "date"];

    /// <summary>Reads the head, and the first time element of the body where the head has no day.</summary>
    public static ArticleMetadata Read(IDocument page)
    {
        var linked = page.QuerySelectorAll("script[type='application/ld+json']").Select(s => LinkedArticle(s.TextContent)).FirstOrDefault(a => a is not null);
        var publisher = linked?.Publisher ?? Meta(page, "og:site_name");
        var published = linked?.Published
            ?? PublishedNames.Select(name => MetadataDate.Parse(Meta(page, name))).FirstOrDefault(day => day is not null)
            ?? Times(page).Select(MetadataDate.Parse).FirstOrDefault(day => day is not null);
        return new ArticleMetadata
        {
            Title = linked?.Title ?? Meta(page, "og:title") ?? Filled(page.QuerySelector("h1")?.TextContent) ?? WithoutPublisher(Filled(page.Title), publisher),
            Publisher = publisher,
            Published = published,
            PublishedInDocument = published is not null,
            Language = Filled(page.DocumentElement?.GetAttribute("lang")),
            Url = Filled(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Meta(page, "og:url"),
        };
    }

    private static IEnumerable<string?> Times(IDocument page)
        => page.QuerySelectorAll("time[itemprop=datePublished], time[pubdate], article time[datetime], main time[datetime], time[datetime]")
            .OrderByDescending(t => t.HasAttribute("itemprop") || t.HasAttribute("pubdate"))
            .Select(t => t.GetAttribute("datetime") ?? t.TextContent);

    private static string? Meta(IDocument page, string name)
        => page.QuerySelectorAll("meta")
            .Where(m => name.Equals(m.GetAttribute("property") ?? m.GetAttribute("name") ?? m.GetAttribute("itemprop"), StringComparison.OrdinalIgnoreCase))
            .Select(m => Filled(m.GetAttribute("content")))
            .FirstOrDefault(value => value is not null);

    /// <summary>"Headline | The Outlet" is the headline.</summary>
    private static string? WithoutPublisher(string? title, string? publisher)
    {
        if (title is null || publisher is null || !title.EndsWith(publisher, StringComparison.OrdinalIgnoreCase))
        {
            return title;
        }

        var headline = title[..^publisher.Length].TrimEnd(' ', '|', '-', '–', '—', ':', '·');
        return headline.Length > 0 ? headline : title;
    }

    private static string? Filled(string? value)
    {
        var words = string.Join(' ', (value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > 0 ? words : null;
    }

    private static Linked? LinkedArticle(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Objects(document.RootElement).Select(Linked.Read).FirstOrDefault(a => a is not null);
        }
        catch (JsonException)
        {
            // Pages carry broken JSON-LD; what else the page says of itself still counts.
            return null;
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement element)
        => element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
            JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => Objects(graph),
            JsonValueKind.Object => [element],
            _ => [],
        };

    private sealed record Linked(string? Title, string? Publisher, DateOnly? Published)
    {
        /// <summary>Null for an object that is no article: the site, the bread crumbs, the author.</summary>
        public static Linked? Read(JsonElement element)
        {
            var title = Text(element, "headline");
            var published = MetadataDate.Parse(Text(element, "datePublished"));
            return title is null && published is null
                ? null
                : new Linked(title, element.TryGetProperty("publisher", out var publisher) ? Name(publisher) : null, published);
        }

        private static string? Name(JsonElement element)
            => element.ValueKind switch
            {
                JsonValueKind.String => Filled(element.GetString()),
                JsonValueKind.Object => Text(element, "name"),
                JsonValueKind.Array => element.EnumerateArray().Select(Name).FirstOrDefault(name => name is not null),
                _ => null,
            };

        private static string? Text(JsonElement element, string name)
            => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Filled(value.GetString()) : null;
    }
}
