using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Navigation;
using FsCheck;
using FsCheck.Fluent;
using Outcome = AttackTracker.Core.Reports.Outcome;

namespace AttackTracker.Tests.Navigation;

public sealed class IncidentFilterQueryTests
{
    [Fact]
    public void Every_filter_comes_back_from_its_address()
        => Prop.ForAll(Filters.ToArbitrary(), filter => Assert.Equal(filter, IncidentFilterQuery.Parse("http://host/bases" + IncidentFilterQuery.Write(filter))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Reading_any_address_at_all_gives_a_filter()
        => Prop.ForAll<string?>(text => IncidentFilterQuery.Parse("?" + text) is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void Everything_let_through_is_an_empty_query()
        => Assert.Equal("", IncidentFilterQuery.Write(IncidentFilter.All));

    [Fact]
    public void The_order_in_which_values_were_chosen_does_not_change_the_address()
    {
        var one = new IncidentFilter { Weapons = Choice.Any<WeaponType>().Toggle(WeaponType.Drone).Toggle(WeaponType.Rocket) };
        var other = new IncidentFilter { Weapons = Choice.Any<WeaponType>().Toggle(WeaponType.Rocket).Toggle(WeaponType.Drone) };

        Assert.Equal("?weapon=rocket&weapon=drone", IncidentFilterQuery.Write(one));
        Assert.Equal(IncidentFilterQuery.Write(one), IncidentFilterQuery.Write(other));
        Assert.Equal(one, other);
    }

    [Theory]
    [InlineData("?from=2022-13-01&to=soon", "")]
    [InlineData("?from=2022-01-06&to=2022-01-03", "?from=2022-01-03&to=2022-01-06")]
    [InlineData("?weapon=trebuchet&weapon=rocket", "?weapon=rocket")]
    [InlineData("?kind=Attack&conflict=perhaps&text=%20%20", "")]
    [InlineData("?outcome=not-stated&utm_source=mail", "?outcome=not-stated")]
    [InlineData("?base=&base=erbil", "?base=erbil")]
    [InlineData("?killed=>0&wounded=many", "?killed=1..")]
    [InlineData("?state=asleep&not-weapon=trebuchet&not-weapon=rocket", "?not-weapon=rocket")]
    public void What_is_not_understood_is_left_out(string typed, string read)
        => Assert.Equal(read, IncidentFilterQuery.Write(IncidentFilterQuery.Parse(typed)));

    private static readonly DateOnly FirstDay = new(2003, 3, 20);

    private static Gen<string> Ids => Gen.Elements("ain-al-asad", "erbil", "a&b=c", "ä ö?#", "IQ");

    private static Gen<IncidentFilter> Filters =>
        from first in Gen.Choose(0, 9000).OrNull()
        from length in Gen.Choose(0, 900).OrNull()
        from precisions in Gen.Elements(Enum.GetValues<DatePrecision>()).ListOf()
        from bases in Choices(Ids)
        from weapons in Choices(Gen.Elements(Enum.GetValues<WeaponType>()))
        from groups in Choices(Ids)
        from outcomes in Choices(Gen.Elements(Enum.GetValues<Outcome>()))
        from countries in Choices(Ids)
        from kind in Gen.Elements(Enum.GetValues<ReportKind>()).OrNull()
        from casualties in Gen.Elements(Enum.GetValues<CasualtyFilter>()).OrNull()
        from background in Gen.Elements(true, false).OrNull()
        from conflict in Gen.Elements(true, false).OrNull()
        from claimed in Choices(Ids)
        from blamed in Choices(Ids)
        from contested in Gen.Elements(Enum.GetValues<ContestedClaim>()).OrNull()
        from states in Gen.Elements(Enum.GetValues<FieldState>()).ListOf()
        from killed in Gen.Elements(new CountRange(0, 0), new CountRange(1, null), new CountRange(null, 4), new CountRange(2, 5)).OrNull()
        from publishers in Choices(Ids)
        from keptOutBases in Choices(Ids)
        from keptOutWeapons in Gen.Elements(Enum.GetValues<WeaponType>()).ListOf()
        from keptOutOutcomes in Choices(Gen.Elements(Enum.GetValues<Outcome>()))
        from text in Gen.Elements(null, "drones", "\"shot down\" & more", "100% + ≠")
        select new IncidentFilter
        {
            From = first is { } start ? FirstDay.AddDays(start) : null,
            To = length is { } days ? FirstDay.AddDays((first ?? 0) + days) : null,
            Precisions = Choice.From(precisions),
            Bases = bases,
            Weapons = weapons,
            Groups = groups,
            Outcomes = outcomes,
            Countries = countries,
            Provinces = keptOutBases,
            Kind = kind,
            Casualties = casualties,
            Background = background,
            Conflict = conflict,
            ClaimedBy = claimed,
            BlamedOn = blamed,
            AlsoWeapons = Choice.From(keptOutWeapons),
            AlsoGroups = claimed.WithNotStated(false),
            Contested = contested,
            OneSource = background,
            States = Choice.From(states),
            Killed = killed,
            Wounded = killed,
            Publishers = publishers,
            Without = new IncidentExclusions
            {
                Bases = keptOutBases,
                Weapons = Choice.From(keptOutWeapons),
                Groups = publishers,
                ClaimedBy = blamed,
                BlamedOn = claimed,
                Outcomes = keptOutOutcomes,
                Countries = keptOutBases,
                Publishers = claimed,
            },
            Text = text,
        };

    private static Gen<Choice<T>> Choices<T>(Gen<T> values)
        where T : notnull
        => from some in values.ListOf()
           from notStated in Gen.Elements(true, false)
           select Choice.From(some).WithNotStated(notStated);
}

file static class Generators
{
    public static Gen<T?> OrNull<T>(this Gen<T> gen)
        where T : struct
        => Gen.OneOf(gen.Select(v => (T?)v), Gen.Constant<T?>(null));
}
