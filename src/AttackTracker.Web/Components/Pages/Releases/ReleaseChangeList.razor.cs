using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Releases;

/// <summary>A page of what changed between two releases.</summary>
public sealed partial class ReleaseChangeList
{
    private const int MostReasons = 6;

    [Parameter, EditorRequired]
    public required Release Release { get; set; }

    [Parameter, EditorRequired]
    public required PagedResult<ReleaseChange> Changes { get; set; }

    /// <summary>The only kind that is shown; null for all.</summary>
    [Parameter, EditorRequired]
    public ReleaseChangeKind? Kind { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<string, string> Groups { get; set; }

    // As the later release has it; one that leads nowhere is shown as of then, where its page says so.
    private string LinkTo(ReleaseChange change) => AsOfAddress.At(TrackerLinks.Incident(change.PublicId), Release.Moment);
}
