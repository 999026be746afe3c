using System.Security.Claims;
using AttackTracker.Core.Accounts;
using Microsoft.AspNetCore.Identity;

namespace AttackTracker.Web.Accounts;

/// <summary>Makes Identity's sessions ours.</summary>
public sealed class SessionFactory : IUserClaimsPrincipalFactory<Account>
{
    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(Sessions.Of(user));
}
