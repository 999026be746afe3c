
namespace AttackTracker.Core.Text;

/// <summary>The names of months and weekdays, short ones included, in lower case without their full stop.</summary>
internal static class CalendarNames
{
    private static readonly WordTable<int> Months = WordTable.Of(
    [
        ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6),
        ("july", 7), ("august", 8), ("september", 9), ("october", 10), ("november", 11), ("december", 12),
        ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9), ("sept", 9), ("oct", 10), ("nov", 11), ("dec", 12)
    ]);

    private static readonly WordTable<DayOfWeek> Weekdays = WordTable.Of(
    [
        ("monday", DayOfWeek.Monday), ("tuesday", DayOfWeek.Tuesday), ("wednesday", DayOfWeek.Wednesday), ("thursday", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday), ("saturday", DayOfWeek.Saturday), ("sunday", DayOfWeek.Sunday),
        ("mon", DayOfWeek.Monday), ("tue", DayOfWeek.Tuesday), ("tues", DayOfWeek.Tuesday), ("wed", DayOfWeek.Wednesday), ("thu", DayOfWeek.Thursday),
        ("thur", DayOfWeek.Thursday), ("thurs", DayOfWeek.Thursday), ("fri", DayOfWeek.Friday), ("sat", DayOfWeek.Saturday), ("sun", DayOfWeek.Sunday)
    ]);

    /// <summary>From 1 to 12; null for other words. A month is written with a capital, which tells "May" from "may".</summary>
    public static int? Month(TokenForm form) => form.IsCapitalized && Months.TryGetValue(form, out var month) ? month : null;

    /// <summary>The weekday; null for other words. Short names count only with a capital, as "Sun" and "sat" are words.</summary>
    public static DayOfWeek? Weekday(TokenForm form) => form.IsCapitalized && Weekdays.TryGetValue(form, out var day) ? day : null;
}
