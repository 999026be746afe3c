using System.Text.Json;
using System.Text.Json.Nodes;
using AttackTracker.Web.Downloads;

namespace AttackTracker.Web.Api;

/// <summary>The OpenAPI document, made from the same calls that are served.</summary>
internal static class OpenApi
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = ApiEndpoints.Form.Encoder };

    public static byte[] Write(IReadOnlyList<ApiCall> calls)
    {
        var paths = new JsonObject();
        foreach (var call in calls)
        {
            paths[ApiEndpoints.Root + call.Path] = new JsonObject { ["get"] = Operation(ApiEndpoints.Root + call.Path, call.Id, call.Summary, call.Parameters, Answer(call.Schema), ApiEndpoints.Root + call.Example) };
        }

        paths[ApiEndpoints.Root + ExportCall.Path] = new JsonObject
        {
            ["get"] = Operation(
                ApiEndpoints.Root + ExportCall.Path, "exportIncidents", ExportCall.Summary, ExportCall.Parameters,
                File("The file, newest incident first.", Enum.GetValues<Core.Export.ExportFormat>().Select(ExportFiles.ContentTypeOf)), ApiEndpoints.Root + ExportCall.Example),
        };
        paths[ApiEndpoints.Root + ReleaseFileCall.Path] = new JsonObject
        {
            ["get"] = Operation(
                ApiEndpoints.Root + ReleaseFileCall.Path, "getReleaseFile", ReleaseFileCall.Summary, ReleaseFileCall.Parameters,
                File("The file, in the order of the ids.", Core.Releases.ReleaseFiles.Names.Select(ReleaseDownload.ContentTypeOf)), ApiEndpoints.Root + ReleaseFileCall.Example),
        };
        paths[FeedCall.Path] = new JsonObject
        {
            ["get"] = Operation(FeedCall.Path, "followIncidents", FeedCall.Summary, FeedCall.Parameters, File("The feed, newest change first.", [FeedCall.ContentType]), FeedCall.Example),
        };
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "AttackTracker",
                ["version"] = "1",
                ["description"] = "Incidents read from news articles, each value tied to the words it came from. Read-only; the names of filters are those of the pages. "
                    + "Pages follow by next; every answer has an ETag, and asking again with If-None-Match costs nothing where nothing changed.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "../.." }),
            ["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() }, new JsonObject { ["session"] = new JsonArray() }),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = Schemas(),
                ["securitySchemes"] = new JsonObject
                {
                    ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = "A personal token from the page of the own account." },
                    ["session"] = new JsonObject { ["type"] = "apiKey", ["in"] = "cookie", ["name"] = "session", ["description"] = "Whoever has signed in with this browser." },
                },
            },
        };
        return JsonSerializer.SerializeToUtf8Bytes(document, Readable);
    }

    private static JsonObject Operation(string path, string id, string summary, IReadOnlyList<ApiParameter> parameters, JsonObject answer, string example)
    {
        var named = path.Contains("{id}", StringComparison.Ordinal);
        var all = new JsonArray();
        if (named)
        {
            all.Add(new JsonObject { ["name"] = "id", ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" }, ["example"] = example[path.IndexOf('{', StringComparison.Ordinal)..].Split('/', '?')[0] });
        }

        foreach (var parameter in parameters)
        {
            all.Add(new JsonObject { ["name"] = parameter.Name, ["in"] = "query", ["required"] = parameter.IsRequired, ["description"] = parameter.Holds, ["schema"] = parameter.Schema() });
        }

        var responses = new JsonObject { ["200"] = answer, ["304"] = new JsonObject { ["description"] = "Nothing changed since the ETag that was sent." } };
        if (named)
        {
            responses["308"] = new JsonObject { ["description"] = "It has gone to another id for good." };
        }

        foreach (var (status, description) in Problems.Where(p => named || p.Status != "404"))
        {
            responses[status] = new JsonObject
            {
                ["description"] = description,
                ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = Reference("Problem") } },
            };
        }

        return new JsonObject { ["operationId"] = id, ["summary"] = summary, ["parameters"] = all, ["responses"] = responses, ["x-example"] = example };
    }

    private static (string Status, string Description)[] Problems =>
    [
        ("400", "A name or value in the query string is wrong; the problem says which and what is allowed."),
        ("401", "Nobody has signed in, and no token holds."),
        ("403", "The token has not the scope."),
        ("404", "There is no such thing."),
        ("429", "Too many requests; Retry-After says when to go on."),
    ];

    private static JsonObject Answer(string schema) => new()
    {
        ["description"] = "The answer.",
        ["headers"] = new JsonObject { ["ETag"] = new JsonObject { ["description"] = "Another one exactly where the answer is.", ["schema"] = new JsonObject { ["type"] = "string" } } },
        ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Reference(schema) } },
    };

    private static JsonObject File(string description, IEnumerable<string> types)
    {
        var content = new JsonObject();
        foreach (var type in types.Distinct())
        {
            content[type] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } };
        }

        return new JsonObject { ["description"] = description, ["content"] = content };
    }

    private static JsonObject Reference(string schema) => new() { ["$ref"] = "#/components/schemas/" + schema };

    private static JsonNode Schemas()
    {
        using var stream = typeof(OpenApi).Assembly.GetManifestResourceStream("AttackTracker.Web.Api.schemas.json")!;
        return JsonNode.Parse(stream)!;
    }
}
