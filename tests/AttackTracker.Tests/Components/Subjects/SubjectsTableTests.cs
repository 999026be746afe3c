using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Subjects;
using AttackTracker.Web.Navigation;

namespace AttackTracker.Tests.Components.Subjects;

public sealed class SubjectsTableTests
{
    [Theory]
    [InlineData(50, 50)]
    [InlineData(51, 25)]
    [InlineData(190, 25)]
    public void A_table_of_fifty_rows_is_one_page_and_a_longer_one_has_pages_of_twenty_five(int rows, int size) => Assert.Equal(size, SubjectsTable.SizeOf(rows));

    [Fact]
    public void Rows_are_ordered_by_any_column_either_way_and_what_has_no_value_or_no_name_comes_last()
    {
        SubjectLine[] rows = [Row("a", 3, new(2022, 1, 2)), Row("b", 5, null), Row(null, 9, new(2023, 1, 1)), Row("c", 4, new(2021, 1, 1))];
        var last = SubjectColumns.All(SubjectKind.Base).Single(column => column.Key == "last");

        Assert.Equal("a c b -", Ordered(last, isTurned: false));
        Assert.Equal("c a b -", Ordered(last, isTurned: true));
        Assert.Equal("b c a -", Ordered(SubjectColumns.All(SubjectKind.Base).Single(column => column.Key == SubjectColumns.Usual), isTurned: false));
        Assert.Equal("a b c -", Ordered(null, isTurned: false));
        Assert.Equal("c b a -", Ordered(null, isTurned: true));

        string Ordered(SubjectColumn? sort, bool isTurned) => string.Join(' ', SubjectsTable.Ordered(SubjectKind.Base, rows, sort, isTurned).Select(row => row.Id ?? "-"));
    }

    [Theory]
    [InlineData(SubjectKind.Base)]
    [InlineData(SubjectKind.Group)]
    [InlineData(SubjectKind.Weapon)]
    public void A_column_is_hidden_and_shown_by_its_link_and_the_usual_ones_need_no_words(SubjectKind kind)
    {
        foreach (var column in SubjectColumns.All(kind))
        {
            var toggled = SubjectColumns.Toggle(kind, SubjectsAddress.Usual, column.Key);
            var read = SubjectsAddress.Parse("x" + toggled.Write(IncidentFilter.All));

            Assert.Equal(!SubjectColumns.UsualOf(kind).Contains(column.Key), SubjectColumns.Shown(kind, read).Contains(column, new ByKey()));
            Assert.Equal(SubjectsAddress.Usual, SubjectColumns.Toggle(kind, read, column.Key));
        }

        Assert.Equal("", SubjectsAddress.Usual.Write(IncidentFilter.All));
        Assert.Equal(SubjectColumns.UsualOf(kind).Count, SubjectColumns.Shown(kind, SubjectsAddress.Usual).Count);
    }

    [Fact]
    public void What_an_address_asks_for_that_no_table_has_is_left_out()
    {
        var place = SubjectsAddress.Parse("bases?columns=killed,moonshine,attacks&sort=moonshine&page=-4");

        Assert.Equal(["attacks", "killed"], SubjectColumns.Shown(SubjectKind.Base, place).Select(column => column.Key));
        Assert.Equal(1, place.Page);
    }

    [Theory]
    [InlineData("2022-01-05", "2022-03-01", SparkBin.Month, 3)]
    [InlineData("2019-09-01", "2026-02-08", SparkBin.Quarter, 27)]
    [InlineData("1998-01-01", "2026-02-08", SparkBin.Year, 29)]
    [InlineData("1000-01-01", "2026-02-08", SparkBin.Year, 60)]
    public void A_sparkline_cuts_its_days_into_whole_months_quarters_or_years(string first, string last, SparkBin bin, int count)
    {
        var span = SparkSpan.Of(new DayRange(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal((bin, count), (span.Bin, span.Count));
        for (var at = 0; at < span.Count; at++)
        {
            var days = span.DaysOf(at);
            Assert.Equal((at, at), (span.At(days.First), span.At(days.Last)));
            Assert.True(at == 0 || span.DaysOf(at - 1).Last.AddDays(1) == days.First);
        }
    }

    [Fact]
    public void The_place_in_a_ledger_comes_back_from_its_address()
    {
        foreach (var place in new[] { new LedgerAddress(null, null), new LedgerAddress(LedgerPart.Denied, new LedgerPlace(new(2022, 1, 5), 77)), new LedgerAddress(LedgerPart.Rival, new LedgerPlace(null, 3)) })
        {
            Assert.Equal(place, LedgerAddress.Parse("groups/x" + place.Write(new IncidentFilter { Text = "drones" })));
        }
    }

    private static SubjectLine Row(string? id, int attacks, DateOnly? last)
        => new() { Id = id, Name = id ?? "Base not named", Attacks = attacks, LastAttack = last, ByWeapon = new int[6], ByOutcome = new int[5], Claims = default, Spark = [] };

    private sealed class ByKey : IEqualityComparer<SubjectColumn>
    {
        public bool Equals(SubjectColumn? x, SubjectColumn? y) => x?.Key == y?.Key;

        public int GetHashCode(SubjectColumn obj) => obj.Key.GetHashCode(StringComparison.Ordinal);
    }
}
