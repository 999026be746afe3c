using AttackTracker.Core.Accounts;
using AttackTracker.Core.Text;
using Microsoft.AspNetCore.Authorization;

namespace AttackTracker.Web.Accounts;

/// <summary>What a page or a command asks of the person; reading asks for nothing but that they are signed in.</summary>
public static class Policies
{
    /// <summary>To read, and to keep what is one's own: whoever has signed in.</summary>
    public const string Read = "read";

    /// <summary>To bring in articles and to correct: values, words, dates, merges, reference data.</summary>
    public const string Edit = "edit";

    /// <summary>To confirm: the queue, sign-offs, adjudication.</summary>
    public const string Review = "review";

    /// <summary>To keep accounts and settings.</summary>
    public const string Administer = "administer";

    /// <summary>The role of whoever is at the machine while there is no account; no account can have it.</summary>
    internal const string Owner = "owner";

    private static readonly Dictionary<string, string[]> Roles = new(StringComparer.Ordinal)
    {
        [Read] = [.. CodebookTerm.All<Role>(), Owner],
        [Edit] = [CodebookTerm.Of(Role.Editor), CodebookTerm.Of(Role.Administrator), Owner],
        [Review] = [CodebookTerm.Of(Role.Reviewer), CodebookTerm.Of(Role.Administrator), Owner],
        [Administer] = [CodebookTerm.Of(Role.Administrator), Owner],
    };

    /// <summary>The roles of which one is enough.</summary>
    internal static IReadOnlyList<string> RolesOf(string policy) => Roles[policy];

    /// <summary>Nothing is served to a person who has not signed in, unless an endpoint says otherwise of itself.</summary>
    internal static void Register(AuthorizationOptions options)
    {
        options.FallbackPolicy = options.DefaultPolicy;
        foreach (var (policy, roles) in Roles)
        {
            options.AddPolicy(policy, rule => rule.RequireAuthenticatedUser().RequireRole(roles));
        }
    }
}
