using System.Globalization;
using System.Text.RegularExpressions;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Lists;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AttackTracker.Tests.Components.Lists;

public sealed class IncidentListTests
{
    private static readonly DateOnly Day = new(2024, 3, 4);

    [Theory]
    [InlineData(0, "")]
    [InlineData(3, "3")]
    [InlineData(10, "10")]
    [InlineData(25, "10 15*")]
    public async Task A_days_head_is_seen_once_however_many_incidents_it_has(int incidents, string days)
        => Assert.Equal(days, Days(await RenderAsync([.. Enumerable.Range(1, incidents).Select(number => Line(number, Day))])));

    [Fact]
    public async Task A_day_that_begins_below_has_a_head_of_its_own()
        => Assert.Equal("4 6 5", Days(await RenderAsync([.. Enumerable.Range(1, 15).Select(number => Line(number, Day.AddDays(number <= 4 ? 2 : number <= 10 ? 1 : 0)))])));

    [Fact]
    public async Task Incidents_without_a_day_have_one_head_too()
        => Assert.Equal("10 2*", Days(await RenderAsync([.. Enumerable.Range(1, 12).Select(number => Line(number, null))])));

    [Fact]
    public async Task A_page_has_all_of_its_lines_in_order_when_it_is_sent()
    {
        var lines = Enumerable.Range(1, 25).Select(number => Line(number, Day)).ToList();

        Assert.Equal(lines.Select(line => line.PublicId), Regex.Matches(await RenderAsync(lines), "AT-2024-\\d{4}").Select(id => id.Value));
    }

    /// <summary>The rows under each head; a star where the head is for a reader's ear only.</summary>
    private static string Days(string html)
        => string.Join(' ', Regex.Matches(html, "rowspan=\"(\\d+)\"[^>]*><span( class=\"vh\")?").Select(head => head.Groups[1].Value + (head.Groups[2].Success ? "*" : "")));

    private static IncidentLine Line(int number, DateOnly? day) => new()
    {
        PublicId = string.Create(CultureInfo.InvariantCulture, $"AT-2024-{number:0000}"),
        Values = new EventValues { Kind = ReportKind.Attack },
        Day = day,
        Groups = [],
        Conflicts = [],
        Articles = 1,
        Sources = 1,
        IsReviewed = false,
        State = FieldState.Machine,
        Quote = null,
    };

    private static async Task<string> RenderAsync(List<IncidentLine> lines)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(IncidentList.Page)] = new PagedResult<IncidentLine>(lines, 1, lines.Count, 25) });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<IncidentList>(parameters)).ToHtmlString());
    }
}
