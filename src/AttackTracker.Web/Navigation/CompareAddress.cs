using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace AttackTracker.Web.Navigation;

/// <summary>What the address of a comparison holds: two filters, each as an address of its own has it.</summary>
/// <param name="A">What is compared with.</param>
/// <param name="B">What is compared; where the address has none, the same filter in the period before, else everything.</param>
/// <param name="EditsA">Whether the filter bar is that of the first.</param>
/// <param name="Per">In how many days rates are told: 1, 7 or 30.</param>
public sealed record CompareAddress(IncidentFilter A, IncidentFilter B, bool EditsA, int Per)
{
    private static readonly int[] Spans = [1, 7, 30];

    public static CompareAddress Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var values = mark < 0 ? [] : QueryHelpers.ParseQuery(address[mark..].Split('#')[0]);
        var a = IncidentFilterQuery.Parse(values.GetValueOrDefault("a").FirstOrDefault() ?? "");
        var b = values.TryGetValue("b", out var typed) ? IncidentFilterQuery.Parse(typed.FirstOrDefault() ?? "") : Before(a) ?? IncidentFilter.All;
        var per = int.TryParse(values.GetValueOrDefault("per").FirstOrDefault(), System.Globalization.CultureInfo.InvariantCulture, out var days) && Spans.Contains(days) ? days : 30;
        return new CompareAddress(a, b, values.GetValueOrDefault("edit").FirstOrDefault() == "a", per);
    }

    /// <summary>The filter that the filter bar shows.</summary>
    public IncidentFilter Edited => EditsA ? A : B;

    /// <summary>The same with another filter in the place of the one that is edited.</summary>
    public CompareAddress Edit(IncidentFilter filter) => EditsA ? this with { A = filter } : this with { B = filter };

    /// <summary>The two the other way round.</summary>
    public CompareAddress Swapped => this with { A = B, B = A };

    /// <summary>The query string with its question mark.</summary>
    public string Write() => IncidentFilterQuery.Query(
    [
        KeyValuePair.Create("a", IncidentFilterQuery.Write(A).TrimStart('?')),
        KeyValuePair.Create("b", IncidentFilterQuery.Write(B).TrimStart('?')),
        .. EditsA ? [KeyValuePair.Create("edit", "a")] : Array.Empty<KeyValuePair<string, string>>(),
        .. Per == 30 ? [] : new[] { KeyValuePair.Create("per", FormattableString.Invariant($"{Per}")) },
    ]);

    /// <summary>The same filter in as many days before its own; null where an end of them is open.</summary>
    public static IncidentFilter? Before(IncidentFilter filter) => Moved(filter, (from, to) => (from.AddDays(-Length(from, to)), from.AddDays(-1)));

    /// <summary>The same filter in as many days after its own.</summary>
    public static IncidentFilter? After(IncidentFilter filter) => Moved(filter, (from, to) => (to.AddDays(1), to.AddDays(Length(from, to))));

    /// <summary>The same filter on the same days a year before.</summary>
    public static IncidentFilter? YearBefore(IncidentFilter filter) => Moved(filter, (from, to) => (from.AddYears(-1), to.AddYears(-1)));

    private static int Length(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber + 1;

    // At the ends of the calendar there is nothing before or after.
    private static IncidentFilter? Moved(IncidentFilter filter, Func<DateOnly, DateOnly, (DateOnly From, DateOnly To)> move)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter is not { From: { } from, To: { } to } || from.Year < 1900 || to.Year > 2900 || to.Year - from.Year > 800)
        {
            return null;
        }

        var (first, last) = move(from, to);
        return filter with { From = first, To = last };
    }
}
