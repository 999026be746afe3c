using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Layout;

/// <summary>Stands where the page stood when its session ended, and leads to where one signs in.</summary>
public sealed partial class SessionOver
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private string Address => TrackerLinks.SignIn(new Uri(Navigation.Uri).PathAndQuery);
}
