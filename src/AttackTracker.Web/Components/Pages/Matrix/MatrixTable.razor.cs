using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Matrix;

/// <summary>Bases by months, faintly tinted by the count, with sums both ways.</summary>
public sealed partial class MatrixTable
{
    private const int FaintestPercent = 12;
    private const int FullPercent = 42;

    private int _most;
    private string _query = "";

    [Parameter, EditorRequired]
    public required MatrixView View { get; set; }

    /// <summary>Those of the page, in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<MatrixRow> Rows { get; set; }

    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    [Parameter, EditorRequired]
    public required MatrixAddress Place { get; set; }

    protected override void OnParametersSet()
    {
        // Over all rows and not those of the page, so that a tint means the same on each.
        _most = View.Rows.SelectMany(r => r.Counts).DefaultIfEmpty().Max();
        _query = IncidentFilterQuery.Write(Filter);
    }

    private bool IsBySum => !Place.ByName && Place.Sort is null;

    private IEnumerable<(int Year, int Count)> Years => View.Months.GroupBy(m => m.Year).Select(g => (g.Key, g.Count()));

    private string LinkTo(MatrixAddress place) => TrackerLinks.Matrix(place.Write(Filter));

    private string Incidents(MatrixRow? row, DayRange days)
    {
        var filter = Filter with { From = days.First, To = days.Last };
        return TrackerLinks.Timeline(IncidentFilterQuery.Write(row is null ? filter : filter with { Bases = row.SiteId is { } id ? Choice.Of(id) : Choice.Any<string>().WithNotStated(true) }));
    }

    private string? Edge(DateOnly month) => month.Month == 1 || month == View.Months[0] ? "g1" : null;

    private static string Short(DateOnly month) => month.ToString("MMM", CultureInfo.InvariantCulture);

    private static string NameOf(MatrixRow row) => row.SiteId is null ? Texts.BaseNotNamed : row.Name;

    /// <summary>A faint tint by the size of a count; null for none.</summary>
    private string? Heat(int count) => count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"--h:{FaintestPercent + ((FullPercent - FaintestPercent) * count / _most)}%");
}
