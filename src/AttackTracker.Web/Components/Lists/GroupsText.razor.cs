using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Lists;

/// <summary>Who claims or is blamed, the first by name.</summary>
public sealed partial class GroupsText
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<NamedGroup> Groups { get; set; }
}
