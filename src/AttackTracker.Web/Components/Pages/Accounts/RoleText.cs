using System.Globalization;
using AttackTracker.Core.Accounts;
using AttackTracker.Core.Text;

namespace AttackTracker.Web.Components.Pages.Accounts;

/// <summary>Roles and days as the account pages write them.</summary>
internal static class RoleText
{
    public static string Of(IEnumerable<Role> roles)
    {
        var words = string.Join(", ", roles.Select(r => CodebookTerm.Of(r)));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    public static string Day(DateTime? at) => at?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "never";
}
