using System.Globalization;

namespace AttackTracker.Core.Articles;

/// <summary>A day in machine-readable metadata.</summary>
internal static class MetadataDate
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyyMMdd", "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy"];

    private static readonly string[] Moments =
        ["MMMM d, yyyy h:mm tt", "MMM d, yyyy h:mm tt", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss zzz"];

    /// <summary>The day in the zone in which it is written; null for what is no date or could be read two ways (<c>01/02/2022</c>).</summary>
    public static DateOnly? Parse(string? value)
    {
        var written = value?.Trim() ?? "";
        var day = written.Length > 10 && written[4] == '-' && written[10] is ('T' or ' ') ? written[..10] : written;
        if (DateOnly.TryParseExact(day, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        return DateTimeOffset.TryParseExact(written, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? DateOnly.FromDateTime(moment.DateTime)
            : null;
    }
}
