using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Weapons;
using AttackTracker.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Tests.Storage;

public sealed class TrackerDbContextTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_change_of_the_model_waits_for_a_migration()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var context = database.NewContext();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Theory]
    [InlineData(null, 10)]
    [InlineData(5, null)]
    [InlineData(0, 0)]
    public async Task A_count_with_an_open_side_comes_back_as_it_went_in(int? low, int? high)
    {
        await using var database = await TestDatabase.CreateAsync();
        var values = new EventValues
        {
            Kind = ReportKind.Response,
            Munitions = new CountRange(low, high),
            Weapons = [new WeaponUse(WeaponType.BallisticMissile, "Fateh-110"), new WeaponUse(WeaponType.Drone, null)],
            ClaimedBy = [new Claim("none", ClaimStatus.Unclaimed)],
        };

        await Rows.AddReportAsync(database, values, Token);

        await using var context = database.NewContext();
        var stored = (await context.Reports.SingleAsync(Token)).ToValues();
        Assert.Equivalent(values, stored, strict: true);
        Assert.Null(stored.Killed);
    }

    [Fact]
    public async Task Enums_stand_in_the_file_as_codebook_words()
    {
        await using var database = await TestDatabase.CreateAsync();
        await Rows.AddReportAsync(database, new EventValues { Kind = ReportKind.Response, Damage = Damage.Minor }, Token);

        await using var context = database.NewContext();
        var words = await context.Database.SqlQuery<string>($"SELECT kind || ' ' || damage AS Value FROM reports").SingleAsync(Token);

        Assert.Equal("response minor", words);
    }

    [Theory]
    [InlineData("UPDATE articles SET text = 'other'", "articles never changes")]
    [InlineData("DELETE FROM articles", "articles is never deleted from")]
    [InlineData("UPDATE reports SET kind = 'attack'", "reports never changes")]
    [InlineData("DELETE FROM evidence", "evidence is never deleted from")]
    [InlineData("UPDATE evidence SET start = 0", "evidence never changes")]
    public async Task The_file_itself_refuses_to_rewrite_history(string sql, string reason)
    {
        await using var database = await TestDatabase.CreateAsync();
        await Rows.AddReportAsync(database, new EventValues { Kind = ReportKind.Response }, Token);

        var refusal = Assert.Throws<SqliteException>(() => database.Tamper(sql));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_are_found_by_words_of_title_and_text_also_after_a_new_title()
    {
        await using var database = await TestDatabase.CreateAsync();
        await Rows.AddReportAsync(database, new EventValues { Kind = ReportKind.Attack }, Token);
        await using var context = database.NewContext();

        Assert.Single(await context.SearchArticles("\"rockets\"").ToListAsync(Token));
        Assert.Single(await context.SearchArticles("\"headline\"").ToListAsync(Token));

        var old = await context.ArticleMetadata.SingleAsync(Token);
        old.IsCurrent = false;
        await context.SaveChangesAsync(Token);
        context.Add(new ArticleMetadataRow { ArticleId = old.ArticleId, Revision = 2, Title = "Another", RecordedAt = old.RecordedAt, IsCurrent = true });
        await context.SaveChangesAsync(Token);

        Assert.Empty(await context.SearchArticles("\"headline\"").ToListAsync(Token));
        Assert.Single(await context.SearchArticles("\"another\"").ToListAsync(Token));
    }
}
