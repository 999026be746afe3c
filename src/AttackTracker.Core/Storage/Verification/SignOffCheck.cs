using AttackTracker.Core.Incidents;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage.Verification;

/// <summary>Checks that the articles have the words that were signed off where they were signed.</summary>
internal static class SignOffCheck
{
    public static async Task<IReadOnlyList<Violation>> RunAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        var violations = new List<Violation>();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var decision in context.Decisions.AsNoTracking().Where(d => d.Kind == DecisionKind.SignOff).OrderBy(d => d.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            try
            {
                var words = SignedWords.Read(decision.Details);
                var missing = words.Words.Select(w => w.Article).Where(hash => !texts.ContainsKey(hash)).Distinct().ToList();
                foreach (var article in await context.Articles.Where(a => missing.Contains(a.ContentHash)).Select(a => new { a.ContentHash, a.Text }).ToListAsync(cancellationToken))
                {
                    texts.Add(article.ContentHash, article.Text);
                }

                if (decision is not { Incident: not null, Field: not null, To: not null } || !words.IsTrueTo(texts))
                {
                    violations.Add(new Violation("decisions", $"sign-off {decision.Id} is not of words that the articles have"));
                }
            }
            catch (InvalidDataException fault)
            {
                violations.Add(new Violation("decisions", $"sign-off {decision.Id} cannot be read: {fault.Message.ReplaceLineEndings(" ")}"));
            }
        }

        return violations;
    }
}
