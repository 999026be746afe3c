using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Layout;

/// <summary>Stands where the page stood when its session ended, and leads to where one signs in.</summary>
public sealed partial class SessionOver
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private string Address => TrackerLinks.SignIn(new Uri(Navigation.Uri).PathAndQuery);

    // Not after the rendering: the browser's word that it is done comes over a circuit that is listened to no more.
    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
        {
            Navigation.NavigateTo(Address, forceLoad: true);
        }
    }
}
