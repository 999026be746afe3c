namespace AttackTracker.Core.Dates;

/// <summary>The names of the rules, as a mention's <c>Rule</c> gives them.</summary>
internal static class DateRules
{
    public const string Iso = "iso-date";
    public const string Numeric = "numeric-date";
    public const string NumericDayMonth = "numeric-day-month";
    public const string DayMonth = "day-month";
    public const string MonthDay = "month-day";
    public const string Month = "month";
    public const string Season = "season";
    public const string Year = "year";
    public const string OrdinalDay = "ordinal-day";
    public const string Holiday = "holiday";
    public const string Weekday = "weekday";
    public const string NamedDay = "named-day";
    public const string Period = "period";
    public const string PastPeriod = "past-period";
    public const string Ago = "ago";
    public const string FromOther = "earlier-or-later";
    public const string AfterOther = "before-or-after-event";
    public const string SameOrNextDay = "same-or-next-day";
    public const string DayPart = "day-part";
    public const string Clock = "clock";
    public const string Quoted = "quoted-day";
    public const string Dateline = "dateline";
}
