using System.Globalization;
using AttackTracker.Core.Accounts;

namespace AttackTracker.Web.Components.Pages.Accounts;

/// <summary>Roles and days as the account pages write them.</summary>
internal static class RoleText
{
    public static string Of(IEnumerable<Role> roles)
    {
        var words = string.Join(", ", roles.Select(Of));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    public static string Day(DateTime? at) => at?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? Texts.Never;

    private static string Of(Role role) => role switch
    {
        Role.Reader => Texts.RoleReader,
        Role.Editor => Texts.RoleEditor,
        Role.Reviewer => Texts.RoleReviewer,
        Role.Administrator => Texts.RoleAdministrator,
    };
}
