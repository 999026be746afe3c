using AttackTracker.Core.Accounts;
using AttackTracker.Core.Editing;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Editing;

public sealed class AskForCodingTests : IAsyncLifetime
{
    private DoublyCoded _coded = null!;
    private int _article;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _coded = await DoublyCoded.CreateAsync();
        _article = await _coded.IngestAsync();
    }

    public ValueTask DisposeAsync() => _coded.DisposeAsync();

    [Fact]
    public async Task An_article_is_asked_to_be_coded_by_one_who_is_named_and_by_anybody()
    {
        DoublyCoded.Done(await _coded.AskAsync(_article, "Cleo", null));

        Assert.Equal(["Cleo", null], (await _coded.SheetsAsync(_article)).Select(s => s.Coder));
        Assert.All(await _coded.SheetsAsync(_article), s => Assert.Equal(("Ann", null, null), (s.AskedBy, s.StartedAt, s.FinishedAt)));
    }

    [Fact]
    public async Task Asking_again_for_as_many_adds_none()
    {
        DoublyCoded.Done(await _coded.AskAsync(_article, "Cleo", null));

        Assert.Equal("That has been asked for already.", DoublyCoded.Refusal(await _coded.AskAsync(_article, null, null)));
        Assert.Equal("That has been asked for already.", DoublyCoded.Refusal(await _coded.AskAsync(_article, "Cleo")));
        DoublyCoded.Done(await _coded.AskAsync(_article, null, null, null));
        Assert.Equal(3, (await _coded.SheetsAsync(_article)).Count);
    }

    [Fact]
    public async Task What_nobody_has_begun_is_withdrawn_and_what_somebody_has_is_not()
    {
        await _coded.AskAsync(_article, "Cleo", null);
        DoublyCoded.Done(await _coded.TakeAsync(_article, "Cleo"));
        var sheets = await _coded.SheetsAsync(_article);
        var ask = _coded.Articles.Database.Get<AskForCoding>();

        DoublyCoded.Done(await ask.WithdrawAsync(sheets[1].Id, Token));

        Assert.Contains("withdrawn already", DoublyCoded.Refusal(await ask.WithdrawAsync(sheets[1].Id, Token)), StringComparison.Ordinal);
        Assert.Contains("Cleo has begun", DoublyCoded.Refusal(await ask.WithdrawAsync(sheets[0].Id, Token)), StringComparison.Ordinal);
        Assert.Equal("Cleo", Assert.Single(await _coded.SheetsAsync(_article)).Coder);
    }

    [Fact]
    public async Task An_article_that_is_not_there_and_nobody_to_code_it_are_told()
        => Assert.Equal("Ask for at least one coder and at most 10. There is no article 99.", DoublyCoded.Refusal(await _coded.AskAsync(99)));

    [Fact]
    public async Task Where_there_are_accounts_only_editors_are_asked()
    {
        await using (var context = _coded.Articles.Database.NewContext())
        {
            context.AddRange(
                new Account { Name = "Cleo", NormalizedName = "CLEO", Roles = [Role.Editor], CreatedAt = DateTime.UnixEpoch },
                new Account { Name = "Rita", NormalizedName = "RITA", Roles = [Role.Reader], CreatedAt = DateTime.UnixEpoch });
            await context.SaveChangesAsync(Token);
        }

        Assert.Equal("Rita has no account that may code: choose an editor.", DoublyCoded.Refusal(await _coded.AskAsync(_article, "Cleo", "Rita")));
        DoublyCoded.Done(await _coded.AskAsync(_article, "Cleo", null));
    }
}
