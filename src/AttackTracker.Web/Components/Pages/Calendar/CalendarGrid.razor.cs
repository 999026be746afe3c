using System.Globalization;
using System.Text;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Charts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Calendar;

/// <summary>A year as weeks by days: a link for each day on which something was, and one path for all the others.</summary>
public sealed partial class CalendarGrid
{
    private const double Pitch = 18;
    private const double Side = 15;
    private const int Tints = 5;

    [Parameter, EditorRequired]
    public required CalendarYear Year { get; set; }

    /// <summary>The count that has the full tint.</summary>
    [Parameter, EditorRequired]
    public required int Most { get; set; }

    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    private DateOnly FirstDay => new(Year.Year, 1, 1);

    private int Weeks => Week(new DateOnly(Year.Year, 12, 31)) + 1;

    private string LinkToInexact => TrackerLinks.Timeline(IncidentFilterQuery.Write(Filter with { From = Year.Days.First, To = Year.Days.Last, Precisions = DatePrecisions.Inexact.Within(Filter.Precisions) }));

    private IEnumerable<(string Name, int Week)> Months => Enumerable.Range(1, 12).Select(month => new DateOnly(Year.Year, month, 1))
        .Select(first => (first.ToString("MMM", CultureInfo.InvariantCulture), Week(first) + (Row(first) > 3 ? 1 : 0)));

    private string Days
    {
        get
        {
            var path = new StringBuilder();
            for (var day = FirstDay; day.Year == Year.Year; day = day.AddDays(1))
            {
                path.AppendBox(Week(day) * Pitch, Row(day) * Pitch, Side, Side);
                if (day == DateOnly.MaxValue)
                {
                    break;
                }
            }

            return path.ToString();
        }
    }

    private string Look(DayCounts day) => day.Exact == 0 ? "d cm" : $"d c{Tint(day.Exact)}{(day.Maybe > 0 ? " cm" : "")}";

    // By the root: one and two are told apart even where a day has had fifty.
    private int Tint(int count) => Math.Clamp((int)Math.Ceiling(Tints * Math.Sqrt(count / (double)Math.Max(1, Most))), 1, Tints);

    private string Place(DateOnly day) => $"left:{Svg.N(Week(day) * Pitch)}px;top:{Svg.N(Row(day) * Pitch)}px";

    private string LinkTo(DateOnly first, DateOnly last) => TrackerLinks.Timeline(IncidentFilterQuery.Write(Filter with { From = first, To = last }));

    private static string Told(DayCounts day)
    {
        var parts = new[]
        {
            day.Attacks > 0 ? Phrase.Count(day.Attacks, Texts.Attacks) : null,
            day.Responses > 0 ? Phrase.Count(day.Responses, Texts.Responses) : null,
            day.Maybe > 0 ? Phrase.Of(day.Exact > 0 ? Texts.MoreMaybe : Texts.Maybe, Wording.Number(day.Maybe)) : null,
        };
        return day.Day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture) + ": " + string.Join(", ", parts.OfType<string>());
    }

    private int Week(DateOnly day) => (day.DayOfYear - 1 + Row(FirstDay)) / 7;

    private static int Row(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;
}
