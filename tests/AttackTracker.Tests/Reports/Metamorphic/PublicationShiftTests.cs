using System.Globalization;
using System.Text.RegularExpressions;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Reports.Metamorphic;

/// <summary>The same story some weeks later, its publication and every day that it names moved alike, is dated so many weeks later.</summary>
public sealed partial class PublicationShiftTests
{
    /// <summary>1,461 weeks: weekdays, leap days and the lengths of months come again, so that only years have to be rewritten.</summary>
    private const int Years = 28;

    [Theory]
    [MemberData(nameof(Subject.FileNames), MemberType = typeof(Subject))]
    public void A_story_of_another_time_has_records_of_that_time(string fileName)
    {
        var subject = Subject.Named(fileName);
        subject.Check(nameof(PublicationShiftTests), Variants(subject));
    }

    [Fact]
    public void Many_articles_move_by_a_few_weeks_too()
        => Assert.InRange(Subject.FileNames.Count(row => Variants(Subject.Named(row.Data)).Count() > 1), 8, int.MaxValue);

    internal static IEnumerable<Variant> Variants(Subject subject)
    {
        yield return Shifted(subject, "28 years later", subject.Mentions<DateMention>().SelectMany(m => Year().Matches(m.Words).Select(y => YearLater(m, y))), day => day.AddYears(Years));
        foreach (var weeks in new[] { 5, -9 })
        {
            if (subject.Mentions<DateMention>().All(HasNoMonthOrYear) && DaysMoved(subject, 7 * weeks) is { } edits)
            {
                yield return Shifted(subject, $"{weeks} weeks later", edits, day => day.AddDays(7 * weeks));
            }
        }
    }

    private static Variant Shifted(Subject subject, string note, IEnumerable<TextEdit> edits, Func<DateOnly, DateOnly> move)
        => new(note, EditedText.Of(subject.Text, edits))
        {
            // A day that was inferred from events of the world, which do not move, is given instead.
            Published = subject.Extraction.Published is { Date: { } published, Basis: PublicationBasis.Given or PublicationBasis.Inferred } ? move(published) : null,
            Day = move,
            Dates = date => date with { Start = date.Start is { } start ? move(start) : null, End = date.End is { } end ? move(end) : null },
            ChangesWords = true,
        };

    private static TextEdit YearLater(DateMention mention, Match year)
        => new(new TextSpan(mention.Span.Start + year.Index, mention.Span.Start + year.Index + year.Length), (int.Parse(year.Value, CultureInfo.InvariantCulture) + Years).ToString(CultureInfo.InvariantCulture));

    // Months and years do not move by weeks.
    private static bool HasNoMonthOrYear(DateMention mention)
        => mention.Expression is not (CalendarMonth or CalendarYear or DayOfMonth or EitherOrder or PeriodFromPublication { Unit: PeriodUnit.Month or PeriodUnit.Year } or PeriodBeforePublication { Unit: PeriodUnit.Month or PeriodUnit.Year })
            && mention.Rule != DateRules.Holiday;

    /// <summary>The explicit days in their own form, so many days on; null where one is written in a form that is not rewritten here.</summary>
    private static List<TextEdit>? DaysMoved(Subject subject, int days)
    {
        var edits = new List<TextEdit>();
        foreach (var mention in subject.Mentions<DateMention>().Where(m => m.Expression is CalendarDays or DaysFromStatement))
        {
            if (DateResolver.Resolve(mention with { Part = DayPart.Whole, Bound = DateBound.None }, subject.Extraction.Published.Date) is not { Start: { } day } || MonthDay().Match(mention.Words) is not { Success: true } match || mention.Expression is CalendarDays { First: var first, Last: var last } && first != last)
            {
                return null;
            }

            var moved = mention.Expression is CalendarDays ? day.AddDays(days) : new DateOnly(day.Year, day.Month, int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture)).AddDays(days);
            Replace(mention, match.Groups["month"], Month(moved, match.Groups["month"].Value));
            Replace(mention, match.Groups["day"], moved.Day.ToString(CultureInfo.InvariantCulture));
            Replace(mention, match.Groups["year"], moved.Year.ToString(CultureInfo.InvariantCulture));
        }

        return edits;

        void Replace(DateMention mention, Group part, string words)
        {
            if (part.Success)
            {
                edits.Add(new TextEdit(new TextSpan(mention.Span.Start + part.Index, mention.Span.Start + part.Index + part.Length), words));
            }
        }
    }

    private static string Month(DateOnly day, string form)
        => form.EndsWith('.') || form.Length == 3 ? day.ToString("MMM", CultureInfo.InvariantCulture) + (form.EndsWith('.') && day.Month != 5 ? "." : "") : day.ToString("MMMM", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(19[89]|20[0-4])[0-9]\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?<month>(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)(\.|[a-z]{2,})?) (?<day>[0-9]{1,2})(, (?<year>[0-9]{4}))?$|\b(?<day>[0-9]{1,2}) (?<month>(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)(\.|[a-z]{2,})?)( (?<year>[0-9]{4}))?$")]
    private static partial Regex MonthDay();
}
