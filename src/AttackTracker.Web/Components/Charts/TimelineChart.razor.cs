using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Charts;

/// <summary>The timeline's drawing: strip, histogram, pauses, the killed and the lanes over one time axis.</summary>
public sealed partial class TimelineChart
{
    private const int DaysWithLabels = 45;
    private const double LetterWidth = 5.8;

    private ChartShape _shape = null!;
    private Plot _plot = null!;
    private Histogram _histogram = null!;
    private IReadOnlyList<KilledColumn> _killed = [];
    private IReadOnlyList<LaneRow> _rows = [];
    private IReadOnlyList<Tick> _ticks = [];

    [Parameter, EditorRequired]
    public required TimelineView View { get; set; }

    /// <summary>The days that are drawn.</summary>
    [Parameter, EditorRequired]
    public required DayRange Shown { get; set; }

    [Parameter, EditorRequired]
    public required ChartShape Shape { get; set; }

    [Parameter, EditorRequired]
    public required ChartLinks Links { get; set; }

    /// <summary>The public id of the incident that the keys stand on.</summary>
    [Parameter]
    public string? Selected { get; set; }

    /// <summary>Its day, where the drawing holds it.</summary>
    [Parameter]
    public DateOnly? SelectedDay { get; set; }

    /// <summary>What stands around the drawing where it is taken away; null on a page.</summary>
    [Parameter]
    public PictureText? Picture { get; set; }

    private double Margin => Picture is null ? 0 : PictureFrame.Margin;

    private double PaperWidth => _shape.Width + (2 * Margin);

    private double Top => -4 - (Picture?.Head(_shape.Width) ?? 0);

    private double Foot => Bottom + (Picture is null ? 0 : PictureText.Foot);

    private string Summary => Phrase.Of(
        Texts.Summary,
        Phrase.Count(View.Attacks, Texts.CountedAttacks),
        Wording.Name(View.Bin).ToLowerInvariant(),
        Phrase.Count(View.Responses, Texts.CountedResponses),
        Wording.One(View.LanesBy),
        DateText.Interval(Shown.First, Shown.Last));

    private string Scale
    {
        get
        {
            var bin = Wording.Name(View.Bin).ToLowerInvariant();
            return _histogram.HasBlocks && !_shape.IsNarrow ? Phrase.Of(Texts.EachColumnBlocks, bin) : Phrase.Of(Texts.EachColumn, bin);
        }
    }

    private double Bottom => (_rows.Count == 0 ? _shape.LanesTop : _rows[^1].Bottom) + 6;

    // What the script needs to find the day under a finger: the first day drawn, how many, and from where to where.
    private string Measures => string.Create(CultureInfo.InvariantCulture, $"{_plot.Range.First.DayNumber} {_plot.Range.Days} {Svg.N(_plot.Left)} {Svg.N(_plot.Right)} {Svg.N(_shape.PlotTop)} {Svg.N(_shape.MonthBase)}");

    // A pause is named only where its name has room.
    private IEnumerable<DayRange> Pauses => View.Pauses.Where(p => PauseTo(p) - PauseFrom(p) > PauseWords(p).Length * LetterWidth);

    protected override void OnParametersSet()
    {
        _shape = Shape with { Most = Highest(ReportKind.Attack), MostResponses = Highest(ReportKind.Response) };

        // Whole bins, so that the last column is as wide as the others.
        var drawn = new DayRange(View.Bin.StartOf(Shown.First), View.Bin.EndOf(View.Bin.StartOf(Shown.Last)));
        _plot = new Plot(drawn, _shape.Left, _shape.Right);
        _histogram = new Histogram(View, _plot, _shape);
        _killed = KilledColumn.Gather(View.Killed, View.Bin, _plot);
        _rows = LaneLayout.Rows(View.Lanes, _plot, _shape.LanesTop);
        _ticks = [.. Shown.Days <= DaysWithLabels ? _plot.DayTicks(42) : _plot.Ticks(_shape.IsNarrow ? 42 : 54)];
    }

    private int Highest(ReportKind kind)
        => View.Blocks.Where(b => b.Kind == kind).GroupBy(b => b.Start).Select(column => column.Sum(b => b.Count)).DefaultIfEmpty().Max();

    // From the column before the pause to the column after it: a column stands for all of its days.
    private double PauseFrom(DayRange pause) => _plot.End(View.Bin.EndOf(View.Bin.StartOf(pause.First.AddDays(-1))));

    private double PauseTo(DayRange pause) => _plot.Start(View.Bin.StartOf(pause.Last.AddDays(1)));

    private double PauseMiddle(DayRange pause) => (PauseFrom(pause) + PauseTo(pause)) / 2;

    private string PauseWords(DayRange pause) => Phrase.Of(_shape.IsNarrow ? Texts.PauseShort : Texts.Pause, Wording.Number(pause.Days));

    private string Arrow(DayRange pause)
    {
        var (from, to, y) = (PauseFrom(pause) + 2, PauseTo(pause) - 2, _shape.Axis - 14);
        return $"M{Svg.N(from)} {Svg.N(y)}H{Svg.N(to)}m-4 -3l4 3l-4 3M{Svg.N(from + 4)} {Svg.N(y - 3)}l-4 3l4 3";
    }

    private static string Brief(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);
}
