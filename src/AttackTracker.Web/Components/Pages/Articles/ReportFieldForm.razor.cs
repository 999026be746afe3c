using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Fields;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>Corrects one field of a report: the words that say it and the value that they say. The words stand in the address.</summary>
public sealed partial class ReportFieldForm
{
    private FieldDraft? _draft;
    private IReadOnlyList<TextSpan> _words = [];
    private int _report;
    private Field? _field;
    private string _seen = "";
    private string _reason = "";
    private string? _reading;

    [Parameter, EditorRequired]
    public required ArticleReport Report { get; set; }

    [Parameter, EditorRequired]
    public required Field Field { get; set; }

    [Inject]
    public required ReferenceData Reference { get; init; }

    [Inject]
    public required ReportExtractor Extractor { get; init; }

    [Inject]
    public required Permitted<CorrectReport> Correct { get; init; }

    private bool NeedsWords => Field is not (Field.Kind or Field.Background);

    protected override void OnParametersSet()
    {
        if (_field != Field || _report != Report.Id)
        {
            (_field, _report, _reason, _reading, Preview) = (Field, Report.Id, "", null, null);
            _draft = FieldDraft.Of(Field, Report.Report.Values, Reference);
            _seen = FieldValueJson.Of(Report.Report.Values, Field);
            _words = Evidence;
            Faults.Clear();
        }

        var chosen = View.Choice.WordsFor(Field, View.Article.Text) ?? Evidence;
        if (!chosen.SequenceEqual(_words))
        {
            _words = chosen;
            Read();
            NoteTyped();
        }
    }

    private IReadOnlyList<TextSpan> Evidence => [.. Report.Report.Evidence.Where(e => e.Field == Field).Select(e => e.Span).Distinct()];

    protected override string? DraftOf => FormattableString.Invariant($"{Report.Report.Ordinal}/{CodebookTerm.Of(Field)}");

    protected override bool Restore(Draft kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (TypedForm.Read(kept.Json) is not { } form || form.Fields is not [var mine])
        {
            return false;
        }

        _reason = form.Reason;
        var words = mine.Words(View.Article.Text.Length);
        if (View.Choice.WordsFor(Field, View.Article.Text) is { } chosen && !chosen.SequenceEqual(words))
        {
            // Words that were chosen later than the draft was kept.
            return true;
        }

        _draft!.Retype(mine.Typed);
        (_words, _seen) = (words, kept.From ?? _seen);
        Navigation.NavigateTo(TrackerLinks.EditReport(View.Article.Id, Report.Report.Ordinal, Field, words), new NavigationOptions { ReplaceHistoryEntry = true });
        return true;
    }

    private void NoteTyped() => Note(new TypedForm(_reason, [TypedField.Of(Field, _draft!.Typed, _words)]).Write(), _seen);

    private void Read()
    {
        (_reading, Preview) = (null, null);
        if (_words.Count == 0)
        {
            return;
        }

        var words = _words.Select(w => w.In(View.Article.Text)).Aggregate((sofar, next) => Phrase.Of(Texts.AndWords, sofar, next));
        if (WordReading.Of(Extractor, View.Article.Text, View.Article.Published.Date).Read(Report.Report.Values, Field, _words) is { } read)
        {
            _draft!.Take(read);
            _reading = Phrase.Of(Texts.ReadFrom, words);
        }
        else
        {
            _reading = Phrase.Of(Texts.NotReadable, words);
        }
    }

    private void Remove(TextSpan span)
        => Navigation.NavigateTo(TrackerLinks.EditReport(View.Article.Id, Report.Report.Ordinal, Field, [.. _words.Where(w => w != span)]));

    private Task NotStatedAsync() => GiveAsync(FieldValueJson.Of(new EventValues { Kind = Report.Report.Values.Kind }, Field), [], isPreview: false);

    private async Task RecordAsync(bool isPreview)
    {
        if (_draft!.Read(out var fault) is not { } values)
        {
            Faults.Clear();
            Faults.Add(fault!);
            return;
        }

        await GiveAsync(FieldValueJson.Of(values, Field), NeedsWords ? _words : [], isPreview);
    }

    private Task GiveAsync(string to, IReadOnlyList<TextSpan> words, bool isPreview) => GiveAsync(
        () => Correct.RunAsync((command, who) =>
        {
            var correction = new ReportCorrection { ArticleId = View.Article.Id, ReportId = Report.Id, Field = Field, From = _seen, To = to, Spans = words, Reason = _reason, Who = who };
            return isPreview ? command.PreviewAsync(correction, CancellationToken.None) : command.RunAsync(correction, CancellationToken.None);
        }),
        isPreview,
        TrackerLinks.Article(View.Article.Id, Report.Report.Ordinal, Field));

    protected override void Overtake(CodingResult.Overtaken overtaken)
    {
        ArgumentNullException.ThrowIfNull(overtaken);
        var told = Told(Field, overtaken.Current);
        Faults.Add(overtaken.By is { } by ? Phrase.Of(Texts.OvertakenBy, by.Who, told) : Phrase.Of(Texts.OvertakenByReading, told));
        _seen = overtaken.Current;
    }

    private void OnKey(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
        {
            Navigation.NavigateTo(Close);
        }
    }
}
