using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace AttackTracker.Web.Components;

public sealed partial class App
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    /// <summary>Pages that set cookies are plain forms: a circuit has no response to set them on.</summary>
    private IComponentRenderMode? Mode => Http.AcceptsInteractiveRouting() ? Microsoft.AspNetCore.Components.Web.RenderMode.InteractiveServer : null;
}
