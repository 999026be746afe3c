using System.Globalization;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Filters;

/// <summary>One criterion in force: what it says, and the filter without it.</summary>
public sealed record FilterChip(string Field, string Value, IncidentFilter Without)
{
    /// <summary>The criteria of a filter in the order of its address.</summary>
    /// <param name="filter">The filter in force.</param>
    /// <param name="facets">Names for ids; null while they are not read yet.</param>
    public static IReadOnlyList<FilterChip> Of(IncidentFilter filter, IncidentFacets? facets)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var chips = new List<FilterChip>();
        Add(Texts.Days, Days(filter), filter with { From = null, To = null });
        Add(Texts.Day, Precisions(filter.Precisions), filter with { Precisions = Choice.Any<DatePrecision>() });
        Add(Texts.Kind, filter.Kind is { } kind ? Wording.Name(kind).ToLowerInvariant() : null, filter with { Kind = null });
        Add(Texts.Base, Values(filter.Bases, id => Named(facets?.Bases, id), Texts.NotNamed), filter with { Bases = Choice.Any<string>() });
        Add(Texts.Weapon, Weapons(filter), filter with { Weapons = Choice.Any<WeaponType>() });
        Add(Texts.AlsoWeapon, Values(filter.AlsoWeapons, type => Wording.Name(type).ToLowerInvariant(), ""), filter with { AlsoWeapons = Choice.Any<WeaponType>() });
        Add(Texts.Group, Values(filter.Groups, id => Named(facets?.Groups, id), Texts.NoClaim), filter with { Groups = Choice.Any<string>() });
        Add(Texts.AlsoGroup, Values(filter.AlsoGroups, id => Named(facets?.Groups, id), ""), filter with { AlsoGroups = Choice.Any<string>() });
        Add(Texts.ClaimedBy, Values(filter.ClaimedBy, id => Named(facets?.Groups, id), Texts.Nobody), filter with { ClaimedBy = Choice.Any<string>() });
        Add(Texts.Blamed, Values(filter.BlamedOn, id => Named(facets?.Groups, id), Texts.Nobody), filter with { BlamedOn = Choice.Any<string>() });
        Add(Texts.Claim, filter.Contested switch { ContestedClaim.Disputed => Texts.ClaimDisputed, ContestedClaim.Denied => Texts.ClaimDenied, ContestedClaim.Rival => Texts.ClaimRival, null => null }, filter with { Contested = null });
        Add(Texts.Outcome, Values(filter.Outcomes, o => Wording.Name(o).ToLowerInvariant(), Texts.ValueNotStated), filter with { Outcomes = Choice.Any<Outcome>() });
        Add(Texts.Casualties, filter.Casualties is { } casualties ? Wording.Name(casualties).ToLowerInvariant() : null, filter with { Casualties = null });
        Add(Texts.Country, Values(filter.Countries, code => Named(facets?.Countries, code), Texts.Open), filter with { Countries = Choice.Any<string>() });
        Add(Texts.Province, Values(filter.Provinces, id => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..], Texts.NotKnown), filter with { Provinces = Choice.Any<string>() });
        Add(Texts.ToldAs, filter.Background switch { true => Texts.ToldHistory, false => Texts.ToldNews, null => null }, filter with { Background = null });
        Add(Texts.Articles, filter.Conflict switch { true => Texts.DoDisagree, false => Texts.DoAgree, null => null }, filter with { Conflict = null });
        Add(Texts.State, Values(filter.States, state => StateMark.NameOf(FieldStates.Of(state)).ToLowerInvariant(), ""), filter with { States = Choice.Any<FieldState>() });
        Add(Texts.Killed, Counted(filter.Killed), filter with { Killed = null });
        Add(Texts.Wounded, Counted(filter.Wounded), filter with { Wounded = null });
        Add(Texts.Publisher, Values(filter.Publishers, name => name, Texts.NotKnown), filter with { Publishers = Choice.Any<string>() });
        Add(Texts.Sources, filter.OneSource switch { true => Texts.SourcesOne, false => Texts.SourcesSeveral, null => null }, filter with { OneSource = null });
        var without = filter.Without;
        Add(Texts.NotBase, Values(without.Bases, id => Named(facets?.Bases, id), Texts.NotNamed), filter with { Without = without with { Bases = Choice.Any<string>() } });
        Add(Texts.NotWeapon, Weapons(IncidentFilter.All with { Weapons = without.Weapons }), filter with { Without = without with { Weapons = Choice.Any<WeaponType>() } });
        Add(Texts.NotGroup, Values(without.Groups, id => Named(facets?.Groups, id), Texts.NoClaim), filter with { Without = without with { Groups = Choice.Any<string>() } });
        Add(Texts.NotClaimedBy, Values(without.ClaimedBy, id => Named(facets?.Groups, id), Texts.Nobody), filter with { Without = without with { ClaimedBy = Choice.Any<string>() } });
        Add(Texts.NotBlamed, Values(without.BlamedOn, id => Named(facets?.Groups, id), Texts.Nobody), filter with { Without = without with { BlamedOn = Choice.Any<string>() } });
        Add(Texts.NotOutcome, Values(without.Outcomes, o => Wording.Name(o).ToLowerInvariant(), Texts.ValueNotStated), filter with { Without = without with { Outcomes = Choice.Any<Outcome>() } });
        Add(Texts.NotCountry, Values(without.Countries, code => Named(facets?.Countries, code), Texts.Open), filter with { Without = without with { Countries = Choice.Any<string>() } });
        Add(Texts.NotPublisher, Values(without.Publishers, name => name, Texts.NotKnown), filter with { Without = without with { Publishers = Choice.Any<string>() } });
        Add(Texts.Text, filter.Text, filter with { Text = null });
        return chips;

        void Add(string field, string? value, IncidentFilter without)
        {
            if (value is not null)
            {
                chips.Add(new FilterChip(field, value, without));
            }
        }
    }

    /// <summary>A filter in words: "weapon rocket, days from 3 Jan 2022"; empty for everything.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="facets">Names for ids; null to use the ids.</param>
    public static string Told(IncidentFilter filter, IncidentFacets? facets)
        => string.Join(", ", Of(filter, facets).Select(chip => $"{chip.Field.ToLowerInvariant()} {chip.Value}"));

    private static string? Counted(CountRange? count) => (count?.Low, count?.High) switch
    {
        (null, null) => null,
        ({ } low, null) => Phrase.Of(Texts.AtLeast, low),
        (null, { } high) => Phrase.Of(Texts.AtMost, high),
        ({ } low, { } high) => low == high ? FormattableString.Invariant($"{low}") : Phrase.Of(Texts.Between, low, high),
    };

    private static string? Precisions(Choice<DatePrecision> chosen) => chosen switch
    {
        _ when chosen.Equals(DatePrecisions.Inexact) => Texts.DayNotExact,
        _ when chosen.Equals(DatePrecisions.Known) => Texts.DayKnown,
        _ => Values(chosen, precision => Wording.Name(precision).ToLowerInvariant(), ""),
    };

    private static string? Days(IncidentFilter filter) => (filter.From, filter.To) switch
    {
        ({ } from, { } to) => DateText.Interval(from, to),
        ({ } from, null) => Phrase.Of(Texts.FromDay, Write(from)),
        (null, { } to) => Phrase.Of(Texts.UntilDay, Write(to)),
        _ => null,
    };

    private static string Write(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    // A whole family of weapons is one word, its members many.
    private static string? Weapons(IncidentFilter filter)
    {
        if (filter.Weapons.IsAny)
        {
            return null;
        }

        var whole = Enum.GetValues<WeaponFamily>().Where(family => WeaponFamilies.Types(family).All(filter.Weapons.Has)).ToList();
        var names = whole.Select(Wording.Name)
            .Concat(filter.Weapons.Values.Where(type => !whole.Contains(WeaponFamilies.Of(type))).Select(Wording.Name));
        return string.Join(", ", names).ToLowerInvariant();
    }

    private static string? Values<T>(Choice<T> choice, Func<T, string> name, string notStated)
        where T : notnull
        => choice.IsAny ? null : string.Join(", ", choice.Values.Select(name).Concat(choice.NotStated ? [notStated] : []));

    private static string Named(IReadOnlyList<FacetCount<string>>? facets, string id)
        => facets?.FirstOrDefault(f => f.Value == id)?.Name ?? id;
}
