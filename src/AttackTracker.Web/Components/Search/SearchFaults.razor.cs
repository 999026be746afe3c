using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Search;

/// <summary>What of a search was not understood, at its place, with what may have been meant; and which names were taken for others.</summary>
public sealed partial class SearchFaults
{
    [Parameter, EditorRequired]
    public required SearchMeaning Meaning { get; set; }
}
