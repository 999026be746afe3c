using System.Globalization;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Text;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>All articles, the latest brought in first unless the address says otherwise.</summary>
public sealed partial class ArticlesPage
{
    private const string Descending = "desc";
    private const string Ascending = "asc";

    private static readonly (string Label, ArticleSort? Sort, string Style)[] Columns =
    [
        (Texts.ColumnTitle, ArticleSort.Title, "c-title"),
        (Texts.ColumnPublisher, ArticleSort.Publisher, "c-pub"),
        (Texts.ColumnPublished, ArticleSort.Published, "c-day"),
        (Texts.ColumnReports, ArticleSort.Reports, "num"),
        (Texts.ColumnIncidents, null, "num"),
        (Texts.ColumnAdded, ArticleSort.Added, "c-add"),
    ];

    private PagedResult<ArticleLine>? _lines;
    private IReadOnlyList<int> _blind = [];

    [SupplyParameterFromQuery]
    public string? Words { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    public string? Direction { get; set; }

    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required ArticleListQuery Articles { get; init; }

    [Inject]
    public required BlindnessQuery Blindness { get; init; }

    private string? Wanted => string.IsNullOrWhiteSpace(Words) ? null : Words.Trim();

    /// <summary>What the articles shown are taken for; null for all but the deleted ones.</summary>
    private ArticleState? Shown => CodebookTerm.TryParse<ArticleState>(State, out var state) ? state : null;

    private ArticleSort Order => Enum.GetValues<ArticleSort>().Cast<ArticleSort?>().FirstOrDefault(s => TrackerLinks.Word(s!.Value) == Sort) ?? ArticleSort.Added;

    private bool IsDescending => Direction is Descending or Ascending ? Direction == Descending : IsDescendingFirst(Order);

    private bool MayAsk => Person.May(Policies.Edit) || Person.May(Policies.Review);

    protected override Task OnParametersSetAsync() => LoadAsync();

    private Task LoadAsync() => ReadAsync(async token =>
    {
        var lines = await Articles.RunAsync(Wanted, Shown, Order, IsDescending, Page ?? 1, token);
        var blind = await Blindness.OfAllAsync(Person.Name, token);
        token.ThrowIfCancellationRequested();
        (_lines, _blind) = (lines, blind);
    });

    // Days and counts are looked at from the top, names from the beginning.
    private static bool IsDescendingFirst(ArticleSort sort) => sort is ArticleSort.Added or ArticleSort.Published or ArticleSort.Reports;

    private string LinkSortedBy(ArticleSort sort)
        => TrackerLinks.Articles(Wanted, Shown, sort, sort == Order ? !IsDescending : IsDescendingFirst(sort), 1);

    private string LinkTo(ArticleState? state) => TrackerLinks.Articles(Wanted, state, Order, IsDescending, 1);

    private string LinkToPage(int page) => TrackerLinks.Articles(Wanted, Shown, Order, IsDescending, page);

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Added(DateTime at) => at.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture);

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
