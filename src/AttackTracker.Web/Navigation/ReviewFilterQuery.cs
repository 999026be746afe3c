using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace AttackTracker.Web.Navigation;

/// <summary>The filter of the review queue as the query string of its address, and back.</summary>
/// <remarks>Reading never fails: what is not understood is left out.</remarks>
public static class ReviewFilterQuery
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>Reads the filter from an address.</summary>
    public static ReviewFilter Parse(string address)
    {
        var values = Values(address);
        var (from, to) = (DayOf(values.GetValueOrDefault("from")), DayOf(values.GetValueOrDefault("to")));
        return new ReviewFilter
        {
            State = CodebookTerm.TryParse<FieldState>(values.GetValueOrDefault("state"), out var state) ? state : null,
            Field = CodebookTerm.TryParse<Field>(values.GetValueOrDefault("field"), out var field) ? field : null,
            BaseId = values.GetValueOrDefault("base"),
            ArticleId = int.TryParse(values.GetValueOrDefault("article"), NumberStyles.None, CultureInfo.InvariantCulture, out var article) ? article : null,
            Incident = values.GetValueOrDefault("incident"),
            Days = from is null && to is null ? null : new DayRange(from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue),
            Order = Enum.TryParse<ReviewOrder>(values.GetValueOrDefault("order"), ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : ReviewOrder.Confidence,
        };
    }

    /// <summary>The value that the address is at; null where it names none.</summary>
    public static (string Incident, Field Field)? At(string address)
        => Values(address).GetValueOrDefault("at")?.Split('.') is [var incident, var term] && CodebookTerm.TryParse<Field>(term, out var field) ? (incident, field) : null;

    /// <summary>Writes the query string with its question mark; empty for a filter that lets everything through.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="at">The value to open; null for the first.</param>
    public static string Write(ReviewFilter filter, ReviewItem? at)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<KeyValuePair<string, string>> pairs = [];
        Add("state", filter.State is { } state ? CodebookTerm.Of(state) : null);
        Add("field", filter.Field is { } field ? CodebookTerm.Of(field) : null);
        Add("base", filter.BaseId);
        Add("article", filter.ArticleId?.ToString(CultureInfo.InvariantCulture));
        Add("incident", filter.Incident);
        Add("from", filter.Days is { } first && first.First != DateOnly.MinValue ? first.First.ToString(Day, CultureInfo.InvariantCulture) : null);
        Add("to", filter.Days is { } last && last.Last != DateOnly.MaxValue ? last.Last.ToString(Day, CultureInfo.InvariantCulture) : null);
        Add("order", filter.Order == ReviewOrder.Confidence ? null : filter.Order.ToString().ToLowerInvariant());
        Add("at", at is null ? null : $"{at.Incident}.{CodebookTerm.Of(at.Field)}");
        return IncidentFilterQuery.Query(pairs);

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                pairs.Add(KeyValuePair.Create(key, value));
            }
        }
    }

    private static Dictionary<string, string> Values(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var mark = address.IndexOf('?', StringComparison.Ordinal);
        return QueryHelpers.ParseQuery(mark < 0 ? "" : address[(mark + 1)..].Split('#')[0])
            .Where(v => !string.IsNullOrWhiteSpace(v.Value[0]))
            .ToDictionary(v => v.Key, v => v.Value[0]!.Trim(), StringComparer.Ordinal);
    }

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
