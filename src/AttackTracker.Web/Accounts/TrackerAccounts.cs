using AttackTracker.Core.Accounts;
using AttackTracker.Web.Api;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;

namespace AttackTracker.Web.Accounts;

/// <summary>Accounts: what they need, and what stands between a request and the pages.</summary>
public static class TrackerAccounts
{
    public static IServiceCollection AddTrackerAccounts(this IServiceCollection services)
    {
        services.AddSingleton<Sessions>();
        services.AddSingleton<Bearer>();
        services.AddScoped<CircuitSession>();
        services.AddScoped<AuthenticationStateProvider>(provider => provider.GetRequiredService<CircuitSession>());
        services.AddScoped<CircuitHandler, CircuitGuard>();
        services.AddScoped<LateMoves>().AddScoped<CircuitHandler>(provider => provider.GetRequiredService<LateMoves>());
        services.AddScoped<Person>();
        services.AddScoped(typeof(Permitted<>));
        services.AddCascadingAuthenticationState();
        services.AddAuthorization(Policies.Register);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(Configure));
        services.AddAccountKeeping().AddSignInManager().AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, SessionFactory>();
        services.AddSingleton<SignInThrottle>();
        services.AddScoped<SignIn>();
        services.AddScoped<SecondFactor>();
        return services;
    }

    /// <summary>What it takes to change accounts without a site.</summary>
    public static IdentityBuilder AddAccountKeeping(this IServiceCollection services)
    {
        services.AddScoped<AccountKeeper>();

        // As many rounds as OWASP asks of PBKDF2 with SHA-512.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        return services
            .AddIdentityCore<Account>(options =>
            {
                // Our own rules say what a name and a password may be.
                options.User.AllowedUserNameCharacters = "";
                options.Password = new() { RequiredLength = 1, RequiredUniqueChars = 0, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false };
                options.Lockout = new() { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5) };
            })
            .AddUserStore<AccountStore>()
            .AddPasswordValidator<PasswordCheck>();
    }

    /// <summary>Says who asks, then whether they may; before anything that serves.</summary>
    public static WebApplication UseTrackerAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            if (Bearer.IsIn(context))
            {
                context.User = await context.RequestServices.GetRequiredService<Bearer>().PersonAsync(context);
            }
            else if (context.User.Identity is not { IsAuthenticated: true }
                && await context.RequestServices.GetRequiredService<Sessions>().OwnerAsync(context) is { } owner)
            {
                context.User = owner;
            }

            if (Sessions.HasTemporaryPassword(context.User) && !IsForTemporary(context))
            {
                if (ApiEndpoints.IsFor(context.Request))
                {
                    await new ApiProblem(StatusCodes.Status403Forbidden, "Somebody else chose your password. Choose your own at /account first.").WriteAsync(context);
                    return;
                }

                context.Response.Redirect(context.Request.PathBase + "/" + TrackerLinks.Account());
                return;
            }

            await next(context);
        });
        app.UseRateLimiter();
        app.UseAuthorization();
        return app;
    }

    // Who still has the password that somebody else chose gets to the page where they choose one, and to what that is made of.
    private static bool IsForTemporary(HttpContext context)
        => context.Request.Path == "/" + TrackerLinks.Account() || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = TrackerLinks.Return;
        var toSignIn = options.Events.OnRedirectToLogin;
        options.Events.OnRedirectToLogin = context => ApiEndpoints.IsFor(context.Request) ? ApiProblem.NobodyAsync(context.HttpContext) : toSignIn(context);
        options.Events.OnRedirectToAccessDenied = context =>
        {
            if (ApiEndpoints.IsFor(context.Request))
            {
                return new ApiProblem(StatusCodes.Status403Forbidden, "The token does not open this; make one that does on the page of the own account.").WriteAsync(context.HttpContext);
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;

            // The page that says so is for those who look; what was posted would be posted to it.
            if (!HttpMethods.IsGet(context.Request.Method) && context.HttpContext.Features.Get<IStatusCodePagesFeature>() is { } pages)
            {
                pages.Enabled = false;
            }

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
