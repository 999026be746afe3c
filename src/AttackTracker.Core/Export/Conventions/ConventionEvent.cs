using System.Globalization;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Export.Conventions;

/// <summary>An incident, or several that a convention holds for one, on the way into a row of the convention.</summary>
/// <param name="Members">At least one; the first gives what is not added up.</param>
/// <param name="Number">From 1, among the events of one day; for those of no exact day, among those of one month.</param>
/// <param name="Context">What all rows have in common.</param>
internal sealed record ConventionEvent(IReadOnlyList<ExportedIncident> Members, int Number, ExportContext Context)
{
    public ExportedIncident Main => Members[0];

    public EventValues Values => Main.Values;

    /// <summary>Only where the convention has a word for it; incidents elsewhere are left out before.</summary>
    public ConventionCountry Country => ConventionCountry.Of(Values.Site?.Country)!;

    /// <summary>The first possible day, else the last possible; incidents without both are left out before.</summary>
    public DateOnly First => Values.Date!.Start ?? Values.Date.End!.Value;

    public DateOnly Last => Values.Date!.End ?? Values.Date.Start!.Value;

    /// <summary>How many days it may have been; a side without a bound makes it any number.</summary>
    public int Days => Values.Date is { Start: { } start, End: { } end } ? end.DayNumber - start.DayNumber + 1 : int.MaxValue;

    public bool IsOnOneDay => Values.Date!.Precision == DatePrecision.Day;

    /// <summary>The year and the running number of the public id as one number, which leads back to it: AT-2022-0005 is 20220000005.</summary>
    public string Key => KeyOf(Main.PublicId);

    public string Place => Values.Site is { Name.Length: > 0 } site ? site.Name : Values.Site?.Admin1 ?? Country.Name;

    /// <summary>Ids of groups that claim it, then of those that are blamed for it.</summary>
    public IReadOnlyList<string> Groups => GroupsOf(Values);

    public bool IsClaimed => Values.ClaimedBy.Any(c => c.Status == ClaimStatus.Claimed);

    public string Summary => string.Create(CultureInfo.InvariantCulture, $"{Main.Title}. AttackTracker {string.Join(", ", Members.Select(m => m.PublicId))}, data revision {Context.State.Revision}.");

    public static IReadOnlyList<string> GroupsOf(EventValues values)
        => [.. values.ClaimedBy.Where(c => c.Status == ClaimStatus.Claimed).Select(c => c.Group).Concat(values.AttributedTo.Select(a => a.Group)).Distinct(StringComparer.Ordinal)];

    public static string KeyOf(string publicId)
    {
        var parts = publicId.Split('-');
        return parts.Length > 2 ? parts[1] + string.Concat(parts.Skip(2)).PadLeft(7, '0') : publicId;
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Text(double? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
