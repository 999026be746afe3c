using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Charts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AttackTracker.Web.Components.Pages.Timeline;

public sealed partial class TimelinePage : IAsyncDisposable
{
    private (IncidentFilter Filter, TimeBin? Bin, int Page)? _read;
    private ElementReference _figure;
    private ChartBinding? _binding;
    private ChartShape? _fitted;

    [Inject]
    public required TimelineQuery Incidents { get; init; }

    [Inject]
    public required IncidentListQuery Lines { get; init; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    private TimelineView? View { get; set; }

    private PagedResult<IncidentLine> List { get; set; } = new([], 1, 0, IncidentListQuery.PageSize);

    private TimelineAddress Place { get; set; } = new(null, 1, null);

    // Until the browser has told its width both drawings are there and the style sheet shows one.
    private IReadOnlyList<ChartShape> Shapes => _fitted is { } fitted ? [fitted] : [ChartShape.Wide, ChartShape.Narrow];

    private IncidentLine? SelectedLine => List.Items.FirstOrDefault(line => line.PublicId == Place.Selected);

    private DateOnly? SelectedDay => SelectedLine?.Day is { } day && View?.Range is { } shown ? shown.Clamp(day) : null;

    protected override bool IsMine(string path) => path.Length == 0;

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Place = TimelineAddress.Parse(Address);
        var wanted = (Filter, Place.Bin, Place.Page);
        if (_read == wanted && View is not null)
        {
            return;
        }

        View = await Incidents.RunAsync(Filter, Place.Bin, cancellationToken);
        List = await Lines.RunAsync(Filter, Place.Page, cancellationToken);
        _read = wanted;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_binding is null && _figure.Context is not null)
        {
            _binding = new ChartBinding(FitAsync, BrushAsync, key => InvokeAsync(() => PressAsync(key)));
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
        _fitted = ChartShape.For(width);
        return InvokeAsync(StateHasChanged);
    }

    private Task BrushAsync(double from, double to) => InvokeAsync(() =>
    {
        if (View?.Range is { } shown)
        {
            var all = ContextStrip.Covered(View.Extent, shown);
            Go(TimelineZoom.Between(all, from, to));
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
            case "[":
                Go(TimelineZoom.Out(shown, View.Extent ?? shown, SelectedDay));
                break;
            case "]":
                Go(TimelineZoom.In(shown, SelectedDay));
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

    // A new range decides its own bin, unless one was asked for, and starts the list anew.
    private string LinkTo(IncidentFilter filter) => TrackerLinks.Timeline(new TimelineAddress(Place.Bin, 1, null).Write(filter));

    private string LinkTo(DayRange days) => TrackerLinks.Timeline(new TimelineAddress(null, 1, null).Write(Filter with { From = days.First, To = days.Last }));

    private string LinkTo(TimeBin bin) => TrackerLinks.Timeline((Place with { Bin = bin }).Write(Filter));

    private string LinkToPage(int page) => TrackerLinks.Timeline(new TimelineAddress(Place.Bin, page, null).Write(Filter));

    private static string Extent(TimelineView view)
        => view.Range is { } shown && view.Attacks + view.Responses > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Wording.Count(shown.Days, "day")}, {Wording.Count(view.Bases, "base")}")
            : "";

    private static string ListWords(TimelineView view, PagedResult<IncidentLine> list)
    {
        var words = Wording.Number(list.Total) + ", follows the brush";
        return view.Undated == 0 ? words : $"{words}; {Wording.Number(view.Undated)} without a day at the end";
    }
}
