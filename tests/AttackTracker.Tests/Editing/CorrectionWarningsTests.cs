using AttackTracker.Core.Dates;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using Told = AttackTracker.Tests.Incidents.Told;

namespace AttackTracker.Tests.Editing;

public sealed class CorrectionWarningsTests
{
    private static readonly EventValues Said = Told.Rockets with { Killed = new CountRange(1, 2), Wounded = new CountRange(3, null) };

    [Theory]
    [InlineData("5 Jan 2022", null)]
    [InlineData("Jan 2022", null)]
    [InlineData("6 Jan 2022", "No article puts it on such a day.")]
    [InlineData("8 Jan 2022", "8 Jan 2022 is after the last of the articles was published, on 7 Jan 2022.")]
    [InlineData("before 4 Jan 2022", "No article puts it on such a day.")]
    public void A_day_that_no_article_can_mean_is_odd(string typed, string? warning)
        => Assert.Equal(warning, Warning(Field.Date, Said with { Date = TypedDate.Read(typed) }));

    [Fact]
    public void Where_a_day_of_publication_is_unknown_no_day_is_after_it()
        => Assert.Empty(CorrectionWarnings.Of(Field.Date, Said with { Date = EventDate.OnDay(new DateOnly(2030, 1, 1)) }, [(Said with { Date = null }, null)]));

    [Theory]
    [InlineData(2, 2, null)]
    [InlineData(0, 1, null)]
    [InlineData(3, 3, "No article says so: the figures for killed go from 1 to 2.")]
    [InlineData(0, 0, "No article says so: the figures for killed go from 1 to 2.")]
    public void A_figure_outside_all_reports_is_odd(int low, int high, string? warning)
        => Assert.Equal(warning, Warning(Field.Killed, Said with { Killed = new CountRange(low, high) }));

    [Theory]
    [InlineData(400, null)]
    [InlineData(2, "No article says so: the figures for wounded begin at 3.")]
    public void Where_a_report_is_open_no_figure_is_too_high(int wounded, string? warning)
        => Assert.Equal(warning, Warning(Field.Wounded, Said with { Wounded = CountRange.Exactly(wounded) }));

    [Fact]
    public void What_no_article_says_anything_about_is_not_odd()
        => Assert.Null(Warning(Field.Munitions, Said with { Munitions = CountRange.Exactly(9) }));

    [Fact]
    public void Another_country_is_odd()
        => Assert.Equal("Every article puts it in another country.", Warning(Field.Site, Said with { Site = Said.Site! with { Country = "SY" } }));

    private static string? Warning(Field field, EventValues values)
        => CorrectionWarnings.Of(field, values, [(Said, new DateOnly(2022, 1, 6)), (Said with { Killed = null }, new DateOnly(2022, 1, 7))]).SingleOrDefault();
}
