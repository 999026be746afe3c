using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Maps;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AttackTracker.Web.Components.Pages.Map;

public sealed partial class MapPage : IAsyncDisposable
{
    private const int LinesBeside = 6;

    // What a screen of 1280 pixels leaves, until the browser says better.
    private (double Width, double Height) _size = (734, 776);
    private (IncidentFilter Filter, DateTime? AsOf)? _counted;
    private (IncidentFilter Filter, string? Place)? _read;
    private ElementReference _figure;
    private MapBinding? _binding;

    [Inject]
    public required MapQuery Counts { get; init; }

    [Inject]
    public required MapPlaceQuery Places { get; init; }

    [Inject]
    public required Borders Borders { get; init; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    private MapView? View { get; set; }

    private MapScene? Scene { get; set; }

    private MapAddress Place { get; set; } = new(null, null, null);

    private MapPlace? SelectedPlace { get; set; }

    private IReadOnlyList<MapLine> Lines { get; set; } = [];

    protected override bool IsMine(string path) => path == "map";

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Place = MapAddress.Parse(Address);
        var counted = (Filter, AsOfAddress.Of(Address));
        if (_counted != counted || View is null)
        {
            View = await Counts.RunAsync(Filter, cancellationToken);
            (_counted, _read) = (counted, null);
        }

        var id = Place.Place ?? (Place.Selected is { } incident ? await Places.FindAsync(incident, cancellationToken) : null);
        if (_read != (Filter, id))
        {
            SelectedPlace = View.Places.Concat(View.Areas).FirstOrDefault(p => p.Id == id);
            Lines = SelectedPlace is null ? [] : await Places.RunAsync(Filter, SelectedPlace, LinesBeside, cancellationToken);
            _read = (Filter, id);
        }

        Draw();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_binding is null && _figure.Context is not null)
        {
            _binding = new MapBinding(FitAsync, MoveAsync, () => InvokeAsync(() => Navigation.NavigateTo(LinkToFit, replace: true)));
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

    private void Draw()
    {
        if (View is not null)
        {
            var frame = Place.Extent is { } extent ? MapFrame.Of(extent, _size.Width, _size.Height) : MapFit.Of(View, Borders, _size.Width, _size.Height);
            Scene = new MapScene(View, frame, Borders, SelectedPlace?.Id);
        }
    }

    private Task FitAsync(double width, double height) => InvokeAsync(() =>
    {
        _size = (width, height);
        Draw();
        StateHasChanged();
    });

    /// <summary>The script has moved the map; where it may not go it is set back.</summary>
    private Task MoveAsync(double x, double y, double scale) => InvokeAsync(() =>
    {
        if (Scene is not null)
        {
            var frame = (Scene.Frame with { X = x, Y = y, Scale = scale }).OnSheet();
            Place = Place with { Extent = frame.Extent };
            Draw();
            StateHasChanged();
            Navigation.NavigateTo(LinkTo(frame), replace: true);
        }
    });

    private string? Outside
    {
        get
        {
            var places = Scene?.Outside ?? [];
            return places.Count == 0 ? null
                : Phrase.Count(places.Count, Texts.Outside, Phrase.Count(places.Sum(p => p.Counts.All), Texts.Incidents));
        }
    }

    // Another filter keeps the part that somebody looks at, and the base beside it.
    private string LinkTo(IncidentFilter filter) => TrackerLinks.Map(Place.Write(filter));

    private string LinkTo(MapFrame frame) => TrackerLinks.Map((Place with { Extent = frame.Extent }).Write(Filter));

    private string LinkToFit => TrackerLinks.Map((Place with { Extent = null }).Write(Filter));

    private string LinkToAll
    {
        get
        {
            var points = (View?.Places ?? []).Concat(View?.Areas ?? []).Select(Borders.Find).Where(p => p is not null).Select(p => p!.Value).ToList();
            return points.Count == 0 ? LinkToFit : LinkTo(MapFrame.Around(points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y), _size.Width, _size.Height));
        }
    }

    // A circle is selected by the first click or Enter; the second opens the base.
    private string LinkToPlace(MapPlace place) => place.Id == SelectedPlace?.Id && !place.IsArea
        ? TrackerLinks.Base(place.Id, IncidentFilterQuery.Write(Filter))
        : TrackerLinks.Map((Place with { Place = place.Id, Selected = null }).Write(Filter));

    private string LinkToPicture => AsOfAddress.At(TrackerLinks.MapPicture((Place with { Extent = Scene?.Frame.Extent }).Write(Filter)), AsOfAddress.Of(Address));
}
