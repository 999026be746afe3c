using System.Globalization;
using System.Text.RegularExpressions;
using AttackTracker.Benchmarks.Generation;
using AttackTracker.Core.Queries;
using AttackTracker.Tests.Support;
using AttackTracker.Web.Components.Charts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AttackTracker.Tests.Components.Charts;

/// <summary>The drawing stays small however much it stands for, at every zoom and in every form.</summary>
/// <remarks>ATTACKTRACKER_INCIDENTS makes the database larger than the suite has time for; the bound is the same.</remarks>
public sealed partial class TimelineBoundsTests(ITestOutputHelper output)
{
    private const int MostElements = 2000;
    private const int Incidents = 2500;

    private static readonly int[] Zooms = [3, 7, 30, 31, 90, 220, 221, 900, 1540, 1541, 4000];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_zoom_and_no_form_draws_more_than_two_thousand_elements()
    {
        using var folder = new TemporaryFolder();
        var count = int.TryParse(Environment.GetEnvironmentVariable("ATTACKTRACKER_INCIDENTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Incidents;
        await Generator.RunAsync(count, folder.File("made.db"), seed: 5, progress: null, Token);
        await using var database = await TestDatabase.CreateAsync(original: folder.File("made.db"));
        await using var renderer = new HtmlRenderer(new ServiceCollection().BuildServiceProvider(), NullLoggerFactory.Instance);
        var timeline = database.Get<TimelineQuery>();
        var all = (await timeline.RunAsync(IncidentFilter.All, TimelineForm.Usual, Token)).Extent!.Value;
        var (most, where) = (0, "");
        foreach (var (filter, form) in Asked(all))
        {
            var view = await timeline.RunAsync(filter, form, Token);
            foreach (var width in new[] { 366, 1024, 1660 })
            {
                var elements = await ElementsAsync(renderer, view, width);
                if (elements > most)
                {
                    (most, where) = (elements, $"{view.Range!.Value.Days} days by {view.Bin}, {view.Stack}, {view.LanesBy}, {width} pixels, {view.Attacks + view.Responses} incidents");
                }
            }
        }

        output.WriteLine($"Most: {most} elements, {where}");
        Assert.InRange(most, 300, MostElements);
    }

    private static IEnumerable<(IncidentFilter Filter, TimelineForm Form)> Asked(DayRange all)
    {
        var middle = all.First.AddDays(all.Days * 3 / 4);
        TimelineForm[] forms = [TimelineForm.Usual, new() { Stack = StackBy.Outcome, Lanes = TimelineLane.Country, Lag = true }, new() { Stack = StackBy.State, Lanes = TimelineLane.Group }];
        foreach (var form in forms)
        {
            yield return (IncidentFilter.All, form);
            yield return (IncidentFilter.All, form with { Bin = TimeBin.Day });
            foreach (var days in Zooms)
            {
                yield return (new() { From = middle.AddDays(-days / 2), To = middle.AddDays(days - (days / 2) - 1) }, form);
            }
        }
    }

    private static async Task<int> ElementsAsync(HtmlRenderer renderer, TimelineView view, double width)
    {
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TimelineChart>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(TimelineChart.View)] = view,
            [nameof(TimelineChart.Shown)] = view.Range!.Value,
            [nameof(TimelineChart.Shape)] = ChartShape.For(width) with { HasLag = view.Lags.Count > 0 },
            [nameof(TimelineChart.Links)] = new ChartLinks(_ => "", (_, _) => "", _ => "", id => id, _ => ""),
        }))).ToHtmlString());
        return Tags().Count(html);
    }

    [GeneratedRegex("<[a-z]")]
    private static partial Regex Tags();
}
