using System.Globalization;
using System.Text;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Charts;

/// <summary>A lane a base, country or group: hollow marks are not reviewed, bars not exact to the day, rings in conflict, dotted rings told as history.</summary>
/// <remarks>
/// What looks alike is one path; a mark of its own is only the place that the pointer meets, so that many marks are few elements. Cells stand
/// within their lane and are known by their days: when the filter changes, what they lead to and count is told to the browser and not where they are.
/// </remarks>
public sealed partial class TimelineLaneRows
{
    private const int Depths = 4;

    private int _fullest;

    [Parameter, EditorRequired]
    public required TimelineView View { get; set; }

    /// <summary>From the top down.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<LaneRow> Rows { get; set; }

    [Parameter, EditorRequired]
    public required Plot Plot { get; set; }

    [Parameter, EditorRequired]
    public required ChartShape Shape { get; set; }

    [Parameter, EditorRequired]
    public required ChartLinks Links { get; set; }

    [Parameter]
    public string? Selected { get; set; }

    private IEnumerable<PlacedMark> Marks => Rows.SelectMany(row => row.Marks);

    private IEnumerable<(WeaponLook Look, string Path)> Bars => Marks.Where(m => !m.Mark.IsExact).GroupBy(LookOf).OrderBy(g => g.Key)
        .Select(g => (g.Key, string.Concat(g.Select(Bar))));

    private IEnumerable<(WeaponLook Look, bool IsHollow, string Path)> Shapes => Marks.GroupBy(m => (Look: LookOf(m), IsHollow: !m.Mark.IsReviewed)).OrderBy(g => g.Key)
        .Select(g => (g.Key.Look, g.Key.IsHollow, string.Concat(g.Select(m => WeaponShape.OutlineOf(g.Key.Look, g.Key.IsHollow, m.X, m.Y)))));

    private string Rings => string.Concat(Marks.Where(m => m.Mark.InConflict).Select(m => WeaponShape.Circle(m.X, m.Y, 6.5)));

    /// <summary>From what happened to its first report.</summary>
    private string Delays => string.Concat(Marks.Where(m => m.Mark is { IsExact: true, Reported: { } told } && told > m.Mark.First).Select(m =>
    {
        var end = Plot.Clamp(Plot.Middle(m.Mark.Reported!.Value));
        return end - m.X < 6 ? "" : Svg.Across(m.X + 5, end, m.Y) + Svg.Down(end, m.Y - 2.5, m.Y + 2.5);
    }));

    private string Dotted => string.Concat(Marks.Where(m => m.Mark.IsBackground).Select(m => WeaponShape.Circle(m.X, m.Y, m.Mark.InConflict ? 8.5 : 6.5)));

    /// <summary>The cells of all lanes by how dark they are, against the fullest cell of any lane.</summary>
    private IEnumerable<(string Opacity, string Path)> Shades => Rows
        .SelectMany(row => row.Lane.Cells.Select(cell => (Depth: Depth(cell), Path: Svg.Box(FromOf(cell), row.Middle - 8, Math.Max(1, WidthOf(cell) - 1), 16))))
        .GroupBy(cell => cell.Depth).OrderBy(g => g.Key)
        .Select(g => (Opacity(g.Key), string.Concat(g.Select(cell => cell.Path))));

    private string Disputed
    {
        get
        {
            var path = new StringBuilder();
            foreach (var row in Rows)
            {
                foreach (var cell in row.Lane.Cells.Where(c => c.InConflict > 0))
                {
                    path.AppendBox(FromOf(cell), row.Middle + 6, Math.Max(1.5, (WidthOf(cell) - 1) * cell.InConflict / cell.Count), 2);
                }
            }

            return path.ToString();
        }
    }

    // Asked for with each cell.
    protected override void OnParametersSet() => _fullest = Rows.SelectMany(row => row.Lane.Cells).Select(c => c.Count).DefaultIfEmpty(1).Max();

    private static WeaponLook LookOf(PlacedMark mark) => mark.Mark.Kind == ReportKind.Response ? WeaponLook.Response : WeaponLooks.Of(mark.Mark.Family);

    private static string ClassOf(WeaponLook look, bool isHollow) => look == WeaponLook.Unknown ? "cross k-unknown" : isHollow ? $"open k-{look.Style()}" : $"f-{look.Style()}";

    private static string Bar(PlacedMark mark)
    {
        var from = Math.Min(mark.From, mark.X - 8);
        var width = Math.Max(16, mark.To - mark.From);
        return $"M{Svg.N(from + 3.5)} {Svg.N(mark.Y - 3.5)}h{Svg.N(width - 7)}a3.5 3.5 0 0 1 0 7h{Svg.N(7 - width)}a3.5 3.5 0 0 1 0 -7z";
    }

    private double FromOf(LaneCell cell) => Plot.Clamp(Plot.Start(cell.First));

    private double WidthOf(LaneCell cell) => Plot.Clamp(Plot.End(cell.Last)) - FromOf(cell);

    private static double RoomOf(LaneCell cell) => 6 + (6.5 * Wording.Number(cell.Count).Length);

    private int Depth(LaneCell cell) => (int)Math.Ceiling((double)Depths * cell.Count / _fullest);

    private bool IsDark(LaneCell cell) => Depth(cell) > Depths / 2;

    private static string Opacity(int depth) => (0.08 + (0.2 * depth)).ToString("0.##", CultureInfo.InvariantCulture);

    private string NameOf(Lane lane) => Wording.Name(View.LanesBy, lane);

    // A long count beside it takes of its room.
    // Left of the first day on a phone, else left of the count, with the country between.
    private string Short(string name, Lane lane) => TextWidth.Within(
        Shape.IsNarrow ? Shape.Left - 8 : Shape.Left - 16 - TextWidth.Of(Wording.Number(lane.Count)) - (lane.Country is { } country ? 6 + TextWidth.Of(country) : 0),
        Wording.Site(name));

    private string Words(Lane lane, LaneCell cell)
    {
        var words = $"{NameOf(lane)}, {DateText.Interval(cell.First, cell.Last)}: {Phrase.Count(cell.Count, Texts.Incidents)}";
        return cell.InConflict == 0 ? words : $"{words}, {Phrase.Of(Texts.DisagreeOn, Wording.Number(cell.InConflict))}";
    }

    private string Words(Lane lane, LaneMark mark)
    {
        string?[] told =
        [
            NameOf(lane),
            mark.Kind == ReportKind.Response ? Texts.Response : Wording.Name(mark.Family).ToLowerInvariant(),
            DateText.Interval(mark.First, mark.Last),
            mark.IsExact ? null : Texts.DayNotExact,
            mark is { IsExact: true, Reported: { } reported } ? Phrase.Of(Texts.Reported, Wording.After(reported.DayNumber - mark.First.DayNumber)) : null,
            mark.InConflict ? Texts.ArticlesDisagree : null,
            mark.IsBackground ? Texts.ToldAsHistory : null,
            mark.IsReviewed ? null : Texts.NotReviewed,
        ];
        return string.Join(", ", told.OfType<string>());
    }
}
