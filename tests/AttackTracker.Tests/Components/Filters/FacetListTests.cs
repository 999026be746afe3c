using System.Text.RegularExpressions;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Search;
using AttackTracker.Tests.Support;
using AttackTracker.Web.Components.Filters;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AttackTracker.Tests.Components.Filters;

/// <summary>What a long facet shows where it is served, before a circuit or without one.</summary>
public sealed partial class FacetListTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private ServiceProvider _services = null!;
    private HtmlRenderer _renderer = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _services = new ServiceCollection().AddSingleton(_database.Get<SearchNames>()).BuildServiceProvider();
        _renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await _renderer.DisposeAsync();
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_thousand_bases_are_the_twelve_most_frequent_and_a_field_that_waits_for_its_circuit()
    {
        var html = await RenderAsync(Bases(1000), Choice.Any<string>());

        Assert.Equal(Enumerable.Range(0, 12).Select(at => $"b{at}"), Rows(html));
        Assert.Contains("988 more", html, StringComparison.Ordinal);
        Assert.Contains("href=\"bases\"", html, StringComparison.Ordinal);
        Assert.Matches("<input[^>]* disabled", html);
        Assert.True(html.Length < 2600, $"Twelve rows, a field and a line take {html.Length} characters.");
    }

    [Fact]
    public async Task What_is_chosen_is_shown_in_its_place_however_rare_and_also_where_nothing_has_it()
    {
        var html = await RenderAsync(Bases(1000), Choice.Of("b700", "b3", "ain-al-asad", "nowhere"));

        Assert.Equal([.. Enumerable.Range(0, 12).Select(at => $"b{at}"), "b700", "ain-al-asad", "nowhere"], Rows(html));
        Assert.Equal(4, Regex.Count(html, "aria-current=\"true\""));
        Assert.Contains(">Ain al-Asad Air Base</span><span class=\"v\">0</span>", html, StringComparison.Ordinal);
        Assert.Contains("987 more", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12)]
    public async Task A_short_list_needs_no_field(int count)
    {
        var html = await RenderAsync(Bases(count), Choice.Any<string>());

        Assert.Equal(count, Rows(html).Count);
        Assert.DoesNotContain("<input", html, StringComparison.Ordinal);
        Assert.DoesNotContain("more", html, StringComparison.Ordinal);
    }

    private static FacetCount<string>[] Bases(int count) => [.. Enumerable.Range(0, count).Select(at => new FacetCount<string>($"b{at}", $"Base {at}", 2000 - at))];

    private async Task<string> RenderAsync(IReadOnlyList<FacetCount<string>> facets, Choice<string> chosen)
        => await _renderer.Dispatcher.InvokeAsync(async () => (await _renderer.RenderComponentAsync<FacetList>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(FacetList.Facets)] = facets,
            [nameof(FacetList.Chosen)] = chosen,
            [nameof(FacetList.LinkTo)] = (Func<Choice<string>, string>)(choice => "?" + string.Join('+', choice.Values.Except(chosen.Values).Concat(chosen.Values.Except(choice.Values)))),
            [nameof(FacetList.Kind)] = NameKind.Base,
            [nameof(FacetList.Total)] = 2000,
            [nameof(FacetList.Table)] = "bases",
        }))).ToHtmlString());

    // A row's link toggles its value alone.
    private static List<string> Rows(string html) => [.. Link().Matches(html).Select(m => m.Groups["id"].Value)];

    [GeneratedRegex("""<a class="fx[^"]*" href="\?(?<id>[^"]*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
