using AttackTracker.Core.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;

namespace AttackTracker.Web.Accounts;

/// <summary>Accounts: what they need, and what stands between a request and the pages.</summary>
public static class TrackerAccounts
{
    public static IServiceCollection AddTrackerAccounts(this IServiceCollection services)
    {
        services.AddSingleton<Sessions>();
        services.AddScoped<CircuitSession>();
        services.AddScoped<AuthenticationStateProvider>(provider => provider.GetRequiredService<CircuitSession>());
        services.AddScoped<CircuitHandler, CircuitGuard>();
        services.AddScoped<Person>();
        services.AddScoped(typeof(Permitted<>));
        services.AddCascadingAuthenticationState();
        services.AddAuthorization(Policies.Register);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(Configure));
        services.AddIdentityCore<Account>().AddUserStore<AccountStore>().AddSignInManager();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, SessionFactory>();
        return services;
    }

    /// <summary>Says who asks, then whether they may; before anything that serves.</summary>
    public static WebApplication UseTrackerAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            if (context.User.Identity is not { IsAuthenticated: true }
                && await context.RequestServices.GetRequiredService<Sessions>().OwnerAsync(context) is { } owner)
            {
                context.User = owner;
            }

            await next(context);
        });
        app.UseAuthorization();
        return app;
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "return";
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };

        // The cookie says which account and since when; what the account may do is asked for at every request.
        options.Events.OnValidatePrincipal = async context =>
        {
            var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
            if (context.Principal is not null && await sessions.RenewAsync(context.Principal, context.HttpContext.RequestAborted) is { } person)
            {
                context.ReplacePrincipal(person);
            }
            else
            {
                context.RejectPrincipal();
            }
        };
    }
}
