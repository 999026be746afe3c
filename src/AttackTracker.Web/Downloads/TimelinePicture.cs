using System.Globalization;
using System.Net.Mime;
using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Charts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Filters;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AttackTracker.Web.Downloads;

/// <summary>The timeline as one self-contained SVG: drawn by the component of the page, in the light theme, with its filter, its moment and where it comes from.</summary>
internal sealed class TimelinePicture(TimelineQuery incidents, FacetsQuery facets, IncidentExport export, IServiceProvider services, ILoggerFactory logs)
{
    // As wide as a page of a report takes it without letters becoming small.
    private const double Width = 1080;

    public static async Task WriteAsync(HttpContext http, TimelinePicture picture)
    {
        var address = http.Request.QueryString.Value ?? "";
        (string Svg, DataState State)? made = null;
        await Viewer.ReadAsync(http.User.Identity?.Name, () => Moment.ReadAsync(AsOfAddress.Of(address), async () => made = await picture.MakeAsync(address, ExportFiles.RootOf(http), http.RequestAborted)));
        http.Response.Headers.CacheControl = "no-store";
        if (made is not { } done)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            await http.Response.WriteAsync(Texts.NothingToDraw + "\n", http.RequestAborted);
            return;
        }

        http.Response.ContentType = "image/svg+xml";
        http.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"{DispositionTypeNames.Attachment}; filename=\"attacktracker-timeline-{done.State.AsOf:yyyyMMdd'T'HHmmss'Z'}.svg\"");
        await http.Response.WriteAsync(done.Svg, http.RequestAborted);
    }

    /// <summary>The file; null where there is nothing to draw.</summary>
    /// <param name="address">Filter and form as the page's address has them.</param>
    /// <param name="root">What stands before every address of the site, with its slash.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    private async Task<(string Svg, DataState State)?> MakeAsync(string address, string root, CancellationToken cancellationToken)
    {
        var (filter, form) = (IncidentFilterQuery.Parse(address), TimelineAddress.Parse(address).Form);
        var state = await export.StateAsync(cancellationToken);
        var view = await incidents.RunAsync(filter, form, cancellationToken);
        if (view.Range is not { } shown)
        {
            return null;
        }

        var criteria = string.Join(" · ", FilterChip.Of(filter, await facets.RunAsync(filter, cancellationToken)).Select(chip => $"{chip.Field} {chip.Value}"));
        string Link(string relative) => root + AsOfAddress.At(relative, state.AsOf).TrimStart('.', '/');
        string List(IncidentFilter some) => Link(TrackerLinks.Timeline(new TimelineAddress(form with { Bin = null }).Write(some)));
        var links = new ChartLinks(
            days => List(LaneFilter.Within(filter, days)),
            (lane, days) => List(LaneFilter.Of(days is { } some ? LaneFilter.Within(filter, some) : filter, form.Lanes, lane)),
            days => List(LaneFilter.Within(filter, days) with { Kind = ReportKind.Attack, Casualties = CasualtyFilter.Killed }),
            id => Link(TrackerLinks.Incident(id)),
            lane => List(LaneFilter.Of(filter, form.Lanes, lane)));
        var text = new PictureText(
            TimelineHeadline.Of(view),
            criteria.Length == 0 ? Texts.AllIncidentsNoFilter : criteria,
            [.. Legend(view)],
            Phrase.Of(Texts.PictureAsOf, state.AsOf.ToString("d MMMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture), state.Revision),
            Phrase.Of(Texts.PictureSource, root));
        await using var renderer = new HtmlRenderer(services, logs);
        var svg = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TimelineChart>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(TimelineChart.View)] = view,
            [nameof(TimelineChart.Shown)] = shown,
            [nameof(TimelineChart.Shape)] = ChartShape.For(Width) with { HasStrip = false, HasLag = view.Lags.Count > 0 },
            [nameof(TimelineChart.Links)] = links,
            [nameof(TimelineChart.Picture)] = text,
        }))).ToHtmlString());
        return ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + svg + "\n", state);
    }

    private static IEnumerable<(string Style, string Name)> Legend(TimelineView view)
    {
        var blocks = view.Stack == StackBy.Weapon ? [.. view.Blocks.Where(b => b.Kind == ReportKind.Attack)] : view.Blocks;
        var legend = TimelineStacks.Values(view.Stack).Select(value => blocks.FirstOrDefault(b => b.Value == value)).OfType<BlockCount>()
            .Select(b => (StackLook.Style(view.Stack, b.Kind, b.Value), StackLook.Name(view.Stack, b.Value)));
        return view.Stack == StackBy.Weapon && view.Responses > 0 ? legend.Append((WeaponLook.Response.Style(), Texts.Response)) : legend;
    }
}
