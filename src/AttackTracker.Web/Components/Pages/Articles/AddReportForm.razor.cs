using AttackTracker.Core.Editing;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Fields;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>Tells an incident that extraction missed, field by field with its words. The words stand in the address.</summary>
public sealed partial class AddReportForm
{
    private readonly List<FieldCoding> _fields = [];
    private WordReading? _words;
    private string _reason = "";

    [Inject]
    public required ReferenceData Reference { get; init; }

    [Inject]
    public required ReportExtractor Extractor { get; init; }

    [Inject]
    public required Permitted<AddReport> Add { get; init; }

    protected override void OnInitialized()
    {
        _fields.AddRange(FieldText.Order.Where(field => field != Field.Background)
            .Select(field => new FieldCoding(field, FieldDraft.Of(field, FieldCoding.Nothing, Reference)) { IsOpen = field is Field.Date or Field.Site or Field.Weapons }));
        _words = WordReading.Of(Extractor, View.Article.Text, View.Article.Published.Date);
    }

    protected override void OnParametersSet()
    {
        if (View.Choice.Passage(View.Article.Text) is { } passage)
        {
            // What of the passage is a date, a place, a weapon: from here on each field has its own words.
            Choose(_fields.SelectMany(f => f.Words.Concat(_words!.WordsFor(f.Field, passage)).Select(span => (f.Field, span))));
            return;
        }

        foreach (var coded in _fields)
        {
            if (coded.Choose(View.Choice.WordsFor(coded.Field, View.Article.Text) ?? [], _words!))
            {
                NoteTyped();
            }
        }
    }

    protected override string? DraftOf => "add";

    protected override bool Restore(Draft kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (TypedForm.Read(kept.Json) is not { } form)
        {
            return false;
        }

        _reason = form.Reason;
        foreach (var coded in _fields.Where(f => f.Words.Count == 0))
        {
            if (form.Fields.FirstOrDefault(f => f.Field == CodebookTerm.Of(coded.Field)) is { } mine)
            {
                coded.Restore(mine, View.Article.Text.Length);
            }
        }

        Choose(_fields.SelectMany(f => f.Words.Select(w => (f.Field, w))));
        return true;
    }

    private void NoteTyped()
        => Note(new TypedForm(_reason, [.. _fields.Where(f => f.Words.Count > 0 || f.Field == Field.Kind).Select(f => f.Typed)]).Write(), null);

    private void Choose(IEnumerable<(Field Field, TextSpan Span)> words)
        => Navigation.NavigateTo(TrackerLinks.AddReport(View.Article.Id, words), new NavigationOptions { ReplaceHistoryEntry = true });

    private void Remove(FieldCoding coded, TextSpan span)
        => Choose(_fields.SelectMany(f => f.Words.Where(w => f != coded || w != span).Select(w => (f.Field, w))));

    private async Task RecordAsync(bool isPreview)
    {
        var fields = new List<CodedField>();
        var faults = new List<string>();
        foreach (var coded in _fields.Where(f => f.Words.Count > 0 || f.Field == Field.Kind))
        {
            if (coded.Coded(faults) is { } field)
            {
                fields.Add(field);
            }
        }

        if (faults.Count > 0)
        {
            Faults.Clear();
            Faults.AddRange(faults);
            return;
        }

        await GiveAsync(
            () => Add.RunAsync((command, who) =>
            {
                var addition = new ReportAddition { ArticleId = View.Article.Id, Fields = fields, Reason = _reason, Who = who };
                return isPreview ? command.PreviewAsync(addition, CancellationToken.None) : command.RunAsync(addition, CancellationToken.None);
            }),
            isPreview,
            TrackerLinks.Article(View.Article.Id));
    }
}
