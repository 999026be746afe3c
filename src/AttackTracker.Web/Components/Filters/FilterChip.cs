using System.Globalization;
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
        Add("Days", Days(filter), filter with { From = null, To = null });
        Add("Kind", filter.Kind is { } kind ? Wording.Name(kind).ToLowerInvariant() : null, filter with { Kind = null });
        Add("Base", Values(filter.Bases, id => Named(facets?.Bases, id), "not named"), filter with { Bases = Choice.Any<string>() });
        Add("Weapon", Weapons(filter), filter with { Weapons = Choice.Any<WeaponType>() });
        Add("Group", Values(filter.Groups, id => Named(facets?.Groups, id), "no claim"), filter with { Groups = Choice.Any<string>() });
        Add("Claimed by", Values(filter.ClaimedBy, id => Named(facets?.Groups, id), "nobody"), filter with { ClaimedBy = Choice.Any<string>() });
        Add("Blamed", Values(filter.BlamedOn, id => Named(facets?.Groups, id), "nobody"), filter with { BlamedOn = Choice.Any<string>() });
        Add("Outcome", Values(filter.Outcomes, o => Wording.Name(o).ToLowerInvariant(), "not stated"), filter with { Outcomes = Choice.Any<Outcome>() });
        Add("Casualties", filter.Casualties is { } casualties ? Wording.Name(casualties).ToLowerInvariant() : null, filter with { Casualties = null });
        Add("Country", Values(filter.Countries, code => Named(facets?.Countries, code), "open"), filter with { Countries = Choice.Any<string>() });
        Add("Told as", filter.Background switch { true => "history", false => "news", null => null }, filter with { Background = null });
        Add("Articles", filter.Conflict switch { true => "disagree", false => "agree", null => null }, filter with { Conflict = null });
        Add("State", Values(filter.States, state => StateMark.NameOf(FieldStates.Of(state)).ToLowerInvariant(), ""), filter with { States = Choice.Any<FieldState>() });
        Add("Killed", Counted(filter.Killed), filter with { Killed = null });
        Add("Wounded", Counted(filter.Wounded), filter with { Wounded = null });
        Add("Publisher", Values(filter.Publishers, name => name, "not known"), filter with { Publishers = Choice.Any<string>() });
        var without = filter.Without;
        Add("Not base", Values(without.Bases, id => Named(facets?.Bases, id), "not named"), filter with { Without = without with { Bases = Choice.Any<string>() } });
        Add("Not weapon", Weapons(IncidentFilter.All with { Weapons = without.Weapons }), filter with { Without = without with { Weapons = Choice.Any<WeaponType>() } });
        Add("Not group", Values(without.Groups, id => Named(facets?.Groups, id), "no claim"), filter with { Without = without with { Groups = Choice.Any<string>() } });
        Add("Not claimed by", Values(without.ClaimedBy, id => Named(facets?.Groups, id), "nobody"), filter with { Without = without with { ClaimedBy = Choice.Any<string>() } });
        Add("Not blamed", Values(without.BlamedOn, id => Named(facets?.Groups, id), "nobody"), filter with { Without = without with { BlamedOn = Choice.Any<string>() } });
        Add("Not outcome", Values(without.Outcomes, o => Wording.Name(o).ToLowerInvariant(), "not stated"), filter with { Without = without with { Outcomes = Choice.Any<Outcome>() } });
        Add("Not country", Values(without.Countries, code => Named(facets?.Countries, code), "open"), filter with { Without = without with { Countries = Choice.Any<string>() } });
        Add("Not publisher", Values(without.Publishers, name => name, "not known"), filter with { Without = without with { Publishers = Choice.Any<string>() } });
        Add("Text", filter.Text, filter with { Text = null });
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
        ({ } low, null) => FormattableString.Invariant($"at least {low}"),
        (null, { } high) => FormattableString.Invariant($"at most {high}"),
        ({ } low, { } high) => low == high ? FormattableString.Invariant($"{low}") : FormattableString.Invariant($"{low} to {high}"),
    };

    private static string? Days(IncidentFilter filter) => (filter.From, filter.To) switch
    {
        ({ } from, { } to) => DateText.Interval(from, to),
        ({ } from, null) => "from " + Write(from),
        (null, { } to) => "until " + Write(to),
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
