using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Charts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Bases;

public sealed partial class BasePage
{
    [Parameter]
    public required string Id { get; set; }

    [Inject]
    public required BaseQuery Places { get; init; }

    [Inject]
    public required BasesQuery Bases { get; init; }

    [Inject]
    public required TimelineQuery Incidents { get; init; }

    [Inject]
    public required IncidentListQuery Lines { get; init; }

    private BasePlace? BasePlace { get; set; }

    private TimelineView? View { get; set; }

    private BaseLine? Counts { get; set; }

    private PagedResult<IncidentLine> List { get; set; } = new([], 1, 0, IncidentListQuery.PageSize);

    private IReadOnlyList<string> Aliases => BasePlace?.Aliases ?? [];

    private string Query => IncidentFilterQuery.Write(Filter);

    private string Where => string.Join(", ", new[] { BasePlace?.Type, BasePlace?.Admin1, BasePlace?.Country }.OfType<string>());

    private string? Coordinates => BasePlace is { Latitude: { } north, Longitude: { } east }
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(north):0.##}° {(north < 0 ? 'S' : 'N')}, {Math.Abs(east):0.##}° {(east < 0 ? 'W' : 'E')}")
        : null;

    protected override bool IsMine(string path) => path == TrackerLinks.Base(Id);

    // The base is in the path, so the filter's own bases are put aside.
    protected override IncidentFilter Narrow(IncidentFilter filter) => filter with { Bases = Choice.Of(Id) };

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        BasePlace = await Places.RunAsync(Id, cancellationToken);
        if (BasePlace is null)
        {
            return;
        }

        var filter = Narrow(Filter);
        View = await Incidents.RunAsync(filter, TimelineForm.Usual, cancellationToken);
        Counts = (await Bases.RunAsync(filter, cancellationToken)).All;
        List = await Lines.RunAsync(filter, TimelineAddress.Parse(Address).Page, cancellationToken);
    }

    private string LinkTo(IncidentFilter filter) => TrackerLinks.Base(Id, IncidentFilterQuery.Write(filter with { Bases = Choice.Any<string>() }));

    private ChartLinks Links => new(
        days => LinkTo(LaneFilter.Within(Filter, days)),
        (_, days) => LinkTo(days is { } some ? LaneFilter.Within(Filter, some) : Filter),
        days => LinkTo(LaneFilter.Within(Filter, days) with { Kind = ReportKind.Attack, Casualties = CasualtyFilter.Killed }),
        TrackerLinks.Incident,
        lane => lane.Key is { } id ? TrackerLinks.Base(id) : LinkTo(Filter));

    private string LinkToPage(int page) => TrackerLinks.Base(Id, new TimelineAddress(TimelineForm.Usual, page).Write(Filter));
}
