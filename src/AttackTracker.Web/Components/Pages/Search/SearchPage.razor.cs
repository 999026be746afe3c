using System.Globalization;
using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Search;

/// <summary>What a search finds: incidents, articles, bases, groups and weapons, the first of each, with the words that were looked for.</summary>
public sealed partial class SearchPage
{
    private SearchResults? _results;

    /// <summary>Several are one search: without a circuit each chip of the box is a field of its own.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string[]? Parts { get; set; }

    [Inject]
    public required SearchQuery Search { get; init; }

    private string Typed => string.Join(' ', (Parts ?? []).Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part.Trim()));

    protected override Task OnParametersSetAsync() => LoadAsync();

    private Task LoadAsync() => ReadAsync(async token =>
    {
        var results = await Search.RunAsync(Typed, token);
        token.ThrowIfCancellationRequested();
        _results = results;
    });

    private static bool IsNothing(SearchResults found)
        => found is { PublicId: null, Bases.Count: 0, Groups.Count: 0, Weapons.Count: 0 } && (found.Incidents?.Total ?? 0) + (found.Articles?.Total ?? 0) == 0;

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
