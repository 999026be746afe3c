using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Lists;

/// <summary>A sentence of an article with its evidence marked, in the serif that is kept for quoted words.</summary>
public sealed partial class QuoteText
{
    [Parameter, EditorRequired]
    public required Quote Quote { get; set; }
}
