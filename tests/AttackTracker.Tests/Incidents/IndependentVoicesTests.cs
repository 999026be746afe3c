using AttackTracker.Core.Articles;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Storage;
using AttackTracker.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Incidents;

public sealed class IndependentVoicesTests
{
    private const string Story = """
        Five rockets struck Ain al-Asad Air Base in the west of Iraq on Wednesday evening, two officers of the Iraqi army said.

        The rockets landed on the eastern edge of the base, which hosts American and other foreign troops, and caused no casualties, one of the officers said. A search for the place that they were fired from was under way along the road to Hit.

        Nobody had claimed the attack by midnight. Armed groups that are close to Iran have fired on bases with foreign troops again and again since the beginning of the year, and the government has asked them to stop.

        A spokesman of the coalition confirmed that rounds had come down inside the fence. He said that the damage was being looked at, and that flights had not been interrupted.
        """;

    private const string OwnStory = """
        Witnesses in al-Baghdadi heard at least four blasts on Wednesday evening, and a policeman there told us that four rockets hit Ain al-Asad Air Base. Sirens could be heard from across the river for a quarter of an hour.

        A shepherd saw the launcher burn on the bed of a lorry afterwards. Nobody was hurt in the town, its mayor said.
        """;

    /// <summary>What desks do with an agency's story, each told by its outlet.</summary>
    private static readonly (string Outlet, Func<string, string> Edit)[] Desks =
    [
        ("agency", text => text),
        ("daily", text => "BAGHDAD (Agency) - " + text),
        ("herald", text => text + "\n\nReporting by our staff; editing by the foreign desk."),
        ("courier", text => text.Replace("American", "US", StringComparison.Ordinal)),
        ("mirror", text => "Rockets on base in Iraq\n\n" + text.Replace("two officers of the Iraqi army said", "army officers said", StringComparison.Ordinal)),
        ("globe", text => text[..text.IndexOf("Nobody had claimed", StringComparison.Ordinal)]),
        ("star", text => text.Replace("Armed groups that are close to Iran", "Militias backed by Iran", StringComparison.Ordinal)),
        ("post", text => text.ReplaceLineEndings(" ")),
        ("sun", text => text.Replace("A spokesman of the coalition confirmed", "The coalition's spokesman has confirmed", StringComparison.Ordinal)),
        ("echo", text => text.Replace("by midnight", "by the time of writing", StringComparison.Ordinal) + "\n\nRead more on our site."),
        ("tribune", text => text[..text.IndexOf("A spokesman of", StringComparison.Ordinal)] + "There was no comment from Washington."),
        ("observer", text => text.ToUpperInvariant()),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Twelve_reprints_of_one_story_are_one_voice_in_any_order_and_a_story_of_ones_own_is_another()
    {
        SourcedReport[] reprints = [.. Desks.Select(desk => Told.Rockets.By(desk.Outlet, text: desk.Edit(Story)))];
        var own = Told.Rockets.By("gazette", text: OwnStory);

        Prop.ForAll(Gen.Shuffle(reprints).ToArbitrary(), shuffled =>
        {
            Assert.Single(IndependentVoices.Of(shuffled).Distinct());
            Assert.Equal(2, IndependentVoices.Of([own, .. shuffled]).Distinct().Count());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
    }

    [Fact]
    public void Every_reprint_is_told_as_one_without_the_help_of_the_others()
        => Assert.All(Desks, desk => Assert.True(TextFingerprint.Of(Story).IsCopyOf(TextFingerprint.Of(desk.Edit(Story))), desk.Outlet));

    [Fact]
    public void A_story_that_quotes_a_paragraph_of_another_is_no_copy_of_it()
        => Assert.False(TextFingerprint.Of(Story).IsCopyOf(TextFingerprint.Of(OwnStory + Story[^200..])));

    [Fact]
    public async Task Reprints_that_are_ingested_one_by_one_are_one_incident_of_one_source()
    {
        using var folder = new TemporaryFolder();
        var articles = Desks.Select(desk => folder.Write($"{desk.Outlet}.md", $"---\ntitle: Rockets\npublisher: {desk.Outlet}\ndate: 2022-01-06\n---\n{desk.Edit(Story)}")).ToArray();
        new Random(7).Shuffle(articles);
        await using var database = await TestDatabase.CreateAsync();

        foreach (var article in articles.Append(folder.Write("gazette.md", $"---\npublisher: gazette\ndate: 2022-01-06\n---\n{OwnStory}")))
        {
            await database.Get<ArticleIngest>().RunAsync(ArticleFiles.Read([article]), null, Token);
        }

        await using var context = database.NewContext();
        var incident = Assert.Single(await context.Incidents.AsNoTracking().ToListAsync(Token));
        Assert.Equal((13, 2), (incident.ArticleCount, incident.SourceCount));
    }
}
