using System.Globalization;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>The days around a date: what was read, what else could be meant, and when the article was published.</summary>
public sealed partial class DayStrip
{
    private const int Most = 9;

    [Parameter, EditorRequired]
    public required ReviewCard Card { get; set; }

    private EventDate? Date => Card.Incident.Values.Date;

    private DateOnly? Published => Card.Passages is [var main, ..] ? Card.Incident.Sources[main.Source].Published : null;

    private IEnumerable<EventDate> Others => Card.Alternatives.Select(a => a.Values.Date).OfType<EventDate>();

    /// <summary>Null where they are too many to be seen at once.</summary>
    private IReadOnlyList<DateOnly>? Days
    {
        get
        {
            var named = Others.Prepend(Date).SelectMany(d => new[] { d?.Start, d?.End }).Append(Published).OfType<DateOnly>().ToList();
            if (Date is not { IsBounded: true } || named.Count == 0 || named.Max().DayNumber - named.Min().DayNumber > Most - 2)
            {
                return null;
            }

            var first = named.Min().AddDays(-1);
            return [.. Enumerable.Range(0, named.Max().DayNumber - first.DayNumber + 1).Select(first.AddDays)];
        }
    }

    private string Telling => string.Join("; ", new[]
    {
        Phrase.Of(Texts.DaysRead, DateText.Brief(Date!)),
        Others.Any() ? Phrase.Of(Texts.DaysOther, string.Join(", ", Others.Select(d => DateText.Brief(d)))) : null,
        Published is { } day ? Phrase.Of(Texts.DaysPublished, day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture)) : null,
    }.OfType<string>());

    private string? Style(DateOnly day)
        => Is(Date, day) ? "sel" : Others.Any(d => Is(d, day)) ? "alt" : day == Published ? "pub" : null;

    private string Note(DateOnly day) => Is(Date, day) ? Texts.DayRead : day == Published ? Texts.DayPublished : Others.Any(d => Is(d, day)) ? Texts.DayOther : " ";

    private static bool Is(EventDate? date, DateOnly day) => date is not null && (date.Start ?? date.End) <= day && day <= (date.End ?? date.Start);
}
