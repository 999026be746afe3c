using AttackTracker.Core.Accounts;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage.Coding;

/// <summary>Who may decide between the sheets of an article.</summary>
internal static class AdjudicationRules
{
    /// <summary>Why a person is not to; null where they may. A coder decides between their own sheet and others' only where no other account could.</summary>
    public static async Task<string?> BarAsync(TrackerDbContext context, int article, string who, CancellationToken cancellationToken)
    {
        var coders = await context.CoderSheets.Where(s => s.ArticleId == article && s.Coder != null).Select(s => new { s.Coder, s.FinishedAt }).ToListAsync(cancellationToken);
        if (coders.Exists(c => c.Coder == who && c.FinishedAt is null))
        {
            return Texts.CodingUnfinished;
        }

        if (!coders.Exists(c => c.Coder == who))
        {
            return null;
        }

        var others = (await context.Accounts.AsNoTracking().Where(a => !a.IsLocked).OrderBy(a => a.Name).ToListAsync(cancellationToken))
            .Where(a => a.Roles.Any(r => r is Role.Reviewer or Role.Administrator) && !coders.Exists(c => c.Coder == a.Name)).Select(a => a.Name).ToList();
        return others.Count == 0 ? null : Spoken.Of(Texts.CodedYourself, others[0]);
    }
}
