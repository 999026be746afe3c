using AttackTracker.Core.Accounts;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Storage.Schema;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>Asks for articles to be coded by several people, each without seeing the others.</summary>
public sealed class AskForCoding
{
    /// <summary>More coders of one article than this are a mistake.</summary>
    public const int Most = 10;

    private readonly SheetTransaction _transaction;
    private readonly TimeProvider _clock;

    internal AskForCoding(TrackerDatabase database, IDbContextFactory<TrackerDbContext> contexts, TimeProvider clock)
        => (_transaction, _clock) = (new SheetTransaction(database, contexts), clock);

    /// <summary>Checks and records; an article that has as many sheets already, the named coders' among them, stays as it is.</summary>
    public Task<SheetResult> RunAsync(CodingRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _transaction.RunAsync(context => AskAsync(context, request, cancellationToken), cancellationToken);
    }

    /// <summary>Takes back the asking for one sheet that nobody has begun.</summary>
    /// <param name="sheet">The sheet's key.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    public Task<SheetResult> WithdrawAsync(int sheet, CancellationToken cancellationToken) => _transaction.RunAsync(
        async context =>
        {
            if (await context.CoderSheets.SingleOrDefaultAsync(s => s.Id == sheet, cancellationToken) is not { } row)
            {
                return new SheetResult.Refused(Texts.AskWithdrawn);
            }

            if (row.StartedAt is not null)
            {
                return new SheetResult.Refused(Spoken.Of(Texts.AskBegun, row.Coder));
            }

            context.Remove(row);
            return new SheetResult.Done(1);
        },
        cancellationToken);

    private async Task<SheetResult> AskAsync(TrackerDbContext context, CodingRequest request, CancellationToken cancellationToken)
    {
        var named = request.Coders.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c!.Trim()).Distinct(StringComparer.Ordinal).ToList();
        var articles = request.Articles.Distinct().ToList();
        var problems = await ProblemsAsync(context, request, articles, named, cancellationToken).ToListAsync(cancellationToken);
        if (problems.Count > 0)
        {
            return new SheetResult.Refused(problems);
        }

        var now = _clock.GetUtcNow().UtcDateTime;
        var there = (await context.CoderSheets.AsNoTracking().Where(s => articles.Contains(s.ArticleId)).Select(s => new { s.ArticleId, s.Coder }).ToListAsync(cancellationToken)).ToLookup(s => s.ArticleId, s => s.Coder);
        var added = 0;
        foreach (var article in articles)
        {
            List<string?> wanted = [.. named.Where(c => !there[article].Contains(c))];
            while (there[article].Count() + wanted.Count < request.Coders.Count)
            {
                wanted.Add(null);
            }

            context.AddRange(wanted.Select(coder => new CoderSheetRow { ArticleId = article, Coder = coder, AskedBy = request.Who.Trim(), AskedAt = now }));
            added += wanted.Count;
        }

        return added > 0 ? new SheetResult.Done(added) : new SheetResult.Refused(Texts.AskedAlready);
    }

    private static async IAsyncEnumerable<string> ProblemsAsync(
        TrackerDbContext context,
        CodingRequest request,
        List<int> articles,
        List<string> named,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (articles.Count == 0)
        {
            yield return Texts.AskArticles;
        }

        if (request.Coders.Count is 0 or > Most)
        {
            yield return Spoken.Of(Texts.AskCoders, Most);
        }

        var known = await context.Articles.Where(a => articles.Contains(a.Id)).Select(a => a.Id).ToListAsync(cancellationToken);
        foreach (var article in articles.Except(known))
        {
            yield return Spoken.Of(Texts.NoArticle, article);
        }

        // Without accounts names are what the people at the machine call themselves.
        var accounts = await context.Accounts.AsNoTracking().ToListAsync(cancellationToken);
        foreach (var coder in named.Where(name => accounts.Count > 0 && !accounts.Exists(a => a.Name == name && MayCode(a))))
        {
            yield return Spoken.Of(Texts.AskNotACoder, coder);
        }
    }

    internal static bool MayCode(Account account) => !account.IsLocked && account.Roles.Any(r => r is Role.Editor or Role.Administrator);
}

/// <summary>What a person asks for: articles coded by several people.</summary>
public sealed record CodingRequest
{
    /// <summary>The articles' keys.</summary>
    public required IReadOnlyList<int> Articles { get; init; }

    /// <summary>One entry for each coder that an article is to have, those that have coded it included; null for anybody.</summary>
    public required IReadOnlyList<string?> Coders { get; init; }

    /// <summary>Who asks.</summary>
    public required string Who { get; init; }
}
