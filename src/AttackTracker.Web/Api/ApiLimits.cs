using System.Globalization;
using System.Threading.RateLimiting;
using AttackTracker.Web.Accounts;
using Microsoft.AspNetCore.RateLimiting;

namespace AttackTracker.Web.Api;

/// <summary>How often the API can be asked, for each token, person or address by itself.</summary>
internal static class ApiLimits
{
    /// <summary>The key of how many requests a second go on for ever; 0 for no limit.</summary>
    public const string RateKey = "Api:RequestsPerSecond";

    /// <summary>The key of how many can come at once after a rest.</summary>
    public const string BurstKey = "Api:Burst";

    /// <summary>The name of the policy that endpoints ask for.</summary>
    public const string Policy = "api";

    private const int UsualRate = 60;
    private const int UsualBurst = 240;

    /// <exception cref="InvalidOperationException">A setting is no such number; the message says which.</exception>
    public static void Register(RateLimiterOptions options, IConfiguration configuration)
    {
        var (rate, burst) = (Number(configuration, RateKey, UsualRate), Number(configuration, BurstKey, UsualBurst));
        options.AddPolicy(Policy, http => rate == 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(Whose(http), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = Math.Max(1, burst),
                TokensPerPeriod = rate,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
        options.OnRejected = async (context, _) =>
        {
            var seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
            context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await new ApiProblem(StatusCodes.Status429TooManyRequests, $"That is more than {rate} requests a second. Go on after {seconds} s.").WriteAsync(context.HttpContext);
        };
    }

    private static string Whose(HttpContext http)
        => Bearer.TokenOf(http.User) is { } token ? "token " + token
            : http.User.Identity is { IsAuthenticated: true, Name: { } name } ? "person " + name
            : "address " + http.Connection.RemoteIpAddress;

    private static int Number(IConfiguration configuration, string key, int usual)
        => configuration[key] is not { Length: > 0 } text ? usual
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new InvalidOperationException($"{key} is “{text}”; write a whole number, 0 for no limit.");
}
