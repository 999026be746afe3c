using System.Text.Encodings.Web;
using System.Text.Json;
using AttackTracker.Core.Incidents;
using AttackTracker.Web.Accounts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace AttackTracker.Web.Api;

/// <summary>Serves the calls of the API. Whoever may read may call.</summary>
internal static class ApiEndpoints
{
    /// <summary>What stands before the path of every call.</summary>
    public const string Root = "/api/v1";

    public const string DocumentPath = Root + "/openapi.json";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Letters as they are: the answers are never part of a page.</summary>
    public static JsonWriterOptions Form { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<IncidentCalls>()
        .AddSingleton<ArticleCalls>()
        .AddSingleton<BaseCalls>()
        .AddSingleton<GroupCalls>()
        .AddSingleton<CountCalls>()
        .AddSingleton<ReleaseCalls>()
        .AddSingleton<ApiCalls>()
        .AddSingleton<ApiAnswers>()
        .AddRateLimiter(_ => { })
        .AddSingleton<IConfigureOptions<RateLimiterOptions>>(provider => new ConfigureOptions<RateLimiterOptions>(options => ApiLimits.Register(options, provider.GetRequiredService<IConfiguration>())));

    public static void MapApi(this WebApplication app)
    {
        var answers = app.Services.GetRequiredService<ApiAnswers>();
        var calls = app.Services.GetRequiredService<ApiCalls>();
        foreach (var call in calls.All)
        {
            app.MapMethods(Root + call.Path, Methods, http => Viewer.ReadAsync(http.User.Identity?.Name, () => RunAsync(http, call, answers))).Guard(Bearer.Read);
        }

        app.MapMethods(Root + ExportCall.Path, Methods, ExportCall.RunAsync).Guard(Bearer.Export);
        app.MapMethods(Root + ReleaseFileCall.Path, Methods, ReleaseFileCall.RunAsync).Guard(Bearer.Export);
        var document = calls.Document();
        app.MapMethods(DocumentPath, Methods, http => SendAsync(http, document)).Guard(null);
        app.MapMethods(FeedCall.Path, Methods, FeedCall.RunAsync).Guard(Bearer.Read);
        app.Map("/api/{**rest}", NothingAsync).Guard(null);
    }

    /// <summary>Lets pass who has signed in and whose token has the scope, and not too often.</summary>
    /// <param name="endpoint">What is served.</param>
    /// <param name="scope">Null where any token will do.</param>
    private static void Guard(this IEndpointConventionBuilder endpoint, string? scope) => endpoint
        .RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireAssertion(asked => scope is null || Bearer.May(asked.User, scope)))
        .RequireRateLimiting(ApiLimits.Policy);

    /// <summary>Whether an address is for programs, which are told what is wrong instead of being led to a page.</summary>
    public static bool IsFor(HttpRequest request)
        => (request.Path.StartsWithSegments("/api", out var rest) && rest.HasValue && rest != "/") || request.Path == FeedCall.Path;

    private static Task NothingAsync(HttpContext http)
        => (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            ? new ApiProblem(StatusCodes.Status404NotFound, $"There is no such call. {DocumentPath} lists those that there are.")
            : new ApiProblem(StatusCodes.Status405MethodNotAllowed, "The API is read by GET and HEAD alone.")).WriteAsync(http);

    private static async Task RunAsync(HttpContext http, ApiCall call, ApiAnswers answers)
    {
        if (ApiRequest.Read(http, call.Parameters, out var request) is { } problem)
        {
            await problem.WriteAsync(http);
            return;
        }

        var answer = await answers.OfAsync(http.User.Identity?.Name ?? "", request.Root + request.Path + request.Query, () => MakeAsync(call, request));
        switch (answer.Outcome)
        {
            case ApiOutcome.Missing missing:
                await new ApiProblem(StatusCodes.Status404NotFound, missing.Detail).WriteAsync(http);
                break;
            case ApiOutcome.Moved moved:
                http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
                http.Response.ContentLength = 0;
                http.Response.Headers.Location = $"{http.Request.PathBase}{Root}{call.Path.Replace("{id}", Uri.EscapeDataString(moved.Id), StringComparison.Ordinal)}{request.Query}";
                break;
            default:
                await SendAsync(http, answer);
                break;
        }
    }

    private static async Task<ApiAnswer> MakeAsync(ApiCall call, ApiRequest request)
    {
        using var buffer = new MemoryStream();
        await using var json = new Utf8JsonWriter(buffer, Form);
        ApiOutcome? outcome = null;
        await Moment.ReadAsync(request.AsOf, async () => outcome = await call.WriteAsync(request, json));
        await json.FlushAsync(request.Cancelled);
        return new ApiAnswer(outcome!, outcome is ApiOutcome.Done ? buffer.ToArray() : []);
    }

    public static async Task SendAsync(HttpContext http, ApiAnswer answer)
    {
        var headers = http.Response.Headers;
        headers.ETag = answer.ETag;
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Authorization, Cookie";
        if (answer.Outcome is ApiOutcome.Done { Next: { } next })
        {
            headers.Link = $"<{next}>; rel=\"next\"";
        }

        if (IsKnown(http, answer.ETag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = answer.ContentType;
        http.Response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
        }
    }

    /// <summary>Whether whoever asks holds the answer already.</summary>
    internal static bool IsKnown(HttpContext http, string tag)
        => http.Request.Headers.IfNoneMatch.Count > 0
            && EntityTagHeaderValue.TryParseList([.. http.Request.Headers.IfNoneMatch.OfType<string>()], out var known)
            && known.Any(k => k == EntityTagHeaderValue.Any || k.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));
}
