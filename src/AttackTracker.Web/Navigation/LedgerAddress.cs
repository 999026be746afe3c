using System.Globalization;
using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.WebUtilities;

namespace AttackTracker.Web.Navigation;

/// <summary>What the address of a group's page holds of its ledger.</summary>
/// <param name="Part">Which statements; null for all.</param>
/// <param name="After">The last incident of the page before; null for the newest.</param>
public sealed record LedgerAddress(LedgerPart? Part, LedgerPlace? After)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>Reading never fails: what is not understood is as usual.</summary>
    public static LedgerAddress Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        var values = mark < 0 ? [] : QueryHelpers.ParseQuery(address[mark..].Split('#')[0]);
        var say = values.GetValueOrDefault("say").FirstOrDefault();
        return new LedgerAddress(
            Enum.GetValues<LedgerPart>().Where(part => Word(part) == say).Select(part => (LedgerPart?)part).FirstOrDefault(),
            PlaceOf(values.GetValueOrDefault("before").FirstOrDefault()));
    }

    /// <summary>The query string with the filter before and these after, and the place on the page that they lead to.</summary>
    public string Write(IncidentFilter filter) => IncidentFilterQuery.Query(
    [
        .. IncidentFilterQuery.Pairs(filter),
        .. Part is { } part ? [KeyValuePair.Create("say", Word(part))] : Array.Empty<KeyValuePair<string, string>>(),
        .. After is { } after ? [KeyValuePair.Create("before", Text(after))] : Array.Empty<KeyValuePair<string, string>>(),
    ]) + "#ledger";

    private static string Word(LedgerPart part) => part.ToString().ToLowerInvariant();

    private static string Text(LedgerPlace place) => string.Create(CultureInfo.InvariantCulture, $"{place.Day?.ToString(Day, CultureInfo.InvariantCulture) ?? "none"}.{place.Incident}");

    private static LedgerPlace? PlaceOf(string? text)
        => text?.Split('.') is not [var day, var key] || !int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var incident) ? null
            : DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? new LedgerPlace(known, incident)
            : day == "none" ? new LedgerPlace(null, incident)
            : null;
}
