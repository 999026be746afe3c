using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Search;

/// <summary>Words with those that were looked for marked.</summary>
public sealed partial class Marked
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<QuotePiece> Pieces { get; set; }
}
