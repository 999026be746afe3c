using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Layout;

public sealed partial class MainLayout
{
    private FailureBoundary? _boundary;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private SiteSection Section => SiteSections.Of(Navigation.ToBaseRelativePath(Navigation.Uri));

    /// <summary>The filter in force, so that it goes along from page to page.</summary>
    private string Query => TrackerLinks.FilterPart(Navigation.Uri);

    protected override void OnParametersSet() => _boundary?.Recover();
}
