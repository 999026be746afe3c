using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Web.Navigation;

/// <content>Articles and those who code them.</content>
public static partial class TrackerLinks
{
    /// <param name="id">The article's key.</param>
    /// <param name="report">The ordinal of the report to open, from 0; null opens the article itself.</param>
    /// <param name="field">The field whose words are to be scrolled to and marked.</param>
    public static string Article(int id, int? report = null, Field? field = null)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"articles/{id}");
        if (report is null)
        {
            return address;
        }

        address += string.Create(CultureInfo.InvariantCulture, $"?report={report}");
        return field is { } one ? $"{address}&field={CodebookTerm.Of(one)}" : address;
    }

    /// <summary>The article with the form open that corrects what one of its reports says in a field.</summary>
    /// <param name="id">The article's key.</param>
    /// <param name="report">The ordinal of the report, from 0.</param>
    /// <param name="field">The field.</param>
    /// <param name="words">What the value rests on; null for the words that it has, none for none yet.</param>
    public static string EditReport(int id, int report, Field field, IReadOnlyList<TextSpan>? words = null)
        => $"{Article(id, report, field)}&edit=1{(words is null ? "" : words.Count == 0 ? $"&words={CodebookTerm.Of(field)}:" : string.Concat(words.Select(w => "&" + Words(field, w))))}";

    /// <summary>The article with one of its forms open.</summary>
    /// <param name="id">The article's key.</param>
    /// <param name="task">Which form.</param>
    /// <param name="report">The ordinal of the report that is open or spoken of; null for none.</param>
    public static string ArticleTask(int id, string task, int? report = null)
        => Article(id, report) + (report is null ? "?" : "&") + "do=" + task;

    /// <summary>The form for a report that was missed, with the words that are chosen already.</summary>
    public static string AddReport(int id, IEnumerable<(Field Field, TextSpan Span)> words)
        => ArticleTask(id, "add") + string.Concat(words.Select(w => "&" + Words(w.Field, w.Span)));

    private static string Words(Field field, TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"words={CodebookTerm.Of(field)}:{span.Start}-{span.End}");

    /// <summary>The article scrolled to some of its words, with the report that is open staying open.</summary>
    public static string ArticleWords(int id, int? report, TextSpan words)
        => string.Create(CultureInfo.InvariantCulture, $"{Article(id, report)}#w-{words.Start}");

    /// <summary>The articles that several people code.</summary>
    /// <param name="filter">Which of them; null for all.</param>
    public static string Coding(CodingFilter? filter = null)
    {
        List<KeyValuePair<string, string>> pairs = [];
        if (filter?.State is { } state)
        {
            pairs.Add(KeyValuePair.Create("state", Word(state)));
        }

        if (filter?.Coder is { } coder)
        {
            pairs.Add(KeyValuePair.Create("coder", coder));
        }

        if (filter?.Differing is { } field)
        {
            pairs.Add(KeyValuePair.Create("differing", CodebookTerm.Of(field)));
        }

        return "coding" + IncidentFilterQuery.Query(pairs);
    }

    /// <summary>How far an article is that several people code, as the address of their list has it.</summary>
    public static string Word(CodingState state) => state == CodingState.AtWork ? "at-work" : state.ToString().ToLowerInvariant();

    /// <summary>The form that asks for an article to be coded by several people.</summary>
    public static string AskForCoding(int article) => string.Create(CultureInfo.InvariantCulture, $"coding?ask={article}#ask");

    /// <summary>The own sheet of an article.</summary>
    /// <param name="article">The article's key.</param>
    /// <param name="report">The place of the report on the sheet, from 0; null for the first.</param>
    /// <param name="field">The field that is open.</param>
    public static string Sheet(int article, int? report = null, Field? field = null)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"coding/{article}");
        return report is null ? address : string.Create(CultureInfo.InvariantCulture, $"{address}?report={report}{(field is { } one ? $"&field={CodebookTerm.Of(one)}&edit=1" : "")}");
    }

    /// <summary>The own sheet with words chosen for a field.</summary>
    public static string Sheet(int article, int report, Field field, IReadOnlyList<TextSpan> words)
        => Sheet(article, report, field) + (words.Count == 0 ? $"&words={CodebookTerm.Of(field)}:" : string.Concat(words.Select(w => "&" + Words(field, w))));

    /// <summary>The finished sheets of an article side by side.</summary>
    /// <param name="article">The article's key.</param>
    /// <param name="report">The place of the event among those told, from 0; null for the first.</param>
    /// <param name="field">The field that is open.</param>
    public static string CompareSheets(int article, int? report = null, Field? field = null)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"coding/{article}/compare");
        return report is null ? address : string.Create(CultureInfo.InvariantCulture, $"{address}?report={report}{(field is { } one ? $"&field={CodebookTerm.Of(one)}" : "")}");
    }
}
