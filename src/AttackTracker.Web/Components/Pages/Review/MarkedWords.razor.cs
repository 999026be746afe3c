using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>A sentence with the words of a value marked, and nothing else.</summary>
public sealed partial class MarkedWords
{
    [Parameter, EditorRequired]
    public required Quote Quote { get; set; }
}
