using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace AttackTracker.Web.Navigation;

/// <summary>The moment in an address as of which its page is to be read: <c>?asOf=2026-11-21T18:00:00Z</c>, or a day, which means its end.</summary>
public static class AsOfAddress
{
    /// <summary>What the query string calls it.</summary>
    public const string Key = "asOf";

    private const string Present = "now";

    /// <summary>The moment of an address in UTC; null where it has none, or none that can be read.</summary>
    /// <param name="address">Absolute or relative.</param>
    public static DateTime? Of(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var start = address.IndexOf('?', StringComparison.Ordinal);
        return start < 0 ? null : Parse(QueryHelpers.ParseQuery(address[start..].Split('#')[0]).GetValueOrDefault(Key).FirstOrDefault());
    }

    /// <summary>Whether an address asks for the present in so many words, as the link out of the past does.</summary>
    public static bool SaysNow(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var start = address.IndexOf('?', StringComparison.Ordinal);
        return start >= 0 && QueryHelpers.ParseQuery(address[start..].Split('#')[0]).GetValueOrDefault(Key).FirstOrDefault() == Present;
    }

    /// <summary>The address of the same page as it is now, in so many words.</summary>
    public static string Now(string address)
    {
        var hash = At(address, null).Split('#', 2);
        return QueryHelpers.AddQueryString(hash[0], Key, Present) + (hash.Length == 1 ? "" : "#" + hash[1]);
    }

    /// <summary>A time in UTC as <see cref="Format"/> writes it, or a day; null where the text is neither.</summary>
    public static DateTime? Parse(string? text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc)
            : DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at) ? at
            : null;

    /// <summary>To the last digit, since decisions may be made within one second.</summary>
    public static string Format(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>The address of the same page as of a moment.</summary>
    /// <param name="address">Relative to the site's base.</param>
    /// <param name="moment">In UTC; null for now.</param>
    public static string At(string address, DateTime? moment)
    {
        ArgumentNullException.ThrowIfNull(address);
        var hash = address.Split('#', 2);
        var parts = hash[0].Split('?', 2);
        var query = parts.Length == 1 ? [] : QueryHelpers.ParseQuery(parts[1]).Where(p => p.Key != Key).SelectMany(p => p.Value, (p, value) => KeyValuePair.Create(p.Key, value)).ToList();
        if (moment is { } at)
        {
            query.Add(KeyValuePair.Create(Key, (string?)Format(at)));
        }

        return QueryHelpers.AddQueryString(parts[0].Length == 0 ? "./" : parts[0], query) + (hash.Length == 1 ? "" : "#" + hash[1]);
    }
}
