using AttackTracker.Core.Queries;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Maps;

/// <summary>What the map says in words, for those who hear it and for those who hold the pointer over it.</summary>
public static class MapWords
{
    /// <summary>"Ain al-Asad Air Base: 26 attacks (rocket 10, drone 16), killed 0, last 22 Apr 2024".</summary>
    public static string Of(MapPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var counts = place.Counts;
        string?[] told =
        [
            Counted(counts) + (counts.Attacks == 0 ? "" : $" ({ByWeapon(counts)})"),
            counts.Killed is { } killed ? Phrase.Of(Texts.Killed, CountText.Brief(killed)) : null,
            counts.Last is { } day ? Phrase.Of(Texts.Last, DateText.Interval(day, day)) : null,
        ];
        return $"{Name(place)}: {string.Join(", ", told.OfType<string>())}";
    }

    /// <summary>An area stands for incidents in it whose base is not named.</summary>
    public static string Name(MapPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.IsArea ? Phrase.Of(Texts.BaseNotNamed, place.Name) : place.Name;
    }

    /// <summary>"176 attacks, 21 responses"; what there is none of is left out.</summary>
    public static string Counted(MapCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return string.Join(", ", new[]
        {
            counts.Attacks > 0 || counts.Responses == 0 ? Phrase.Count(counts.Attacks, Texts.Attacks) : null,
            counts.Responses > 0 ? Phrase.Count(counts.Responses, Texts.Responses) : null,
        }.OfType<string>());
    }

    /// <summary>"rocket 10, drone 16, response 2": what a bar or ring is cut into.</summary>
    public static string Parts(MapCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return string.Join(", ", new[] { ByWeapon(counts), counts.Responses > 0 ? Phrase.Of(Texts.Response, Wording.Number(counts.Responses)) : "" }.Where(part => part.Length > 0));
    }

    /// <summary>"rocket 10, drone 16".</summary>
    public static string ByWeapon(MapCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return string.Join(", ", Enum.GetValues<WeaponFamily>().Where(f => counts.ByWeapon[(int)f] > 0).Select(f => $"{Wording.Name(f).ToLowerInvariant()} {Wording.Number(counts.ByWeapon[(int)f])}"));
    }
}
