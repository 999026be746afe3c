using AttackTracker.Core.Articles;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Editing;

public sealed class AddReportTests : IAsyncLifetime
{
    private const string Two = "Word came on 2 January 2022 of something that fell near Balad and burned there. "
        + "Five rockets hit Ain al-Asad Air Base in western Iraq on 5 January 2022. Two soldiers were wounded.";

    private static readonly (Field, string, string)[] Missed =
    [
        (Field.Date, """{"start":"2022-01-02","end":"2022-01-02"}""", "on 2 January 2022"),
        (Field.Site, """{"id":"balad-air-base"}""", "near Balad"),
    ];

    private CodedArticles _articles = null!;
    private int _article;

    public async ValueTask InitializeAsync()
    {
        _articles = await CodedArticles.CreateAsync();
        _article = await _articles.IngestAsync("a.txt", Two);
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(await _articles.VerifyAsync());
        await _articles.DisposeAsync();
    }

    [Fact]
    public async Task A_report_that_extraction_missed_stands_in_the_order_of_the_text_and_makes_an_incident()
    {
        var before = await _articles.IncidentsOfAsync(_article);
        Assert.Equal("ain-al-asad", Assert.Single(await _articles.ReportsAsync(_article)).Report.Values.Site?.Id);

        var done = CodedArticles.Done(await _articles.AddAsync(_article, Missed));

        var reports = await _articles.ReportsAsync(_article);
        Assert.Equal(["balad-air-base", "ain-al-asad"], reports.Select(r => r.Report.Values.Site!.Id));
        Assert.Equal((done.Decision!.Id, null), (reports[0].Report.CodedAs, reports[1].Report.CodedAs));
        Assert.EndsWith(before, await _articles.IncidentsOfAsync(_article), StringComparison.Ordinal);
        Assert.Equal(2, (await _articles.IncidentsOfAsync(_article)).Split(' ').Distinct().Count());
    }

    [Fact]
    public async Task It_stays_when_the_article_is_read_again_and_goes_when_it_is_undone()
    {
        var done = CodedArticles.Done(await _articles.AddAsync(_article, Missed));
        await _articles.CorrectAsync(_article, 0, Field.Munitions, """{"low":1,"high":1}""", "something that fell");
        await _articles.ReadAgainAsync();
        Assert.Equal(CountRange.Exactly(1), (await _articles.ReportsAsync(_article))[0].Report.Values.Munitions);

        await _articles.UndoAsync(done.Decision!.Id);

        Assert.Equal("ain-al-asad", Assert.Single(await _articles.ReportsAsync(_article)).Report.Values.Site?.Id);
    }

    [Fact]
    public async Task Once_extraction_finds_it_too_it_is_told_once()
    {
        CodedArticles.Done(await _articles.AddAsync(_article, Missed));
        var told = (await _articles.ReportsAsync(_article))[0].Report;

        await _articles.ReadAgainAsync(read => read with { Reports = [told.At(0), .. read.Reports.Select(r => r.At(r.Ordinal + 1))] });

        Assert.Equal(2, (await _articles.ReportsAsync(_article)).Count);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_the_reason()
    {
        Assert.Contains("where or when", CodedArticles.Refusal(await _articles.AddAsync(_article, (Field.Munitions, """{"low":1,"high":1}""", "something"))), StringComparison.Ordinal);
        Assert.Contains("select the words", CodedArticles.Refusal(await _articles.AddAsync(_article, (Field.Site, """{"id":"balad-air-base"}""", ""))), StringComparison.Ordinal);
        Assert.Contains("the gazetteer has no “nowhere”", CodedArticles.Refusal(await _articles.AddAsync(_article, (Field.Site, """{"id":"nowhere"}""", "near Balad"))), StringComparison.Ordinal);
        Assert.Contains("has this incident already", CodedArticles.Refusal(await _articles.AddAsync(
            _article,
            (Field.Date, """{"start":"2022-01-05","end":"2022-01-05"}""", "on 5 January 2022"),
            (Field.Site, """{"id":"ain-al-asad"}""", "Ain al-Asad Air Base"),
            (Field.Weapons, """["rocket"]""", "Five rockets"))), StringComparison.Ordinal);
        await _articles.MarkAsync(_article, ArticleState.Opinion);
        Assert.Contains("take that back first", CodedArticles.Refusal(await _articles.AddAsync(_article, Missed)), StringComparison.Ordinal);
    }
}
