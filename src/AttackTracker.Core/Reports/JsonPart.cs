using System.Text.Json;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>A part of a JSON document that knows its place, so that a fault can name it: <c>reports[2].site.country</c>.</summary>
internal readonly record struct JsonPart(JsonElement? Element, string Place)
{
    /// <summary>Absent, or there with the value null: the codebook does not tell them apart.</summary>
    public bool IsNull => Element is null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined };

    public bool IsText => Element is { ValueKind: JsonValueKind.String };

    /// <summary>A member of an object; a null part where the object has no such member.</summary>
    public JsonPart this[string name]
    {
        get
        {
            var place = Place.Length == 0 ? name : $"{Place}.{name}";
            return Element is not { ValueKind: JsonValueKind.Object } json ? throw Fault("expected an object")
                : json.TryGetProperty(name, out var member) ? new JsonPart(member, place) : new JsonPart(null, place);
        }
    }

    public string Text() => TextOrNull() is { Length: > 0 } text ? text : throw Fault("expected a word");

    public string? TextOrNull()
        => QuoteOrNull() is not { } text ? null : !text.Contains('\0', StringComparison.Ordinal) ? text : throw Fault("words cannot hold a NUL, which the database takes for their end");

    /// <summary>Words of an article, whatever it holds: they are compared and never stored.</summary>
    public string? QuoteOrNull() => IsNull ? null : IsText ? Element!.Value.GetString() : throw Fault("expected words in quotes");

    public bool IsTerm<T>()
        where T : struct, Enum
        => IsText && CodebookTerm.TryParse<T>(Element!.Value.GetString(), out _);

    public T Term<T>()
        where T : struct, Enum
        => IsText && CodebookTerm.TryParse<T>(Element!.Value.GetString(), out var value) ? value
            : throw Fault($"expected one of {string.Join(", ", CodebookTerm.All<T>())}");

    public bool Flag()
        => Element is { ValueKind: JsonValueKind.True or JsonValueKind.False } json ? json.GetBoolean() : throw Fault("expected true or false");

    public int? CountOrNull()
        => IsNull ? null
            : Element is { ValueKind: JsonValueKind.Number } json && json.TryGetInt32(out var count) && count >= 0 ? count
            : throw Fault("expected a whole number from 0");

    public double? NumberOrNull()
        => IsNull ? null : Element is { ValueKind: JsonValueKind.Number } json ? json.GetDouble() : throw Fault("expected a number");

    /// <summary>The items of a list, each with its place; empty where the list is absent.</summary>
    public IReadOnlyList<T> List<T>(Func<JsonPart, T> read) => List((part, _) => read(part));

    /// <inheritdoc cref="List{T}(Func{JsonPart, T})"/>
    public IReadOnlyList<T> List<T>(Func<JsonPart, int, T> read)
    {
        if (IsNull)
        {
            return [];
        }

        var place = Place;
        return Element is { ValueKind: JsonValueKind.Array } json
            ? [.. json.EnumerateArray().Select((item, index) => read(new JsonPart(item, $"{place}[{index}]"), index))]
            : throw Fault("expected a list");
    }

    public FormatException Fault(string message)
    {
        var found = IsNull ? "nothing" : Element!.Value.GetRawText();
        return new FormatException($"{(Place.Length == 0 ? "line" : Place)}: {message}, found {(found.Length > 60 ? found[..60] + "…" : found)}");
    }
}
