using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>A row a base, group or weapon; each number leads to the incidents that it counts. Order, columns and page stand in the address.</summary>
public sealed partial class SubjectsTable
{
    private const int MostOnOnePage = 50;
    private const int PageSize = 25;
    private const int FaintestPercent = 12;
    private const int FullPercent = 42;

    private static readonly SubjectColumn OfNames = new(SubjectColumns.Name, "", Texts.Name, _ => null, (_, _) => new SubjectCell.Count(0, null));

    private IReadOnlyList<SubjectColumn> _columns = [];
    private IReadOnlyList<(string? Name, int Columns)> _bands = [];
    private IReadOnlyList<SubjectLine> _rows = [];
    private HashSet<string> _edges = [];
    private Dictionary<string, int> _most = [];
    private SubjectColumn _sort = OfNames;
    private int _mostSpark;
    private int _page = 1;
    private int _pages = 1;

    [Parameter, EditorRequired]
    public required SubjectsView View { get; set; }

    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    [Parameter, EditorRequired]
    public required SubjectsAddress Place { get; set; }

    [Parameter, EditorRequired]
    public required Func<SubjectsAddress, string> LinkTo { get; set; }

    private string Years => View.Span is not { } span ? Texts.OverTime
        : span.First.Year == span.DaysOf(span.Count - 1).Last.Year ? Year(span.First)
        : $"{Year(span.First)} – {Year(span.DaysOf(span.Count - 1).Last)}";

    private string AllWords => View.Kind == SubjectKind.Base ? Texts.AllBasesSum : Texts.AllOnce;

    /// <summary>The rows in an order; what has no name, and what has no value, come last in either direction.</summary>
    public static IReadOnlyList<SubjectLine> Ordered(SubjectKind kind, IEnumerable<SubjectLine> rows, SubjectColumn? sort, bool isTurned)
    {
        if (sort is null)
        {
            var named = rows.OrderBy(row => row.Id is null);
            return [.. (isTurned ? named.ThenByDescending(Name, StringComparer.OrdinalIgnoreCase) : named.ThenBy(Name, StringComparer.OrdinalIgnoreCase)).ThenBy(row => row.Id, StringComparer.Ordinal)];
        }

        var known = rows.OrderBy(row => row.Id is null).ThenBy(row => sort.By(row) is null);
        var ordered = isTurned ? known.ThenBy(sort.By) : known.ThenByDescending(sort.By);
        return [.. ordered.ThenByDescending(row => row.Attacks).ThenBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Id, StringComparer.Ordinal)];

        string Name(SubjectLine row) => SubjectText.Name(kind, row);
    }

    /// <summary>How many rows a page has: what does not fit into one is not read from end to end, and each row takes time.</summary>
    internal static int SizeOf(int rows) => rows <= MostOnOnePage ? MostOnOnePage : PageSize;

    protected override void OnParametersSet()
    {
        _columns = SubjectColumns.Shown(View.Kind, Place);
        var all = SubjectColumns.All(View.Kind);
        _sort = Place.Sort == SubjectColumns.Name ? OfNames : all.FirstOrDefault(column => column.Key == Place.Sort) ?? all.First(column => column.Key == SubjectColumns.Usual);
        var size = SizeOf(View.Rows.Count);
        _pages = Math.Max(1, (View.Rows.Count + size - 1) / size);
        _page = Math.Clamp(Place.Page, 1, _pages);
        _rows = [.. Ordered(View.Kind, View.Rows, ReferenceEquals(_sort, OfNames) ? null : _sort, Place.IsTurned).Skip((_page - 1) * size).Take(size)];
        _mostSpark = View.Rows.SelectMany(row => row.Spark).DefaultIfEmpty().Max();
        _most = _columns.Where(column => column.Tint is not null).GroupBy(column => column.Scale, StringComparer.Ordinal)
            .ToDictionary(band => band.Key, band => (int)View.Rows.SelectMany(row => band.Select(column => column.By(row) ?? 0)).DefaultIfEmpty().Max(), StringComparer.Ordinal);
        _bands = Bands();
        _edges = [.. _columns.Skip(1).Zip(_columns).Where(pair => pair.First.Band != pair.Second.Band).Select(pair => pair.First.Key)];
    }

    private List<(string? Name, int Columns)> Bands()
    {
        var bands = new List<(string? Name, int Columns)>();
        foreach (var column in _columns)
        {
            if (bands.Count > 0 && bands[^1].Name == column.Band)
            {
                bands[^1] = (column.Band, bands[^1].Columns + 1);
            }
            else
            {
                bands.Add((column.Band, 1));
            }
        }

        return bands;
    }

    private string Link(string key) => LinkTo(Place with
    {
        Sort = key == SubjectColumns.Usual ? null : key,
        IsTurned = _sort.Key == key && !Place.IsTurned,
        Page = 1,
    });

    private bool IsAscending => ReferenceEquals(_sort, OfNames) != Place.IsTurned;

    private string? Order(string key) => _sort.Key != key ? null : IsAscending ? "ascending" : "descending";

    private string Arrow(string key) => _sort.Key != key ? "" : IsAscending ? " ↑" : " ↓";

    private string? Edge(SubjectColumn column) => _edges.Contains(column.Key) ? "g1" : null;

    private string LookOf(SubjectColumn column, SubjectCell cell)
        => $"{(cell is SubjectCell.Spark ? "" : "num ")}{column.Look} {Edge(column)} {(Heat(column, cell) > 0 ? "h" : "")} {(cell is SubjectCell.Count { Number: 0 } ? "z" : "")}";

    private string? Tint(SubjectColumn column, SubjectCell cell)
        => Heat(column, cell) is > 0 and var heat ? string.Create(CultureInfo.InvariantCulture, $"--c:{column.Tint};--h:{heat}%") : null;

    private int Heat(SubjectColumn column, SubjectCell cell)
        => cell is SubjectCell.Count { Number: > 0 } count && _most.GetValueOrDefault(column.Scale) is > 0 and var most ? Math.Min(FullPercent, FaintestPercent + ((FullPercent - FaintestPercent) * count.Number / most)) : 0;

    private WeaponLook? Family(SubjectLine row)
        => View.Kind == SubjectKind.Weapon && CodebookTerm.TryParse<WeaponType>(row.Id, out var type) ? WeaponLooks.Of(type) : null;

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);
}
