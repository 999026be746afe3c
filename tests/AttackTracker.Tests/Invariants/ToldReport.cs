using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Invariants;

/// <summary>What an article is made to say of one event.</summary>
/// <param name="Values">What it says.</param>
/// <param name="Relative">Whether it says "yesterday": the day before publication, or no day where that is unknown.</param>
/// <param name="Sentence">Which sentence of the article says so.</param>
internal sealed record ToldReport(EventValues Values, bool Relative, int Sentence)
{
    /// <summary>How many sentences an article has.</summary>
    public const int Sentences = 4;

    /// <summary>An article with a word for each field and the name of a base in each sentence; of two neighbours one is a copy of the other with another last line.</summary>
    public static string TextOf(int article)
        => string.Join('\n', Enumerable.Range(0, Sentences).Select(sentence => string.Join(' ', Enum.GetValues<Field>().Select(field => WordOf(article, field, sentence))) + $" at {NameIn(sentence)}."))
            + FormattableString.Invariant($"\nEnd of article {article}.");

    /// <summary>The word of a field in a sentence.</summary>
    public static TextSpan SpanOf(string text, Field field, int sentence)
    {
        var word = FormattableString.Invariant($"{field}{sentence}");
        var start = text.IndexOf(word, StringComparison.Ordinal);
        return new TextSpan(start, start + word.Length);
    }

    /// <summary>The report as it is read; the base that the sentence names is its site where the reference data have one of the name and the report says no other.</summary>
    public Report At(Article article, ReferenceData reference, int ordinal)
    {
        var values = Relative ? Values with { Date = article.Metadata.Published is { } day ? EventDate.OnDay(day.AddDays(-1)) : null } : Values;
        values = values.Site is { Id: null } && reference.Gazetteer.Sites.FirstOrDefault(site => site.Aliases.Contains(NameIn(Sentence))) is { } named ? values with { Site = named.Placement(GeoPrecision.Exact) } : values;
        var filled = Enum.GetValues<Field>().Where(field => field is not (Field.Kind or Field.Background) && values.Fills(field)).ToList();
        return new Report
        {
            Ordinal = ordinal,
            Values = values,
            Evidence = [.. filled.Select(field => new Evidence(field, SpanOf(article.Text, field, Sentence), "told"))],
            Confidence = 1,
            FieldConfidence = filled.ToDictionary(field => field, _ => 1.0),
        };
    }

    private static string NameIn(int sentence) => sentence % 2 == 0 ? "Kestrel" : "Merlin";

    private static string WordOf(int article, Field field, int sentence) => FormattableString.Invariant($"{(char)('a' + (article / 2))}-{field}{sentence}");
}
