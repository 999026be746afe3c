using System.Globalization;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace AttackTracker.Web.Navigation;

/// <summary>The filter as the query string of an address, and back.</summary>
/// <remarks>Reading never fails: what is not understood is left out, so an old or mistyped link still opens a page.</remarks>
public static class IncidentFilterQuery
{
    private const string NotStated = "not-stated";
    private const string Day = "yyyy-MM-dd";

    /// <summary>Reads the filter from an address or from a query string with or without its question mark.</summary>
    public static IncidentFilter Parse(string addressOrQuery)
    {
        ArgumentNullException.ThrowIfNull(addressOrQuery);
        var mark = addressOrQuery.IndexOf('?', StringComparison.Ordinal);
        var values = QueryHelpers.ParseQuery(addressOrQuery[(mark + 1)..].Split('#')[0]);

        var (from, to) = (DayOf(values, "from"), DayOf(values, "to"));
        return new IncidentFilter
        {
            From = from > to ? to : from,
            To = from > to ? from : to,
            Precisions = Choices<DatePrecision>(values, "precision", CodebookTerm.TryParse).WithNotStated(false),
            Bases = Choices<string>(values, "base", Word),
            Weapons = Choices<WeaponType>(values, "weapon", CodebookTerm.TryParse),
            AlsoWeapons = Choices<WeaponType>(values, "also-weapon", CodebookTerm.TryParse).WithNotStated(false),
            Groups = Choices<string>(values, "group", Word),
            AlsoGroups = Choices<string>(values, "also-group", Word).WithNotStated(false),
            ClaimedBy = Choices<string>(values, "claimed", Word),
            BlamedOn = Choices<string>(values, "blamed", Word),
            Contested = Term<ContestedClaim>(values, "contested"),
            Outcomes = Choices<Outcome>(values, "outcome", CodebookTerm.TryParse),
            Countries = Choices<string>(values, "country", Word),
            Provinces = Choices<string>(values, "province", Word),
            Kind = Term<ReportKind>(values, "kind"),
            Background = YesOrNo(values, "background"),
            Conflict = YesOrNo(values, "conflict"),
            States = Choices<FieldState>(values, "state", CodebookTerm.TryParse).WithNotStated(false),
            Casualties = Term<CasualtyFilter>(values, "casualties"),
            Killed = TypedCount.Read(First(values, "killed")),
            Wounded = TypedCount.Read(First(values, "wounded")),
            Publishers = Choices<string>(values, "publisher", Word),
            OneSource = YesOrNo(values, "one-source"),
            Without = new IncidentExclusions
            {
                Bases = Choices<string>(values, "not-base", Word),
                Weapons = Choices<WeaponType>(values, "not-weapon", CodebookTerm.TryParse).WithNotStated(false),
                Groups = Choices<string>(values, "not-group", Word),
                ClaimedBy = Choices<string>(values, "not-claimed", Word),
                BlamedOn = Choices<string>(values, "not-blamed", Word),
                Outcomes = Choices<Outcome>(values, "not-outcome", CodebookTerm.TryParse),
                Countries = Choices<string>(values, "not-country", Word),
                Publishers = Choices<string>(values, "not-publisher", Word),
            },
            Text = First(values, "text") is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null,
        };
    }

    /// <summary>Writes the query string with its question mark; empty for a filter that lets everything through.</summary>
    public static string Write(IncidentFilter filter) => Query(Pairs(filter));

    /// <summary>Joins pairs to a query string with its question mark; empty where there are none.</summary>
    public static string Query(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var joined = string.Join('&', pairs.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));
        return joined.Length == 0 ? "" : "?" + joined;
    }

    /// <summary>The filter's criteria in a fixed order, for a page that adds pairs of its own.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(IncidentFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return
        [
            .. One("from", filter.From?.ToString(Day, CultureInfo.InvariantCulture)),
            .. One("to", filter.To?.ToString(Day, CultureInfo.InvariantCulture)),
            .. Many("precision", filter.Precisions, CodebookTerm.Of),
            .. One("kind", filter.Kind is { } kind ? CodebookTerm.Of(kind) : null),
            .. Many("base", filter.Bases, id => id),
            .. Many("weapon", filter.Weapons, CodebookTerm.Of),
            .. Many("also-weapon", filter.AlsoWeapons, CodebookTerm.Of),
            .. Many("group", filter.Groups, id => id),
            .. Many("also-group", filter.AlsoGroups, id => id),
            .. Many("claimed", filter.ClaimedBy, id => id),
            .. Many("blamed", filter.BlamedOn, id => id),
            .. One("contested", filter.Contested is { } contested ? CodebookTerm.Of(contested) : null),
            .. Many("outcome", filter.Outcomes, CodebookTerm.Of),
            .. One("casualties", filter.Casualties is { } casualties ? CodebookTerm.Of(casualties) : null),
            .. Many("country", filter.Countries, code => code),
            .. Many("province", filter.Provinces, id => id),
            .. One("background", YesOrNo(filter.Background)),
            .. One("conflict", YesOrNo(filter.Conflict)),
            .. Many("state", filter.States, CodebookTerm.Of),
            .. One("killed", filter.Killed?.ToString()),
            .. One("wounded", filter.Wounded?.ToString()),
            .. Many("publisher", filter.Publishers, name => name),
            .. One("one-source", YesOrNo(filter.OneSource)),
            .. Many("not-base", filter.Without.Bases, id => id),
            .. Many("not-weapon", filter.Without.Weapons, CodebookTerm.Of),
            .. Many("not-group", filter.Without.Groups, id => id),
            .. Many("not-claimed", filter.Without.ClaimedBy, id => id),
            .. Many("not-blamed", filter.Without.BlamedOn, id => id),
            .. Many("not-outcome", filter.Without.Outcomes, CodebookTerm.Of),
            .. Many("not-country", filter.Without.Countries, code => code),
            .. Many("not-publisher", filter.Without.Publishers, name => name),
            .. One("text", filter.Text),
        ];
    }

    private static IEnumerable<KeyValuePair<string, string>> One(string key, string? value)
        => value is null ? [] : [KeyValuePair.Create(key, value)];

    private static IEnumerable<KeyValuePair<string, string>> Many<T>(string key, Choice<T> choice, Func<T, string> write)
        where T : notnull
        => choice.Values.Select(write).Concat(choice.NotStated ? [NotStated] : []).Select(v => KeyValuePair.Create(key, v));

    private delegate bool Reader<T>(string? word, out T value);

    private static Choice<T> Choices<T>(Dictionary<string, StringValues> values, string key, Reader<T> read)
        where T : notnull
    {
        var words = values.GetValueOrDefault(key);
        var chosen = new List<T>();
        foreach (var word in words)
        {
            if (word != NotStated && read(word, out var value))
            {
                chosen.Add(value);
            }
        }

        return Choice.From(chosen).WithNotStated(words.Contains(NotStated));
    }

    private static bool Word(string? word, out string value)
    {
        value = word?.Trim() ?? "";
        return value.Length > 0;
    }

    private static T? Term<T>(Dictionary<string, StringValues> values, string key)
        where T : struct, Enum
        => CodebookTerm.TryParse<T>(First(values, key), out var value) ? value : null;

    private static DateOnly? DayOf(Dictionary<string, StringValues> values, string key)
        => DateOnly.TryParseExact(First(values, key), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool? YesOrNo(Dictionary<string, StringValues> values, string key) => First(values, key) switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };

    private static string? YesOrNo(bool? value) => value switch
    {
        true => "yes",
        false => "no",
        null => null,
    };

    private static string? First(Dictionary<string, StringValues> values, string key)
        => values.TryGetValue(key, out var found) && found.Count > 0 ? found[0] : null;
}
