using System.Globalization;
using System.Text.RegularExpressions;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Reports.Metamorphic;

/// <summary>"On Wednesday" and the date that Wednesday was are one day.</summary>
public sealed partial class WeekdayTests
{
    [Theory]
    [MemberData(nameof(Subject.FileNames), MemberType = typeof(Subject))]
    public void The_weekday_and_the_date_give_the_same_records(string fileName)
    {
        var subject = Subject.Named(fileName);
        subject.Check(nameof(WeekdayTests), Variants(subject));
    }

    internal static IEnumerable<Variant> Variants(Subject subject)
        => subject.Article.Metadata.Published is not { } published
            ? []
            :
            [
                new Variant("weekdays as dates", EditedText.Of(subject.Text, AsDates(subject, published))) { ChangesWords = true },
                new Variant("dates as weekdays", EditedText.Of(subject.Text, AsWeekdays(subject, published))) { ChangesWords = true },
            ];

    private static IEnumerable<TextEdit> AsDates(Subject subject, DateOnly published)
    {
        foreach (var mention in subject.Mentions<DateMention>().Where(m => m.Expression is NamedWeekday { WeekOffset: null } && m.Bound == DateBound.None))
        {
            if (WeekdayOnly().Match(mention.Words) is { Success: true } match && !IsPossessive(subject.Text, mention.Span.End))
            {
                var day = DateResolver.Resolve(mention with { Part = DayPart.Whole }, published).Start!.Value;
                var words = day.ToString(day.Year == published.Year ? "MMMM d" : "MMMM d, yyyy", CultureInfo.InvariantCulture);
                yield return Day(mention, match, words);
            }
        }
    }

    private static IEnumerable<TextEdit> AsWeekdays(Subject subject, DateOnly published)
    {
        foreach (var mention in subject.Mentions<DateMention>().Where(m => m.Expression is CalendarDays && m.Bound == DateBound.None))
        {
            if (DateResolver.Resolve(mention with { Part = DayPart.Whole }, published) is { Start: { } day } date && day == date.End && published.DayNumber - day.DayNumber is >= 0 and < 7
                && DateOnlyWords().Match(mention.Words) is { Success: true } match && !IsPossessive(subject.Text, mention.Span.End))
            {
                yield return Day(mention, match, $"{day.DayOfWeek}");
            }
        }
    }

    // What stands before the day stays, so that spans which end there are followed.
    private static TextEdit Day(DateMention mention, Match match, string words)
    {
        var kept = match.Groups["part"].Length + match.Groups["on"].Length;
        return new TextEdit(new TextSpan(mention.Span.Start + kept, mention.Span.End), match.Groups["on"].Length > 0 ? words : "on " + words);
    }

    private static bool IsPossessive(string text, int end) => end < text.Length && Characters.IsApostrophe(text[end]);

    [GeneratedRegex("^(?<part>(late |early |later )?)(?<on>([Oo]n )?)(last |this )?[A-Z][a-z]+day$")]
    private static partial Regex WeekdayOnly();

    [GeneratedRegex("^(?<part>(late |early |later )?)(?<on>([Oo]n )?)([A-Z][a-z]+day,? )?([A-Z][a-z]+\\.? [0-9]{1,2}(, [0-9]{4})?|[0-9]{1,2} [A-Z][a-z]+( [0-9]{4})?)$")]
    private static partial Regex DateOnlyWords();
}
