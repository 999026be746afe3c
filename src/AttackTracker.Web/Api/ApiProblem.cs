using System.Text.Json;
using AttackTracker.Web.Accounts;
using Microsoft.AspNetCore.WebUtilities;

namespace AttackTracker.Web.Api;

/// <summary>What went wrong, as RFC 9457 has it.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Detail">What happened and what to do, for people.</param>
internal sealed record ApiProblem(int Status, string Detail)
{
    /// <summary>The name in the query string that is wrong; null where it is something else.</summary>
    public string? Parameter { get; init; }

    /// <summary>What could have stood there.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    public static ApiProblem BadParameter(string name, string detail, IEnumerable<string> allowed)
        => new(StatusCodes.Status400BadRequest, detail) { Parameter = name, Allowed = [.. allowed] };

    /// <summary>Tells that nobody has signed in.</summary>
    public static Task NobodyAsync(HttpContext http)
    {
        var isByToken = Bearer.IsIn(http);
        http.Response.Headers.WWWAuthenticate = isByToken ? "Bearer error=\"invalid_token\"" : "Bearer";
        return isByToken
            ? new ApiProblem(StatusCodes.Status401Unauthorized, "The token does not hold: it is mistyped, revoked, has ended, or its account may do nothing now.").WriteAsync(http)
            : new ApiProblem(StatusCodes.Status401Unauthorized, "Sign in, or send a personal token: Authorization: Bearer. Tokens are made on the page of the own account.").WriteAsync(http);
    }

    public async Task WriteAsync(HttpContext http)
    {
        using var buffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(buffer, ApiEndpoints.Form))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "about:blank"u8);
            json.WriteString("title"u8, ReasonPhrases.GetReasonPhrase(Status));
            json.WriteNumber("status"u8, Status);
            json.WriteString("detail"u8, Detail);
            json.WriteString("instance"u8, http.Request.PathBase + http.Request.Path);
            if (Parameter is not null)
            {
                json.WriteString("parameter"u8, Parameter);
            }

            if (Allowed.Count > 0)
            {
                json.WriteStartArray("allowed"u8);
                foreach (var word in Allowed)
                {
                    json.WriteStringValue(word);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        var response = http.Response;
        response.StatusCode = Status;
        response.ContentType = "application/problem+json";
        response.ContentLength = buffer.Length;
        response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await response.Body.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), http.RequestAborted);
        }
    }
}
