using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Merging;

/// <summary>Shows what a merge would make before it is made, and asks what only a person can say.</summary>
public sealed partial class MergeForm
{
    private readonly Dictionary<Field, string> _choices = [];
    private MergingResult.Done? _preview;
    private string _reason = "";
    private string? _fault;
    private bool _isBusy;

    [Parameter, EditorRequired]
    public required IncidentDetail Incident { get; set; }

    /// <summary>An id of the other one, as somebody typed it.</summary>
    [Parameter, EditorRequired]
    public required string Other { get; set; }

    /// <summary>Called with the public id that is to be shown next.</summary>
    [Parameter]
    public EventCallback<string> OnDone { get; set; }

    [Inject]
    public required Permitted<MergeIncidents> Merge { get; init; }

    [Inject]
    public required Permitted<AnswerPair> Answer { get; init; }

    /// <summary>The fields that were decided on both, not in the same way.</summary>
    private IReadOnlyList<Field> Contested() => _preview is not { Before: [var first, var second] }
        ? []
        :
        [
            .. first.Fields.Keys.Intersect(second.Fields.Keys).Order()
                .Where(field => first.Fields[field].Decision is not null && second.Fields[field].Decision is not null)
                .Where(field => FieldValueJson.Of(first.Values, field) != FieldValueJson.Of(second.Values, field)),
        ];

    private IReadOnlyList<ComparedIncident> Columns => _preview is not { } preview
        ? []
        :
        [
            .. preview.Before.Select((side, i) => ComparedIncident.Of(side, i == 0 ? Texts.TheOlder : Texts.TheYounger, side.PublicId, preview.GroupNames)),
            ComparedIncident.Of(preview.After[0], Texts.Merged, null, preview.GroupNames),
        ];

    protected override Task OnInitializedAsync() => PreviewAsync();

    private string? Holds(Field field)
        => _choices.TryGetValue(field, out var chosen) ? chosen
            : _preview!.Before.FirstOrDefault(side => FieldValueJson.Of(side.Values, field) == FieldValueJson.Of(_preview.After[0].Values, field))?.PublicId;

    private Task ChooseAsync(Field field, string publicId)
    {
        _choices[field] = publicId;
        return PreviewAsync();
    }

    private async Task PreviewAsync() => Take(await Merge.RunAsync((merge, who) => merge.PreviewAsync(Asked(who), CancellationToken.None)), Texts.NothingToShow, out _preview);

    private async Task MergeAsync()
    {
        _isBusy = true;
        try
        {
            Take(await Merge.RunAsync((merge, who) => merge.RunAsync(Asked(who), CancellationToken.None)), Texts.NothingMerged, out var done);
            if (done is not null)
            {
                await OnDone.InvokeAsync(done.Decision.Incident);
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task AnswerAsync(bool areDifferent)
    {
        _isBusy = true;
        try
        {
            var answer = await Answer.RunAsync((pair, who) => pair.RunAsync(
                new() { First = Incident.PublicId, Second = Other, AreDifferent = areDifferent, Reason = _reason, Who = who }, CancellationToken.None));
            Take(answer, Texts.NothingRecorded, out var done);
            if (done is not null)
            {
                await OnDone.InvokeAsync(Incident.PublicId);
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    private Core.Editing.Merging Asked(string who) => new() { First = Incident.PublicId, Second = Other, Choices = _choices, Reason = _reason, Who = who };

    // What was shown stays where the next step is refused, and so does what was typed.
    private void Take(MergingResult result, string failed, out MergingResult.Done? done)
    {
        done = result as MergingResult.Done;
        _fault = result switch
        {
            MergingResult.Refused refused => refused.Problem,
            MergingResult.Unavailable unavailable => Phrase.Of(failed, unavailable.Message),
            _ => null,
        };
    }
}
