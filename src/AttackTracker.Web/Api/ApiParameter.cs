using System.Text.Json.Nodes;
using AttackTracker.Core.Text;

namespace AttackTracker.Web.Api;

/// <summary>One name of a query string: what it takes, said once for those who check it and those who read about it.</summary>
/// <param name="Name">As addresses have it.</param>
/// <param name="Holds">What it is for.</param>
/// <param name="Expected">What a value has to be, in words that follow "must be".</param>
/// <param name="IsValid">Whether a value is that.</param>
internal sealed record ApiParameter(string Name, string Holds, string Expected, Func<string, bool> IsValid)
{
    /// <summary>The only values there are; none where there are too many to list.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>Whether it may be given several times; any of the values will do then.</summary>
    public bool IsList { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>What sort of JSON Schema a value has, beside the allowed ones.</summary>
    public Func<JsonObject> Type { get; init; } = () => new JsonObject { ["type"] = "string", ["minLength"] = 1 };

    /// <summary>One of the codebook's words.</summary>
    /// <param name="name">As addresses have it.</param>
    /// <param name="holds">What it is for.</param>
    /// <param name="more">Words beyond the codebook's.</param>
    public static ApiParameter OfTerms<T>(string name, string holds, params string[] more)
        where T : struct, Enum
        => OfWords(name, holds, [.. CodebookTerm.All<T>(), .. more]);

    public static ApiParameter OfWords(string name, string holds, params string[] words)
        => new(name, holds, $"one of {string.Join(", ", words)}", words.Contains) { Allowed = words };

    public JsonObject Schema()
    {
        var value = Type();
        if (Allowed.Count > 0)
        {
            value["enum"] = new JsonArray([.. Allowed.Select(word => (JsonNode)word)]);
        }

        return IsList ? new JsonObject { ["type"] = "array", ["items"] = value } : value;
    }
}
