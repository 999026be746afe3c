using AttackTracker.Core.Accounts;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Accounts;

/// <summary>A box a role, for a form named <c>Form</c>.</summary>
public sealed partial class RoleBoxes
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Role> Roles { get; set; }

    /// <summary>What the boxes say.</summary>
    internal static IReadOnlyList<Role> Of(bool editor, bool reviewer, bool administrator)
        => [.. new[] { (editor, Role.Editor), (reviewer, Role.Reviewer), (administrator, Role.Administrator) }.Where(b => b.Item1).Select(b => b.Item2)];
}
