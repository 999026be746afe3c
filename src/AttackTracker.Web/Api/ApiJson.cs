using System.Globalization;
using System.Text.Json;
using AttackTracker.Core.Quantities;

namespace AttackTracker.Web.Api;

/// <summary>What several answers write alike.</summary>
internal static class ApiJson
{
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static void WriteNumberOrNull(this Utf8JsonWriter json, ReadOnlySpan<byte> name, double? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>As the fields of an incident have it: a bound that is open is null.</summary>
    public static void WriteCount(this Utf8JsonWriter json, ReadOnlySpan<byte> name, CountRange? count)
    {
        if (count is not { } range)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumberOrNull("low"u8, range.Low);
        json.WriteNumberOrNull("high"u8, range.High);
        json.WriteEndObject();
    }
}
