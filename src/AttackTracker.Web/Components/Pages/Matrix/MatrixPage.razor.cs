using AttackTracker.Core.Queries;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Matrix;

public sealed partial class MatrixPage
{
    // More cells than these are more than a page can be drawn with at once when the filter changes.
    private const int MostOnOnePage = 40;
    private const int PageSizeOfMore = 25;

    private (IncidentFilter Filter, DateOnly? Last, DateTime? AsOf)? _read;

    [Inject]
    public required MatrixQuery Months { get; init; }

    private MatrixView? View { get; set; }

    private MatrixAddress Place { get; set; } = new(null, null, false, 1);

    protected override bool IsMine(string path) => path == "matrix";

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Place = MatrixAddress.Parse(Address);
        var wanted = (Filter, Place.Last, AsOfAddress.Of(Address));
        if (_read != wanted || View is null)
        {
            View = await Months.RunAsync(Filter, Place.Last, cancellationToken);
            _read = wanted;
        }
    }

    private int PageSize => (View?.Rows.Count ?? 0) <= MostOnOnePage ? MostOnOnePage : PageSizeOfMore;

    private int Pages => Math.Max(1, ((View?.Rows.Count ?? 0) + PageSize - 1) / PageSize);

    private int Number => Math.Clamp(Place.Page, 1, Pages);

    private IReadOnlyList<MatrixRow> Shown => View is null ? [] : [.. Sorted(View).Skip((Number - 1) * PageSize).Take(PageSize)];

    // The row of bases that are not named stays last, for it is no base.
    private IEnumerable<MatrixRow> Sorted(MatrixView view)
    {
        var at = Place.Sort is { } month ? view.Months.ToList().IndexOf(month) : -1;
        return Place.ByName ? view.Rows.OrderBy(r => r.SiteId is null).ThenBy(r => r.Name, StringComparer.OrdinalIgnoreCase)
            : at >= 0 ? view.Rows.OrderBy(r => r.SiteId is null).ThenByDescending(r => r.Counts[at])
            : view.Rows;
    }

    private string LinkTo(IncidentFilter filter) => TrackerLinks.Matrix((Place with { Page = 1 }).Write(filter));

    private string LinkToPage(int page) => TrackerLinks.Matrix((Place with { Page = page }).Write(Filter));

    private string LinkToEarlier => LinkToLast(View!.Months[0].AddMonths(-1));

    private string LinkToLater => LinkToLast(View!.Months[^1].AddMonths(MatrixQuery.MostMonths));

    private string LinkToLast(DateOnly month) => TrackerLinks.Matrix((Place with { Last = month, Page = 1 }).Write(Filter));
}
