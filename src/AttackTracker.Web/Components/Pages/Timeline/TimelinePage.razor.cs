using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Charts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AttackTracker.Web.Components.Pages.Timeline;

public sealed partial class TimelinePage : IAsyncDisposable
{
    private (IncidentFilter Filter, TimelineForm Form)? _drawn;
    private (IncidentFilter Filter, int Page)? _listed;
    private ElementReference _figure;
    private ChartBinding? _binding;
    private ChartShape? _fitted;

    [Inject]
    public required TimelineQuery Incidents { get; init; }

    [Inject]
    public required IncidentListQuery Lines { get; init; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    /// <summary>Before this page has been measured: the room of the page before.</summary>
    [CascadingParameter(Name = "DrawingWidth")]
    public int? DrawingWidth { get; set; }

    private TimelineView? View { get; set; }

    private PagedResult<IncidentLine> List { get; set; } = new([], 1, 0, IncidentListQuery.PageSize);

    private TimelineAddress Place { get; set; } = new(TimelineForm.Usual);

    private ChartLinks Links { get; set; } = null!;

    // Until the browser has told its width both drawings are there and the style sheet shows one.
    private IReadOnlyList<ChartShape> Shapes => Fitted is { } fitted ? [fitted] : [ChartShape.Wide, ChartShape.Narrow];

    private ChartShape? Fitted => _fitted ?? (DrawingWidth is { } width ? ChartShape.For(width) : null);

    private IncidentLine? SelectedLine => List.Items.FirstOrDefault(line => line.PublicId == Place.Selected);

    private DateOnly? SelectedDay => SelectedLine?.Day is { } day && View?.Range is { } shown ? shown.Clamp(day) : null;

    protected override bool IsMine(string path) => path.Length == 0;

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Place = TimelineAddress.Parse(Address);
        Links = new ChartLinks(
            days => LinkToList(LaneFilter.Within(Filter, days)),
            (lane, days) => LinkToList(LaneFilter.Of(days is { } some ? LaneFilter.Within(Filter, some) : Filter, Place.Form.Lanes, lane)),
            days => LinkToList(LaneFilter.Within(Filter, days) with { Kind = ReportKind.Attack, Casualties = CasualtyFilter.Killed }),
            TrackerLinks.Incident,
            lane => PageOf(lane) ?? LinkToList(LaneFilter.Of(Filter, Place.Form.Lanes, lane)));

        // A step through the list, or the tables, change nothing of what was read.
        if (_drawn != (Filter, Place.Form) || View is null)
        {
            View = await Incidents.RunAsync(Filter, Place.Form, cancellationToken);
            _drawn = (Filter, Place.Form);
        }

        if (_listed != (Filter, Place.Page))
        {
            List = await Lines.RunAsync(Filter, Place.Page, cancellationToken);
            _listed = (Filter, Place.Page);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_binding is null && _figure.Context is not null)
        {
            _binding = new ChartBinding(FitAsync, ShowAsync, key => InvokeAsync(() => PressAsync(key)));
            await _binding.AttachAsync(Script, _figure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (_binding is not null)
        {
            await _binding.DisposeAsync();
        }
    }

    private Task FitAsync(int width)
    {
        var isDrawn = Fitted?.Width == width;
        _fitted = ChartShape.For(width);
        return isDrawn ? Task.CompletedTask : InvokeAsync(StateHasChanged);
    }

    private Task ShowAsync(int first, int last) => InvokeAsync(() =>
    {
        if (View?.Range is { } shown)
        {
            Go(TimelineZoom.To(first, last, View.Extent ?? shown));
        }
    });

    private async Task PressAsync(string key)
    {
        if (View?.Range is not { } shown)
        {
            return;
        }

        switch (key)
        {
            case "ArrowLeft":
                await StepAsync(1);
                break;
            case "ArrowRight":
                await StepAsync(-1);
                break;
            case "Enter" when SelectedLine is { } line:
                Navigation.NavigateTo(TrackerLinks.Incident(line.PublicId));
                break;
            case "[" or "-":
                Go(TimelineZoom.Out(shown, View.Extent ?? shown, SelectedDay));
                break;
            case "]" or "+":
                Go(TimelineZoom.In(shown, SelectedDay));
                break;
            case "0":
                Go((DayRange?)null);
                break;
            default:
                break;
        }
    }

    /// <summary>Moves down the list, which is back in time, or up; over the edge of a page to the next.</summary>
    private async Task StepAsync(int by)
    {
        var at = List.Items.ToList().FindIndex(line => line.PublicId == Place.Selected);
        var next = at < 0 ? (by > 0 ? 0 : List.Items.Count - 1) : at + by;
        if (next >= 0 && next < List.Items.Count)
        {
            Go(Place with { Selected = List.Items[next].PublicId });
            return;
        }

        var page = List.Number + by;
        if (page >= 1 && page <= List.Pages)
        {
            var lines = await Lines.RunAsync(Filter, page, CancellationToken.None);
            Go(Place with { Page = page, Selected = lines.Items[by > 0 ? 0 : lines.Items.Count - 1].PublicId });
        }
    }

    private void Go(TimelineAddress place) => Navigation.NavigateTo(TrackerLinks.Timeline(place.Write(Filter)), replace: true);

    private void Go(DayRange? days) => Navigation.NavigateTo(LinkTo(Filter with { From = days?.First, To = days?.Last }));

    // A new range decides its own bin: what a column stands for follows the zoom.
    private string LinkTo(IncidentFilter filter) => LinkTo(new TimelineAddress(
        filter.From == Filter.From && filter.To == Filter.To ? Place.Form : Place.Form with { Bin = null }, HasTable: Place.HasTable), filter);

    private string? PageOf(Lane lane) => (Place.Form.Lanes, lane.Key) switch
    {
        (TimelineLane.Base, { } id) => SubjectLinks.Page(SubjectKind.Base, id),
        (TimelineLane.Group, { } id) => SubjectLinks.Page(SubjectKind.Group, id),
        _ => null,
    };

    private string LinkToList(IncidentFilter filter) => LinkTo(Place with { Form = Place.Form with { Bin = null }, Page = 1, Selected = null }, filter);

    private string LinkTo(TimelineForm form) => LinkTo(Place with { Form = form });

    private string LinkTo(TimelineAddress place) => LinkTo(place, Filter);

    private string LinkToPage(int page) => LinkTo(Place with { Page = page, Selected = null });

    private static string LinkTo(TimelineAddress place, IncidentFilter filter) => TrackerLinks.Timeline(place.Write(filter));

    // A file does not go through the pages, so it says for itself as of when.
    private string PictureAddress => TrackerLinks.TimelinePicture(Place with { Page = 1, Selected = null, HasTable = false }, Filter, AsOfAddress.Of(Address));

    private int MoreLanes => View is null ? 0 : View.LanesInAll - View.Lanes.Count(lane => lane.Key is not null);

    private string MoreWords => Phrase.Count(MoreLanes, Place.Form.Lanes switch
    {
        TimelineLane.Base => Texts.MoreBases,
        TimelineLane.Country => Texts.MoreCountries,
        TimelineLane.Group => Texts.MoreGroups,
    });

    private string SelectedWords
    {
        get
        {
            if (SelectedLine is not { } line)
            {
                return "";
            }

            var at = List.Items.TakeWhile(other => other.PublicId != line.PublicId).Count() + 1 + ((List.Number - 1) * IncidentListQuery.PageSize);
            return Phrase.Of(
                Texts.Selected,
                Wording.OfIncident(line.Values),
                line.Values.Site?.Name ?? Texts.BaseNotNamed,
                line.Values.Date is { } date ? DateText.Brief(date) : Texts.DayNotKnown,
                Wording.Number(at),
                Wording.Number(List.Total));
        }
    }

    private static string Extent(TimelineView view)
        => view.Range is { } shown && view.Attacks + view.Responses > 0
            ? $"{Phrase.Count(shown.Days, Texts.Days)}, {Wording.Lanes(view.LanesBy, view.LanesInAll)}"
            : "";
}
