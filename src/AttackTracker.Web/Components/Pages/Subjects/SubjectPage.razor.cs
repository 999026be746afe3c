using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Charts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Subjects;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Subjects;

/// <summary>The page of a base, a group or a weapon: one shape for the three.</summary>
public sealed partial class SubjectPage
{
    [Parameter]
    public required string Id { get; set; }

    [Inject]
    public required SubjectQuery Subject { get; init; }

    [Inject]
    public required TimelineQuery Incidents { get; init; }

    [Inject]
    public required IncidentListQuery Lines { get; init; }

    [Inject]
    public required ClaimLedgerQuery Claims { get; init; }

    [Inject]
    public required SubjectSourcesQuery Outlets { get; init; }

    private SubjectView? View { get; set; }

    private TimelineView? Timeline { get; set; }

    private ClaimLedger? Ledger { get; set; }

    private LedgerAddress LedgerPlace { get; set; } = new(null, null);

    private SubjectSources? Sources { get; set; }

    private PagedResult<IncidentLine> List { get; set; } = new([], 1, 0, IncidentListQuery.PageSize);

    private SubjectKind Kind => SubjectLinks.KindOf(Navigation.ToBaseRelativePath(Address)) ?? SubjectKind.Base;

    private string Missing => Phrase.Of(SubjectText.For(Kind, Texts.MissingBase, Texts.MissingGroup, Texts.MissingWeapon), Id);

    // Which lanes tell most: a base has one, of itself.
    private static TimelineForm Form => TimelineForm.Usual;

    protected override bool IsMine(string path) => path == SubjectLinks.Page(Kind, Id);

    // The subject is in the path, so what the filter says of others of its kind is put aside.
    protected override IncidentFilter Narrow(IncidentFilter filter) => SubjectFilter.Of(filter, Kind, Id);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var (kind, id, place) = (Kind, Id, LedgerAddress.Parse(Address));
        var filter = SubjectFilter.Of(Filter, kind, id);
        var view = await Subject.RunAsync(kind, id, Filter, cancellationToken);
        if (view is null)
        {
            View = null;
            return;
        }

        var timeline = await Incidents.RunAsync(filter, Form, cancellationToken);
        var list = await Lines.RunAsync(filter, TimelineAddress.Parse(Address).Page, cancellationToken);
        var ledger = kind == SubjectKind.Group ? await Claims.RunAsync(id, Filter, place.Part, place.After, cancellationToken) : null;
        var sources = await Outlets.RunAsync(filter, cancellationToken);
        (View, Timeline, List, Ledger, LedgerPlace, Sources) = (view, timeline, list, ledger, place, sources);
    }

    private string LinkTo(IncidentFilter filter) => SubjectLinks.Page(Kind, Id, filter);

    private string LinkToPage(int page) => SubjectLinks.Page(View!.Kind, View.Id, new TimelineAddress(Form, page).Write(SubjectFilter.Any(Filter, View.Kind)));

    private string LinkToLedger(LedgerAddress place) => SubjectLinks.Page(View!.Kind, View.Id, place.Write(SubjectFilter.Any(Filter, View.Kind)));

    private ChartLinks Links => new(
        days => LinkTo(LaneFilter.Within(Filter, days)),
        (lane, days) => SubjectLinks.Incidents(LaneFilter.Of(days is { } some ? LaneFilter.Within(Narrow(Filter), some) : Narrow(Filter), Form.Lanes, lane)),
        days => LinkTo(LaneFilter.Within(Filter, days) with { Kind = ReportKind.Attack, Casualties = CasualtyFilter.Killed }),
        TrackerLinks.Incident,
        lane => lane.Key is { } id ? SubjectLinks.Page(SubjectKind.Base, id) : SubjectLinks.Incidents(LaneFilter.Of(Narrow(Filter), Form.Lanes, lane)));
}
