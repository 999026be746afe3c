using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>What the incident holds besides the value on the card, with how far people stand behind it.</summary>
public sealed partial class ReviewRest
{
    [Parameter, EditorRequired]
    public required ReviewCard Card { get; set; }
}
