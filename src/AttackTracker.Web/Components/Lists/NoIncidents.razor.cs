using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Lists;

/// <summary>What stands in the place of incidents where none is kept, or none was at the moment that is looked at.</summary>
public sealed partial class NoIncidents
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    private bool IsPast => AsOfAddress.Of(Navigation.Uri) is not null;
}
