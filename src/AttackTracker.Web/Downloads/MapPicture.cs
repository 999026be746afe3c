using System.Globalization;
using System.Net;
using System.Text;
using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Components.Charts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Filters;
using AttackTracker.Web.Components.Maps;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Net.Http.Headers;

namespace AttackTracker.Web.Downloads;

/// <summary>Serves the map as a picture that needs nothing but itself: borders, colours, legend, and what it shows as of when.</summary>
internal sealed class MapPicture(MapQuery counts, Borders borders, IncidentExport export, IWebHostEnvironment host, IServiceProvider services, ILoggerFactory logs)
{
    private const int Width = 1200;
    private const int Height = 800;
    private const int Head = 64;
    private const int Foot = 76;

    // Of the site's own style sheets, what a drawing needs beyond the map's.
    private const string Words =
        "text{font-family:Inter,system-ui,sans-serif}.tx{font-size:11px;fill:var(--ink-3)}.tx2{font-size:11px;fill:var(--ink-2)}.txi{font-size:11px;fill:var(--ink)}.txb{font-weight:600}" +
        ".halo{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}.headline{font-size:20px;font-weight:600;fill:var(--ink)}";

    public static async Task WriteAsync(HttpContext http, MapPicture picture)
    {
        var address = http.Request.QueryString.Value ?? "";
        var text = "";
        await Viewer.ReadAsync(http.User.Identity?.Name, () => Moment.ReadAsync(AsOfAddress.Of(address), async () => text = await picture.MakeAsync(address, ExportFiles.RootOf(http), http.RequestAborted)));
        http.Response.ContentType = "image/svg+xml; charset=utf-8";
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = "attacktracker-map.svg" }.ToString();
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(text, http.RequestAborted);
    }

    private async Task<string> MakeAsync(string address, string root, CancellationToken cancellationToken)
    {
        var filter = IncidentFilterQuery.Parse(address);
        var place = MapAddress.Parse(address);
        var state = await export.StateAsync(cancellationToken);
        var view = await counts.RunAsync(filter, cancellationToken);
        var frame = place.Extent is { } extent ? MapFrame.Of(extent, Width, Height) : MapFit.Of(view, borders, Width, Height);
        var drawing = await DrawAsync(new MapScene(view, frame, borders, place.Place), place => root + (place.IsArea ? TrackerLinks.Map(IncidentFilterQuery.Write(filter)) : TrackerLinks.Base(place.Id, IncidentFilterQuery.Write(filter))));

        var svg = new StringBuilder(FormattableString.Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" data-theme=\"light\" width=\"{Width}\" height=\"{Head + Height + Foot}\" viewBox=\"0 0 {Width} {Head + Height + Foot}\">"))
            .Append("<title>").Append(WebUtility.HtmlEncode(Headline(view))).Append("</title><style><![CDATA[").Append(Words).Append(Sheet("css/tokens.css")).Append(Sheet("css/map.css")).Append("]]></style><defs><g id=\"land\">");
        foreach (var land in borders.Lands)
        {
            svg.Append("<path id=\"").Append(land.Id).Append("\" vector-effect=\"non-scaling-stroke\" d=\"").Append(land.Outline).Append("\"/>");
        }

        svg.Append("</g></defs><rect width=\"100%\" height=\"100%\" style=\"fill:var(--paper)\"/>");
        Write(svg, "headline", 16, 30, Headline(view));
        Write(svg, "tx2", 16, 50, Criteria(filter));
        svg.Append(CultureInfo.InvariantCulture, $"<svg y=\"{Head}\" width=\"{Width}\" height=\"{Height}\">").Append(drawing).Append("</svg>");
        Legend(svg, view);
        Write(svg, "tx", 16, Head + Height + 46, Texts.MapNote);
        Write(svg, "tx", 16, Head + Height + 63, Phrase.Of(Texts.MapSource, root, state.Stamp, state.Revision));
        return svg.Append("</svg>\n").ToString();
    }

    private async Task<string> DrawAsync(MapScene scene, Func<MapPlace, string> linkTo)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<MapDrawing>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(MapDrawing.Scene)] = scene,
            [nameof(MapDrawing.LinkTo)] = linkTo,
        }))).ToHtmlString());
    }

    private static void Legend(StringBuilder svg, MapView view)
    {
        var x = 16.0;
        foreach (var (count, part) in view.All.ByWeapon.Select((count, part) => (count, part)).Where(c => c.count > 0))
        {
            var look = Ring.LookOf(part);
            var words = $"{(look == WeaponLook.Response ? Texts.Response : Wording.Name((WeaponFamily)part))} {Wording.Number(count)}";
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Svg.N(x + 5)}\" cy=\"{Head + Height + 21}\" r=\"4\" style=\"fill:none;stroke:var(--w-{look.Style()});stroke-width:3\"/>");
            Write(svg, "tx2", x + 15, Head + Height + 25, words);
            x += 34 + (words.Length * 6.1);
        }
    }

    private static void Write(StringBuilder svg, string look, double x, double y, string words)
        => svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{look}\" x=\"{Svg.N(x)}\" y=\"{Svg.N(y)}\">{WebUtility.HtmlEncode(words)}</text>");

    private static string Headline(MapView view) => Phrase.Count(view.Places.Count, Texts.MapHeadline, MapWords.Counted(view.All));

    private static string Criteria(IncidentFilter filter)
    {
        var chips = FilterChip.Of(filter, null);
        return chips.Count == 0 ? Texts.AllIncidents : string.Join(", ", chips.Select(c => $"{c.Field}: {c.Value}"));
    }

    // Fonts are left to the reader's machine: a picture fetches nothing.
    private string Sheet(string path)
    {
        using var reader = new StreamReader(host.WebRootFileProvider.GetFileInfo(path).CreateReadStream());
        var text = reader.ReadToEnd();
        var font = text.IndexOf("@font-face", StringComparison.Ordinal);
        return font < 0 ? text : text.Remove(font, text.IndexOf('}', font) + 1 - font);
    }
}
