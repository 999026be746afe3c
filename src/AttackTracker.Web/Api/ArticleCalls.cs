using System.Globalization;
using System.Text.Json;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Web.Api;

internal sealed class ArticleCalls(ArticleListQuery articles, ArticleDetailQuery details)
{
    public IEnumerable<ApiCall> All =>
    [
        new("/articles", "listArticles", "Articles, those brought in last first.",
            [ApiParameters.Words, ApiParameters.ArticleState, ApiParameters.AsOf, ApiParameters.Limit, ApiParameters.ArticlesAfter], "ArticlePage", "/articles?limit=2", ListAsync),
        new("/articles/{id}", "getArticle", "One article with its text and all that was read from it. Spans count UTF-16 units of the text; their end is exclusive.",
            [ApiParameters.AsOf], "Article", "/articles/1", OneAsync),
    ];

    private async Task<ApiOutcome> ListAsync(ApiRequest request, Utf8JsonWriter json)
    {
        ArticleState? state = CodebookTerm.TryParse<ArticleState>(request.Values[ApiParameters.ArticleState.Name], out var asked) ? asked : null;
        var lines = await articles.BeforeAsync(request.Values[ApiParameters.Words.Name], state, ApiParameters.Number(request.Cursor), request.Limit + 1, request.Cancelled);
        var next = lines.Count > request.Limit ? request.NextAddress(lines[request.Limit - 1].Id.ToString(CultureInfo.InvariantCulture)) : null;
        json.WriteStartObject();
        json.WriteStartArray("items"u8);
        foreach (var line in lines.Take(request.Limit))
        {
            json.WriteStartObject();
            json.WriteNumber("id"u8, line.Id);
            json.WriteString("title"u8, line.Title);
            json.WriteString("publisher"u8, line.Publisher);
            json.WriteString("published"u8, ApiJson.Day(line.Published));
            json.WriteString("publishedBasis"u8, CodebookTerm.Of(line.Basis));
            json.WriteString("state"u8, CodebookTerm.Of(line.State));
            json.WriteNumber("reports"u8, line.Reports);
            json.WriteNumber("incidents"u8, line.Incidents);
            json.WriteString("addedAt"u8, line.AddedAt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("next"u8, next);
        json.WriteEndObject();
        return new ApiOutcome.Done(next);
    }

    private async Task<ApiOutcome> OneAsync(ApiRequest request, Utf8JsonWriter json)
    {
        if (ApiParameters.Number(request.Id) is not { } id || await details.RunAsync(id, request.Cancelled) is not { } article)
        {
            return new ApiOutcome.Missing($"No article has the id “{request.Id}”.");
        }

        json.WriteStartObject();
        json.WriteNumber("id"u8, article.Id);
        json.WriteString("title"u8, article.Title);
        json.WriteString("publisher"u8, article.Publisher);
        json.WriteString("url"u8, article.Url);
        json.WriteString("published"u8, ApiJson.Day(article.Published.Date));
        json.WriteString("publishedBasis"u8, CodebookTerm.Of(article.Published.Basis));
        json.WriteString("state"u8, CodebookTerm.Of(article.State));
        json.WriteNumberOrNull("duplicateOf"u8, article.DuplicateOf?.Id);
        json.WriteString("extractor"u8, article.ExtractorVersion);
        json.WriteString("contentHash"u8, article.ContentHash);
        json.WriteString("text"u8, article.Text);
        json.WriteStartArray("reports"u8);
        foreach (var report in article.Reports)
        {
            Write(json, report);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return new ApiOutcome.Done();
    }

    private static void Write(Utf8JsonWriter json, ArticleReport report)
    {
        json.WriteStartObject();
        json.WriteString("incident"u8, report.Incident);
        foreach (var field in Enum.GetValues<Field>())
        {
            json.WritePropertyName(CodebookTerm.Of(field));
            FieldValueJson.Write(json, report.Report.Values, field);
        }

        json.WriteStartArray("evidence"u8);
        foreach (var evidence in report.Report.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("field"u8, CodebookTerm.Of(evidence.Field));
            json.WriteNumber("start"u8, evidence.Span.Start);
            json.WriteNumber("end"u8, evidence.Span.End);
            json.WriteString("rule"u8, evidence.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
