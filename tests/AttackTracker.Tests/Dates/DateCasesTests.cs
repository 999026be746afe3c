using System.Globalization;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AttackTracker.Tests.Dates;

public sealed class DateCasesTests
{
    public static TheoryData<DateCase> Cases() => [.. CaseFile.Read<DateCase>("dates.json")];

    [Theory, MemberData(nameof(Cases))]
    public void Words_about_time_are_found_and_resolved(DateCase row)
    {
        var marked = MarkedText.Parse(row.Text);

        var mentions = DateRecognizer.Find(Document.Parse(marked.Text));

        Assert.Equal(marked.Square.Select(s => s.In(marked.Text)), mentions.Select(m => m.Words));
        Assert.Equal(row.Expected, string.Join(" | ", mentions.Select(m => Describe(DateResolver.Resolve(m, Day(row.Published), Day(row.Anchor)), m.Part))));
    }

    [Fact]
    public void A_dateline_is_told_from_the_day_of_an_attack()
    {
        var mentions = DateRecognizer.Find(Document.Parse("BAGHDAD, Feb 13 (Agency) - Rockets fell on Feb 12."));

        Assert.Equal(["dateline", "month-day"], mentions.Select(m => m.Rule));
    }

    [Fact]
    public void A_date_and_time_keep_the_clock_and_its_zone()
    {
        var mention = DateRecognizer.Find(Document.Parse("Issued: 2025-02-12T06:05Z"))[0];

        Assert.Equal(new TimeOnly(6, 5), mention.Time);
        Assert.Equal("Z", mention.Zone);
    }

    [Fact]
    public void Any_string_is_read_without_an_error_and_resolves_to_days_in_order()
        => Check.QuickThrowOnFailure(Prop.ForAll(AnyText.Arbitrary, text =>
        {
            var end = 0;
            foreach (var mention in DateRecognizer.Find(Document.Parse(text)))
            {
                Assert.True(mention.Span.Start >= end && mention.Span.Length > 0);
                Assert.Equal(mention.Words, mention.Span.In(text));
                end = mention.Span.End;
                foreach (var published in new DateOnly?[] { null, DateOnly.MinValue, new(2024, 2, 29), DateOnly.MaxValue })
                {
                    var date = DateResolver.Resolve(mention, published, published);
                    Assert.False(date.Start > date.End);
                    Assert.Equal(date.Precision == DatePrecision.Unknown, !date.IsBounded);
                }
            }
        }));

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static string Describe(EventDate date, DayPart part)
    {
        var days = date.Precision == DatePrecision.Unknown ? "unknown"
            : date.Start == date.End ? Text(date.Start)
            : $"{Text(date.Start)}..{Text(date.End)}";
        return part == DayPart.Whole || !date.IsBounded ? days : $"{days} {part}";
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public sealed record DateCase(string Text, string Expected, string Note, string? Published = null, string? Anchor = null)
    {
        public override string ToString() => Note + ": " + Text;
    }
}
