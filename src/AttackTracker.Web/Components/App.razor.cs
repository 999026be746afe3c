using AttackTracker.Web.Components.Charts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace AttackTracker.Web.Components;

public sealed partial class App
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>Inter (SIL Open Font License), which comes with the component library.</summary>
    private string Font => Assets["_content/Radzen.Blazor/fonts/InterVariable.woff2"];

    /// <summary>Here and not in a style sheet, which would ask for the font under another name than the preload does, and so twice.</summary>
    private string FontFace => $$"""<style>@font-face{font-family:Inter;src:url("{{Font}}") format("woff2");font-weight:100 900;font-style:normal;font-display:swap}</style>""";

    // As the browser told it last, so that the first page has the one drawing that fits, and not one for each width.
    private int? DrawingWidth => ChartShape.ReadWidth(Http.Request.Cookies["drawing-width"]);

    /// <summary>Pages that set cookies are plain forms: a circuit has no response to set them on.</summary>
    private IComponentRenderMode? Mode => Http.AcceptsInteractiveRouting() ? Microsoft.AspNetCore.Components.Web.RenderMode.InteractiveServer : null;
}
