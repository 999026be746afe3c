using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components;

public sealed partial class Routes
{
    private Type? _first;
    private bool _hasMoved;

    /// <summary>The room for a drawing in the browser, in pixels, as it was told last; null where it never was.</summary>
    [Parameter]
    public int? DrawingWidth { get; set; }

    /// <summary>Whether the reader has gone from one page to another, so that the new heading is to be focused.</summary>
    /// <remarks>The first page is left alone: its first tab stop is the link past the navigation.</remarks>
    private bool HasMoved(Microsoft.AspNetCore.Components.RouteData route)
    {
        _first ??= route.PageType;
        return _hasMoved |= route.PageType != _first;
    }
}
