using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Quality;

/// <summary>The values that nobody has decided, least certain first, each with its words and the incident where it is decided.</summary>
public sealed partial class ReviewPage
{
    private ReviewView? _view;

    [SupplyParameterFromQuery(Name = "field")]
    public string? FieldTerm { get; set; }

    [SupplyParameterFromQuery(Name = "base")]
    public string? BaseId { get; set; }

    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    [Inject]
    public required ReviewQuery Review { get; init; }

    private Field? One => CodebookTerm.TryParse<Field>(FieldTerm, out var one) ? one : null;

    private string? Base => string.IsNullOrWhiteSpace(BaseId) ? null : BaseId;

    private bool IsNarrowed => One is not null || Base is not null;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private Task LoadAsync() => ReadAsync(async token =>
    {
        var view = await Review.RunAsync(One, Base, Page ?? 1, token);
        token.ThrowIfCancellationRequested();
        _view = view;
    });

    private static string Percent(double confidence) => confidence.ToString("0%", CultureInfo.InvariantCulture);

    private static string Share(double confidence) => confidence >= 0.995 ? "1" : confidence.ToString(".00", CultureInfo.InvariantCulture);
}
