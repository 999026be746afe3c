using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Coding;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage.Verification;

/// <summary>Checks that what coders finished can be read, and rests on words that the articles have.</summary>
internal static class SheetCheck
{
    public static async Task<IReadOnlyList<Violation>> RunAsync(TrackerDbContext context, CancellationToken cancellationToken)
    {
        var violations = new List<Violation>();
        var sheets = context.CoderSheets.AsNoTracking().Where(s => s.FinishedAt != null).OrderBy(s => s.Id)
            .Join(context.Articles, s => s.ArticleId, a => a.Id, (s, a) => new { s.Id, s.Json, s.Coder, s.StartedAt, a.Text });
        await foreach (var sheet in sheets.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            try
            {
                if (sheet is not { Json: { } json, Coder: not null, StartedAt: not null })
                {
                    violations.Add(new Violation("sheets", $"sheet {sheet.Id} is finished but nobody's"));
                    continue;
                }

                violations.AddRange(Check(SheetJson.Read(json), sheet.Text).Select(what => new Violation("sheets", $"sheet {sheet.Id} {what}")));
            }
            catch (Exception fault) when (fault is InvalidDataException or ArgumentException)
            {
                violations.Add(new Violation("sheets", $"sheet {sheet.Id} cannot be read: {fault.Message.ReplaceLineEndings(" ")}"));
            }
        }

        var adjudications = context.Decisions.AsNoTracking().Where(d => d.Kind == DecisionKind.Adjudication).OrderBy(d => d.Id)
            .Join(context.Articles, d => d.ArticleId, a => a.Id, (d, a) => new { Decision = d, a.Text });
        await foreach (var adjudication in adjudications.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            try
            {
                var details = AdjudicationDetails.Of(adjudication.Decision);
                violations.AddRange(Check(details.Reports, adjudication.Text).Select(what => new Violation("sheets", $"adjudication {adjudication.Decision.Id} {what}")));
                if (await context.CoderSheets.CountAsync(s => details.Sheets.Contains(s.Id) && s.ArticleId == adjudication.Decision.ArticleId && s.FinishedAt != null, cancellationToken) != details.Sheets.Count)
                {
                    violations.Add(new Violation("sheets", $"adjudication {adjudication.Decision.Id} is not of finished sheets of its article"));
                }
            }
            catch (Exception fault) when (fault is InvalidDataException or ArgumentException)
            {
                violations.Add(new Violation("sheets", $"adjudication {adjudication.Decision.Id} cannot be read: {fault.Message.ReplaceLineEndings(" ")}"));
            }
        }

        return violations;
    }

    /// <summary>What is wrong with reports that a person coded, to be read after the name of what holds them.</summary>
    private static IEnumerable<string> Check(IReadOnlyList<Report> reports, string text)
    {
        foreach (var report in reports)
        {
            if (report.Evidence.Any(e => e.Span.Length == 0 || e.Span.End > text.Length))
            {
                yield return "rests on words that do not lie in the article";
            }

            foreach (var field in Enum.GetValues<Field>().Where(field => EvidenceRules.NeedsWords(report.Values, field) && !report.Evidence.Any(e => e.Field == field)))
            {
                yield return $"states {CodebookTerm.Of(field)} without evidence";
            }
        }
    }
}
