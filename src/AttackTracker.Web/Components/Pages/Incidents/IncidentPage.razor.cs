using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>One incident. The fields whose forms are open stand in the address.</summary>
public sealed partial class IncidentPage
{
    private IncidentDetail? _incident;
    private (string PublicId, DateTime? AsOf)? _asked;
    private bool _isMissing;
    private int? _coding;

    [Parameter]
    public string PublicId { get; set; } = "";

    /// <summary>The fields whose forms are open.</summary>
    [SupplyParameterFromQuery]
    public string[]? Correct { get; set; }

    [Inject]
    public required BlindnessQuery Blindness { get; init; }

    [Inject]
    public required IncidentDetailQuery Incidents { get; init; }

    [Inject]
    public required ReferenceData Reference { get; init; }

    private string Title => _incident is { } incident
        ? Phrase.Of(Texts.PageTitle, incident.Values.Site?.Name ?? Texts.PlaceNotStated, incident.Values.Date is { } date ? DateText.Brief(date) : Texts.DayNotStated)
        : PublicId;

    protected override async Task OnParametersSetAsync()
    {
        if (_asked != (PublicId, AsOfAddress.Of(Navigation.Uri)))
        {
            _asked = (PublicId, AsOfAddress.Of(Navigation.Uri));
            await ForgetAsync();
            await LoadAsync();
        }

        if (_incident is { } incident)
        {
            await ShowFormsAsync(incident);
        }
    }

    private Task LoadAsync() => ReadAsync(async token =>
    {
        (_incident, _isMissing) = (null, false);
        await ShowAsync(token);
    });

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        _coding = await Blindness.OfIncidentAsync(PublicId, Person.Name, cancellationToken);
        if (_coding is not null)
        {
            _incident = null;
            return;
        }

        var incident = await Incidents.RunAsync(PublicId, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (incident is null)
        {
            (_incident, _isMissing) = (null, true);
            TellNotFound();
            return;
        }

        if (incident.PublicId != PublicId)
        {
            Navigation.NavigateTo(TrackerLinks.Incident(incident.PublicId), replace: true);
            return;
        }

        _incident = incident;
    }

    private IReadOnlyList<SentencePhrase> Sentence(IncidentDetail incident)
    {
        IReadOnlyList<IReadOnlyList<Outcome>> accounts = incident.Fields.GetValueOrDefault(Field.Outcomes) is { IsConflict: true }
            ? [.. incident.Sources.Select(s => s.Report.Values.Outcomes).Where(o => o.Count > 0)]
            : [];
        return new IncidentSentence(Reference.Gazetteer, Reference.Groups).Of(incident.Values, accounts);
    }

    private static IEnumerable<(ReviewState State, string Text)> Counts(IncidentDetail incident)
    {
        var conflicts = incident.Fields.Values.Count(f => f.IsConflict);
        var states = incident.Fields.Values.Where(f => !f.IsConflict).Select(FieldStates.Of).ToList();
        if (conflicts > 0)
        {
            yield return (ReviewState.Conflict, Phrase.Count(conflicts, Texts.CountConflicts));
        }

        foreach (var (state, name) in new[] { (ReviewState.Lapsed, Texts.CountLapsed), (ReviewState.SentBack, Texts.CountSentBack), (ReviewState.Reviewed, Texts.CountReviewed), (ReviewState.Corrected, Texts.CountCorrected), (ReviewState.Unreviewed, Texts.CountByMachine) })
        {
            var count = states.Count(s => s == state);
            if (count > 0)
            {
                yield return (state, Phrase.Of(name, count));
            }
        }
    }
}
