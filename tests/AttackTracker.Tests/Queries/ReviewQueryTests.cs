using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Queries;

public sealed class ReviewQueryTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.Get<ArticleIngest>().RunAsync(GoldExtraction.Seeds, null, Token);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Every_undecided_value_comes_once_and_the_least_certain_first()
    {
        var lines = await AllAsync(null, null);

        await using var context = _database.NewContext();
        Assert.Equal(await context.IncidentFields.CountAsync(f => f.Confidence > 0 && f.DecisionId == null, Token), lines.Count);
        Assert.Equal(lines.Count, lines.DistinctBy(l => (l.Incident, l.Field)).Count());
        Assert.Equal(lines.Select(l => l.Confidence).Order(), lines.Select(l => l.Confidence));
        Assert.All(lines, l => Assert.True(l.Values.Fills(l.Field)));
    }

    [Fact]
    public async Task Each_value_has_the_words_that_it_rests_on()
    {
        foreach (var line in await AllAsync(Field.Munitions, null))
        {
            var words = Assert.IsType<ReviewWords>(line.Words);
            var article = await _database.Get<ArticleDetailQuery>().RunAsync(words.ArticleId, Token);
            var evidence = article!.Reports[words.Report].Report.Evidence.First(e => e.Field == Field.Munitions);
            Assert.Equal((evidence.Span.In(article.Text), evidence.Rule), (words.Quote.Words, words.Rule));
        }
    }

    [Fact]
    public async Task A_field_and_a_base_narrow_the_list()
    {
        var all = await AllAsync(null, null);
        var expected = all.Where(l => l.Field == Field.Date && l.Values.Site?.Id == "ain-al-asad").Select(l => l.Incident);

        var narrowed = await AllAsync(Field.Date, "ain-al-asad");

        Assert.NotEmpty(narrowed);
        Assert.Equal(expected, narrowed.Select(l => l.Incident));
        var view = await _database.Get<ReviewQuery>().RunAsync(null, null, 1, Token);
        Assert.Equal(all.Count(l => l.Values.Site?.Id == "ain-al-asad"), Assert.Single(view.Bases, b => b.Id == "ain-al-asad").Count);
    }

    [Fact]
    public async Task A_decided_value_is_on_the_list_no_more()
    {
        var first = (await AllAsync(null, null))[0];
        var value = FieldValueJson.Of(first.Values, first.Field);

        await _database.Get<CorrectField>().RunAsync(new Correction { Incident = first.Incident, Field = first.Field, From = value, To = value, Reason = "Checked.", Who = "T" }, Token);

        Assert.DoesNotContain(await AllAsync(null, null), l => (l.Incident, l.Field) == (first.Incident, first.Field));
    }

    private async Task<List<ReviewLine>> AllAsync(Field? field, string? baseId)
    {
        var lines = new List<ReviewLine>();
        for (var page = 1; ; page++)
        {
            var view = await _database.Get<ReviewQuery>().RunAsync(field, baseId, page, Token);
            lines.AddRange(view.Values.Items);
            if (page >= view.Values.Pages)
            {
                return lines;
            }
        }
    }
}
