using System.Text.Json;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Evaluation;

/// <summary>Reads hand-coded articles: <c>{ "articles": [ { "article", "reports": [ … ] } ] }</c>.</summary>
public static class GoldFile
{
    /// <summary>The articles in the order of the file.</summary>
    /// <exception cref="FormatException">The file is no such JSON; the message names the file and the place in it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<GoldArticle> Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var articles = new JsonPart(document.RootElement, "")["articles"];
            return articles.IsNull ? throw articles.Fault("expected a list of articles") : articles.List(ReadArticle);
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            throw new FormatException($"{path}: {fault.Message}", fault);
        }
    }

    private static GoldArticle ReadArticle(JsonPart article) => new()
    {
        FileName = Path.GetFileName(article["article"].Text()),
        Publisher = article["publisher"].TextOrNull(),
        Published = FieldValueJson.ReadDay(article["published"]),
        PublishedStated = FieldValueJson.ReadDay(article["publishedStated"]),
        Reports = article["reports"].List(ReadReport),
    };

    private static GoldReport ReadReport(JsonPart report)
    {
        var values = new EventValues { Kind = report["kind"].Term<ReportKind>() };
        foreach (var field in Enum.GetValues<Field>())
        {
            values = ReadField(values, field, report[CodebookTerm.Of(field)]);
        }

        return new GoldReport
        {
            Values = values,
            Accepted = ReadAccepted(report["accept"], values),
            Evidence = report["evidence"].List(quote => new GoldQuote(quote["field"].Term<Field>(), quote["quote"].Text())),
            Incident = report["incident"].Text(),
            IncidentAlternatives = report["incidentAlternatives"].List(key => key.Text()),
        };
    }

    private static Dictionary<Field, IReadOnlyList<EventValues>> ReadAccepted(JsonPart accept, EventValues values)
        => accept.IsNull ? [] : Enum.GetValues<Field>()
            .Where(field => !accept[CodebookTerm.Of(field)].IsNull)
            .ToDictionary(field => field, field => accept[CodebookTerm.Of(field)].List(value => ReadField(values, field, value)));

    private static EventValues ReadField(EventValues values, Field field, JsonPart value) => field switch
    {
        Field.Kind or Field.Background when value.IsNull => values,
        Field.Date => values with { Date = FieldValueJson.ReadDate(value, anyPrecision: true) }, // coders write "week" too, and precision is not scored
        _ => FieldValueJson.With(values, field, value),
    };
}
