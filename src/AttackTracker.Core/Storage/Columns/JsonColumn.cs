using System.Text.Json;
using System.Text.Json.Serialization;

namespace AttackTracker.Core.Storage.Columns;

/// <summary>How values that are read whole and never filtered on are written into one text column.</summary>
internal static class JsonColumn
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One line; enums as codebook words, members in the order of their declaration.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="InvalidDataException">The text is not what <see cref="Write"/> makes of a <typeparamref name="T"/>.</exception>
    public static T Read<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException($"The database holds null where a {typeof(T).Name} belongs.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The database holds a damaged {typeof(T).Name}: {e.Message}", e);
        }
    }
}
