using System.Text.Json;

namespace AttackTracker.Tests.Api;

/// <summary>Holds JSON against the schemas of the OpenAPI document: as much of JSON Schema as they use, and a fault for a keyword beyond that.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    private static readonly string[] Known = ["$ref", "type", "description", "properties", "required", "additionalProperties", "items", "oneOf", "enum", "minimum", "maximum", "format", "minLength", "default"];

    /// <summary>What is wrong, each with its place; nothing where the value fits.</summary>
    public IReadOnlyList<string> Faults(JsonElement value, JsonElement schema) => [.. Of(value, schema, "$")];

    /// <summary>What a reference leads to.</summary>
    public JsonElement Resolve(string reference)
        => reference.TrimStart('#', '/').Split('/').Aggregate(document, (at, name) => at.GetProperty(name));

    private IEnumerable<string> Of(JsonElement value, JsonElement schema, string at)
    {
        Assert.Empty(schema.EnumerateObject().Select(p => p.Name).Except(Known));
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Of(value, Resolve(reference.GetString()!), at);
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            return choices.EnumerateArray().Count(choice => !Of(value, choice, at).Any()) == 1 ? [] : [$"{at}: fits not one of several"];
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(t => Is(value, t)))
        {
            return [$"{at}: {value.ValueKind} is no {type}"];
        }

        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => w.GetString() == value.GetString()))
        {
            return [$"{at}: {value} is not allowed"];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(value, schema, at),
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Of(item, schema.GetProperty("items"), $"{at}[{i}]")),
            _ => [],
        };
    }

    private IEnumerable<string> OfObject(JsonElement value, JsonElement schema, string at)
    {
        var properties = schema.TryGetProperty("properties", out var named) ? named : default;
        foreach (var name in schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(r => r.GetString()!) : [])
        {
            if (!value.TryGetProperty(name, out _))
            {
                yield return $"{at}: {name} is missing";
            }
        }

        foreach (var member in value.EnumerateObject())
        {
            JsonElement? of = properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(member.Name, out var own) ? own : schema.GetProperty("additionalProperties");
            if (of.Value.ValueKind == JsonValueKind.False)
            {
                yield return $"{at}: {member.Name} is not documented";
                continue;
            }

            foreach (var fault in Of(member.Value, of.Value, $"{at}.{member.Name}"))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No type of JSON Schema."),
    };
}
