using System.Net;
using System.Text.Json;
using AttackTracker.Tests.Accounts;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Api;

/// <summary>The OpenAPI document, and every call of it against the running site.</summary>
[Collection<GuardedTests>]
public sealed class ApiDocumentTests(GuardedSite site) : IAsyncLifetime
{
    private ApiReader _reader = null!;
    private JsonElement _document;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _reader = await ApiReader.SignInAsync(site);
        await ReleasedOnce.MakeAsync(site.Services);
        _document = await _reader.GetAsync("/api/v1/openapi.json");
    }

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void The_document_is_whole_every_operation_has_a_name_its_path_parameters_and_answers_that_are_described()
    {
        Assert.Equal("3.1.0", _document.GetProperty("openapi").GetString());
        var check = new SchemaCheck(_document);
        Assert.All(References(_document), reference => Assert.Equal(JsonValueKind.Object, check.Resolve(reference).ValueKind));
        Assert.Equal(Operations().Count, Operations().Select(o => o.Operation.GetProperty("operationId").GetString()).Distinct().Count());
        Assert.All(Operations(), o =>
        {
            var parameters = o.Operation.GetProperty("parameters").EnumerateArray().ToList();
            Assert.Equal(o.Path.Contains("{id}", StringComparison.Ordinal), parameters.Exists(p => p.GetProperty("in").GetString() == "path" && p.GetProperty("name").GetString() == "id" && p.GetProperty("required").GetBoolean()));
            Assert.Equal(parameters.Count, parameters.Select(p => p.GetProperty("name").GetString()).Distinct().Count());
            Assert.All(o.Operation.GetProperty("responses").EnumerateObject(), r => Assert.NotEmpty(r.Value.GetProperty("description").GetString()!));
        });
    }

    [Fact]
    public void All_that_is_served_below_the_root_and_the_feed_are_in_the_document()
    {
        var served = ((IEnumerable<Microsoft.AspNetCore.Routing.EndpointDataSource>)site.Services.GetService(typeof(IEnumerable<Microsoft.AspNetCore.Routing.EndpointDataSource>))!)
            .SelectMany(s => s.Endpoints).OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>().Select(e => e.RoutePattern.RawText!)
            .Where(p => (p.StartsWith("/api/v1/", StringComparison.Ordinal) && p != "/api/v1/openapi.json") || p == "/feed.atom");

        Assert.Equal(served.Order(), Operations().Select(o => o.Path).Order());
    }

    [Fact]
    public async Task Every_call_answers_its_example_as_documented()
    {
        var check = new SchemaCheck(_document);
        foreach (var (path, operation) in Operations())
        {
            using var response = await _reader.SendAsync(operation.GetProperty("x-example").GetString()!);
            var text = await response.Content.ReadAsStringAsync(Token);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{path}: {response.StatusCode} {text}");
            var content = operation.GetProperty("responses").GetProperty("200").GetProperty("content");
            var schema = content.EnumerateObject().Single(c => c.Name == response.Content.Headers.ContentType!.ToString()).Value.GetProperty("schema");
            if (response.Content.Headers.ContentType!.MediaType == "application/json")
            {
                Assert.Empty(check.Faults(JsonDocument.Parse(text).RootElement, schema));
            }
        }
    }

    [Fact]
    public async Task Every_call_answers_HEAD_like_GET_without_the_body_and_304_to_who_holds_the_answer()
    {
        foreach (var (path, operation) in Operations())
        {
            var example = operation.GetProperty("x-example").GetString()!;
            using var head = await _reader.SendAsync(example, HttpMethod.Head);
            using var again = await _reader.SendAsync(example, null, ("If-None-Match", $"\"other\", {head.Headers.ETag}"));

            Assert.Equal((path, HttpStatusCode.OK, 0), (path, head.StatusCode, (await head.Content.ReadAsByteArrayAsync(Token)).Length));
            Assert.Equal((path, HttpStatusCode.NotModified), (path, again.StatusCode));
            Assert.Equal(head.Headers.ETag, again.Headers.ETag);
        }
    }

    [Fact]
    public async Task Every_parameter_of_every_call_refuses_what_it_does_not_take_and_says_which()
    {
        var check = new SchemaCheck(_document);
        foreach (var (path, operation) in Operations())
        {
            var names = operation.GetProperty("parameters").EnumerateArray().Where(p => p.GetProperty("in").GetString() == "query").Select(p => p.GetProperty("name").GetString()!);
            foreach (var name in names.Append("no-such-name"))
            {
                var problem = await _reader.GetAsync($"{path.Replace("{id}", "1", StringComparison.Ordinal)}?{name}=%20", HttpStatusCode.BadRequest);
                Assert.Empty(check.Faults(problem, check.Resolve("#/components/schemas/Problem")));
                Assert.Equal(name, problem.GetProperty("parameter").GetString());
            }
        }
    }

    [Fact]
    public async Task Every_word_that_a_parameter_lists_is_taken()
    {
        foreach (var (path, operation) in Operations().Where(o => o.Path is "/api/v1/incidents" or "/api/v1/articles" or "/api/v1/timeline"))
        {
            foreach (var parameter in operation.GetProperty("parameters").EnumerateArray())
            {
                var schema = parameter.GetProperty("schema");
                var words = (schema.TryGetProperty("items", out var item) ? item : schema).TryGetProperty("enum", out var list) ? list.EnumerateArray().Select(w => w.GetString()!).ToList() : [];
                foreach (var word in words)
                {
                    await _reader.GetAsync($"{path}?{parameter.GetProperty("name").GetString()}={word}");
                }
            }
        }
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem_that_says_so()
    {
        var check = new SchemaCheck(_document);
        foreach (var (path, operation) in Operations().Where(o => o.Operation.GetProperty("responses").TryGetProperty("404", out _)).Append(("/api/v1/nothing/{id}", default)))
        {
            var problem = await _reader.GetAsync(path.Replace("{id}", "nowhere", StringComparison.Ordinal), HttpStatusCode.NotFound);
            Assert.Empty(check.Faults(problem, check.Resolve("#/components/schemas/Problem")));
        }
    }

    private List<(string Path, JsonElement Operation)> Operations() => [.. _document.GetProperty("paths").EnumerateObject().Select(p => (p.Name, p.Value.GetProperty("get")))];

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "$ref" ? [p.Value.GetString()!] : References(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
