using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace AttackTracker.Web.Components.Layout;

/// <summary>What stands around every page.</summary>
public sealed partial class MainLayout : IDisposable
{
    private FailureBoundary? _boundary;
    private IDisposable? _keepingMoment;
    private bool _isLeaving;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required LateMoves Late { get; init; }

    private SiteSection Section => SiteSections.Of(Navigation.ToBaseRelativePath(Navigation.Uri));

    // With <base href> a plain #main would lead to the start page.
    private string MainPart => Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0] + "#main";

    /// <summary>The filter in force, so that it goes along from page to page.</summary>
    private string Query => TrackerLinks.FilterPart(Navigation.Uri);

    /// <summary>A coder's own sheet and the list of codings leave nothing out.</summary>
    private bool ShowsWhatWasRead => Navigation.ToBaseRelativePath(Navigation.Uri).Split('?', '#', '/')[0] != TrackerLinks.Coding();

    private DateTime? AsOf => AsOfAddress.Of(Navigation.Uri);

    /// <inheritdoc/>
    public void Dispose() => _keepingMoment?.Dispose();

    protected override void OnParametersSet() => _boundary?.Recover();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _keepingMoment = Navigation.RegisterLocationChangingHandler(KeepMoment);
        }
    }

    // Whoever follows a link in the past stays there, unless the link says now: no link of a page needs to know of it.
    private ValueTask KeepMoment(LocationChangingContext change)
    {
        if (Late.IsLate(change.IsNavigationIntercepted))
        {
            change.PreventNavigation();
            return ValueTask.CompletedTask;
        }

        var target = Navigation.ToAbsoluteUri(change.TargetLocation).ToString();
        if (AsOf is not { } moment || !target.StartsWith(Navigation.BaseUri, StringComparison.Ordinal))
        {
            _isLeaving = false;
        }
        else if (AsOfAddress.SaysNow(target))
        {
            _isLeaving = true;
            change.PreventNavigation();
            Navigation.NavigateTo(AsOfAddress.At(Navigation.ToBaseRelativePath(target), null));
        }
        else if (!_isLeaving && AsOfAddress.Of(target) is null)
        {
            change.PreventNavigation();
            Navigation.NavigateTo(AsOfAddress.At(Navigation.ToBaseRelativePath(target), moment));
        }

        return ValueTask.CompletedTask;
    }
}
