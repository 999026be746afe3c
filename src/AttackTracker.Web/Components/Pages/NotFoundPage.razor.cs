using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages;

/// <summary>What a request is answered with that has no page, or none for this person.</summary>
public sealed partial class NotFoundPage
{
    /// <summary>The request that the page is served for; null once the circuit is up.</summary>
    [CascadingParameter]
    public HttpContext? Http { get; set; }

    private bool IsRefused => Http?.Response.StatusCode == StatusCodes.Status403Forbidden;
}
