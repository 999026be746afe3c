using System.Text.Json;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Pages.Articles;

namespace AttackTracker.Web.Components.Pages.Coding;

/// <summary>A coder's sheet while it is at work: reports that come and go, and what is typed and chosen in each.</summary>
public sealed class SheetDraft(ArticleDetail article, ReferenceData reference, ReportExtractor extractor)
{
    private readonly WordReading _words = WordReading.Of(extractor, article.Text, article.Published.Date);

    /// <summary>In the coder's order.</summary>
    public List<ReportDraft> Reports { get; } = [];

    /// <summary>Begins a report.</summary>
    /// <param name="passage">Words that tell it, of which the date, the place and the weapons are taken; null for none.</param>
    public void Add(TextSpan? passage)
    {
        var report = new ReportDraft(reference);
        foreach (var coded in passage is null ? [] : report.Fields)
        {
            coded.Choose(_words.WordsFor(coded.Field, passage!.Value), _words);
        }

        Reports.Add(report);
    }

    /// <summary>Takes other words for a field; false where it has these already.</summary>
    public bool Choose(int report, Field field, IReadOnlyList<TextSpan> words) => report < Reports.Count && Reports[report][field].Choose(words, _words);

    public string Write() => JsonSerializer.Serialize(Reports.Select(r => r.Typed));

    /// <summary>Puts back what was typed; what an older version of the program kept in another shape is left.</summary>
    public void Restore(string kept)
    {
        try
        {
            var forms = JsonSerializer.Deserialize<List<TypedForm>>(kept) ?? [];
            Reports.Clear();
            foreach (var form in forms.Where(f => f.Fields is not null))
            {
                var report = new ReportDraft(reference);
                report.Restore(form, article.Text.Length);
                Reports.Add(report);
            }
        }
        catch (JsonException)
        {
            // Begin anew.
        }
    }

    /// <summary>As it is to be recorded.</summary>
    /// <param name="faults">Is told what cannot be read, and in which report.</param>
    public IReadOnlyList<IReadOnlyList<CodedField>> Coded(List<string> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var coded = new List<IReadOnlyList<CodedField>>();
        foreach (var report in Reports)
        {
            var found = new List<string>();
            var letter = ReportLetter.Of(coded.Count);
            coded.Add(report.Coded(found));
            faults.AddRange(found.Select(fault => Phrase.Of(Texts.ReportFault, letter, fault)));
        }

        return coded;
    }

    /// <summary>The article with the sheet's reports as they are.</summary>
    public ArticleDetail Shown()
    {
        var reports = Reports.ConvertAll(r => r.Shown());
        return article.Only(reports) with
        {
            GroupNames = reports.SelectMany(r => r.Values.ClaimedBy.Select(c => c.Group).Concat(r.Values.AttributedTo.Select(a => a.Group))).Distinct(StringComparer.Ordinal)
                .ToDictionary(id => id, id => reference.Groups.Find(id)?.Name ?? id, StringComparer.Ordinal),
        };
    }
}
