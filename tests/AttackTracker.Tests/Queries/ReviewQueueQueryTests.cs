using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Queries;

public sealed class ReviewQueueQueryTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await _database.Get<ArticleIngest>().RunAsync(GoldExtraction.Seeds, null, Token);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    public static TheoryData<ReviewOrder> Orders => [.. Enum.GetValues<ReviewOrder>()];

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Every_open_value_comes_once_in_any_order_and_in_pieces_of_any_size(ReviewOrder order)
    {
        var filter = new ReviewFilter { Order = order };
        var whole = await AllAsync(filter, 1000);

        await using var context = _database.NewContext();
        Assert.Equal(await context.IncidentFields.CountAsync(f => f.Field != Field.Kind && f.Field != Field.Background, Token), whole.Count);
        Assert.Equal(whole.Count, (await _database.Get<ReviewCounts>().AllAsync(Token)).Open);
        Assert.Equal(whole.Select(i => (i.Incident, i.Field)), (await AllAsync(filter, 3)).Select(i => (i.Incident, i.Field)));
        Assert.Equal(whole.Count, whole.DistinctBy(i => (i.Incident, i.Field)).Count());
    }

    [Fact]
    public async Task The_least_certain_comes_first()
    {
        var all = await AllAsync(new ReviewFilter(), 7);

        Assert.Equal(all.Select(i => i.Confidence).Order(), all.Select(i => i.Confidence));
    }

    [Fact]
    public async Task Field_base_article_and_incident_narrow_the_queue_and_its_count()
    {
        var all = await AllAsync(new ReviewFilter(), 100);
        var one = all[0].Incident;
        foreach (var (filter, belongs) in new (ReviewFilter, Func<ReviewItem, bool>)[]
        {
            (new() { Field = Field.Date }, i => i.Field == Field.Date),
            (new() { BaseId = "ain-al-asad", Field = Field.Date }, i => i.Field == Field.Date && i.Values.Site?.Id == "ain-al-asad"),
            (new() { Incident = one }, i => i.Incident == one),
            (new() { Days = new DayRange(new DateOnly(2022, 1, 4), new DateOnly(2022, 1, 5)) }, i => i.Values.Date?.Start >= new DateOnly(2022, 1, 4) && i.Values.Date?.Start <= new DateOnly(2022, 1, 5)),
        })
        {
            var narrowed = await AllAsync(filter, 5);

            Assert.NotEmpty(narrowed);
            Assert.Equal(all.Where(belongs).Select(i => (i.Incident, i.Field)).Order(), narrowed.Select(i => (i.Incident, i.Field)).Order());
            Assert.Equal(narrowed.Count, await _database.Get<ReviewCounts>().OfAsync(filter, Token));
        }

        Assert.NotEmpty(await AllAsync(new ReviewFilter { ArticleId = 1 }, 5));
    }

    [Fact]
    public async Task Groups_are_named_as_the_directory_names_them()
    {
        var blamed = (await AllAsync(new ReviewFilter { Field = Field.AttributedTo }, 100)).First(i => i.Values.AttributedTo is [{ Group: "iran-backed-militias" }]);

        Assert.Equal("Iran-backed militias", blamed.GroupNames["iran-backed-militias"]);
    }

    [Fact]
    public async Task What_was_signed_off_waits_no_more_and_what_others_have_is_named()
    {
        var all = await AllAsync(new ReviewFilter(), 100);
        await _database.Get<SignOff>().RunAsync(new ReviewedValue(all[0].Incident, all[0].Field, FieldValueJson.Of(all[0].Values, all[0].Field)), "Ann", Token);
        await _database.Get<ReviewClaims>().TakeAsync(all[1].Incident, all[1].Field, "Ann", Token);

        var mine = await _database.Get<ReviewQueueQuery>().RunAsync(new ReviewFilter(), null, 2, "Bea", Token);

        Assert.Equal([(all[1].Incident, all[1].Field, "Ann"), (all[2].Incident, all[2].Field, null)], mine.Select(i => (i.Incident, i.Field, i.With)));
        Assert.Null((await _database.Get<ReviewQueueQuery>().RunAsync(new ReviewFilter(), null, 2, "Ann", Token))[0].With);
    }

    [Fact]
    public async Task Nobody_is_asked_to_sign_off_casualties_that_they_set_themselves()
    {
        var toll = (await AllAsync(new ReviewFilter { Field = Field.Killed }, 100))[0];
        var value = FieldValueJson.Of(toll.Values, Field.Killed);
        await _database.Get<CorrectField>().RunAsync(new() { Incident = toll.Incident, Field = Field.Killed, From = value, To = value, Reason = "Checked.", Who = "Ann" }, Token);

        Assert.DoesNotContain(await AllAsync(new ReviewFilter { Field = Field.Killed }, 100, "Ann"), i => i.Incident == toll.Incident);
        Assert.Equal(FieldState.Corrected, (await AllAsync(new ReviewFilter { Field = Field.Killed }, 100, "Bea")).Single(i => i.Incident == toll.Incident).State);
    }

    [Fact]
    public async Task A_card_has_the_words_of_its_value_and_what_other_articles_say()
    {
        var queue = await AllAsync(new ReviewFilter { Field = Field.Date }, 100);
        var cards = new List<ReviewCard>();
        foreach (var item in queue)
        {
            cards.Add((await _database.Get<ReviewCardQuery>().RunAsync(item, Token))!);
        }

        Assert.All(cards, c => Assert.All(c.Passages, p => Assert.Contains(p.Sentence.Pieces, piece => piece.IsMarked)));
        var disputed = Assert.Single(cards, c => c.Item.Disagrees && c.Incident.Values.Site?.Id == "ain-al-asad");
        Assert.Contains(disputed.Alternatives, a => a.Values.Date != disputed.Incident.Values.Date && a.Words.Length > 0);
    }

    [Fact]
    public async Task Equal_cases_are_of_one_field_rule_and_shape_and_do_not_hold_the_case_itself()
    {
        var item = (await AllAsync(new ReviewFilter { Field = Field.Munitions }, 100))[0];
        var card = (await _database.Get<ReviewCardQuery>().RunAsync(item, Token))!;

        var equal = await _database.Get<EqualValuesQuery>().RunAsync(card, "Ann", Token);

        Assert.NotEmpty(equal);
        Assert.All(equal, e => Assert.True(e.Item.Field == Field.Munitions && !e.Item.IsSame(item) && e.Item.Confidence >= item.Confidence && e.Words.Words.Length > 0));
    }

    private async Task<List<ReviewItem>> AllAsync(ReviewFilter filter, int piece, string who = "Ann")
    {
        var all = new List<ReviewItem>();
        while (true)
        {
            var next = await _database.Get<ReviewQueueQuery>().RunAsync(filter, all.LastOrDefault(), piece, who, Token);
            all.AddRange(next);
            if (next.Count < piece)
            {
                return all;
            }
        }
    }
}
