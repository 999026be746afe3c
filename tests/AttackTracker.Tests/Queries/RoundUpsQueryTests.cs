using AttackTracker.Core.Articles;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Queries;

/// <summary>What articles count against what is on record.</summary>
public sealed class RoundUpsQueryTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_count_stands_beside_the_attacks_of_its_window_and_the_rest_is_missing()
    {
        await TellAsync("a.md", "2024-01-10", "Two rockets hit Ain al-Asad air base in Iraq on January 3, 2024. A drone struck Tower 22 in Jordan on January 5, 2024. A drone struck Ain al-Asad air base on November 2, 2023.");
        await TellAsync("b.md", "2024-01-12", "There have been 12 attacks on US forces in Iraq since January 1, officials said.");

        var line = Assert.Single((await RunAsync()).Items);

        Assert.Equal(("12 attacks on US forces in Iraq since January 1", CountRange.Exactly(12)), (Assert.Single(line.Sentence, p => p.IsMarked).Words, line.Said));
        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 12)), (line.Held!.From, line.Held.To));
        Assert.Equal(["Iraq"], line.Places);
        Assert.Equal((CountRange.Exactly(1), 11, 0), (line.HeldCount, line.Missing, line.Beyond));
    }

    [Fact]
    public async Task The_number_on_record_is_the_number_behind_its_link()
    {
        await TellAsync("a.md", "2024-01-10", "Two rockets hit Ain al-Asad air base in Iraq on January 3, 2024. Mortar rounds landed near Camp Victory in Iraq in January 2024.");
        await TellAsync("b.md", "2024-01-20", "At least two attacks on bases in Iraq and Syria have been counted since January 2.");

        var line = Assert.Single((await RunAsync()).Items);

        Assert.Equal(["Iraq", "Syria"], line.Places);
        Assert.Equal(line.HeldCount.High, (await _database.Get<IncidentListQuery>().RunAsync(line.Held!, 1, Token)).Total);
        Assert.Equal(new CountRange(1, 2), line.HeldCount);
        Assert.Equal((0, 0), (line.Missing, line.Beyond));
    }

    [Fact]
    public async Task A_count_without_a_window_is_listed_only_when_asked_for_and_held_against_nothing()
    {
        await TellAsync("a.md", "2024-01-10", "The officials counted 66 attacks on the bases.");

        Assert.Empty((await RunAsync()).Items);
        var line = Assert.Single((await RunAsync(withoutWindow: true)).Items);

        Assert.Null(line.Held);
        Assert.Equal((0, 0), (line.Missing, line.Beyond));
    }

    [Theory]
    [InlineData("There were three attacks that began on January 8.", 8, 12)]
    [InlineData("There were three attacks on January 8.", 8, 8)]
    [InlineData("There were three attacks since January 8.", 8, 12)]
    public async Task A_window_is_open_to_the_day_of_publication_where_only_its_beginning_is_told(string text, int first, int last)
    {
        await TellAsync("a.md", "2024-01-12", text);

        var line = Assert.Single((await RunAsync()).Items);

        Assert.Equal((new DateOnly(2024, 1, first), new DateOnly(2024, 1, last)), (line.Held!.From, line.Held.To));
    }

    [Theory]
    [InlineData("12 attacks on US forces in Iraq, Syria and Jordan since January 1", "", "IQ JO SY")]
    [InlineData("12 attacks at Ain al-Asad in Iraq since January 1", "ain-al-asad", "")]
    [InlineData("12 attacks since January 1, the day of a strike in Baghdad", "", "")]
    [InlineData("Iraq has seen 12 attacks since January 1", "", "")]
    [InlineData("12 attacks since January 1, which Iran denied", "", "")]
    [InlineData("12 attacks since January 1 across Syria", "", "SY")]
    public void A_statement_speaks_of_the_places_that_follow_it_behind_a_preposition(string words, string bases, string countries)
    {
        var document = Document.Parse($"The army told of {words}.");
        var from = document.Text.IndexOf("12", StringComparison.Ordinal);

        var (atBases, inCountries) = RoundUpScope.Of(document, document.Sentences[0], from, ReferenceData.Shipped.Gazetteer);

        Assert.Equal((bases, countries), (string.Join(' ', atBases.Values), string.Join(' ', inCountries.Values)));
    }

    private Task<PagedResult<RoundUp>> RunAsync(bool withoutWindow = false) => _database.Get<RoundUpsQuery>().RunAsync(withoutWindow, 1, Token);

    private async Task TellAsync(string name, string published, string text)
    {
        using var folder = new TemporaryFolder();
        var reading = ArticleFiles.Read([folder.Write(name, $"---\npublished: {published}\n---\n\n{text}\n")]).Single();
        Assert.Empty((await _database.Get<ArticleIngest>().RunAsync([reading], null, Token)).Failures);
    }
}
