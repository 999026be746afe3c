using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Editing;

/// <summary>An incident as a merge or a split finds or leaves it.</summary>
/// <param name="PublicId">Its permanent id.</param>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Values">What it holds, decisions included.</param>
/// <param name="Fields">How the filled and the decided fields came to their values.</param>
/// <param name="Reports">The keys of its reports.</param>
public sealed record MergingSide(string PublicId, string Title, EventValues Values, IReadOnlyDictionary<Field, MergingField> Fields, IReadOnlyList<int> Reports)
{
    /// <summary>The incidents of these public ids, in their order, as they stand at this point of the transaction.</summary>
    internal static async Task<IReadOnlyList<MergingSide>> ReadAsync(TrackerDbContext context, IReadOnlyList<string> publicIds, CancellationToken cancellationToken)
    {
        var rows = await context.Incidents.Where(i => publicIds.Contains(i.PublicId))
            .Include(i => i.Fields).ThenInclude(f => f.Decision).Include(i => i.Reports)
            .AsSplitQuery().AsNoTracking().ToDictionaryAsync(i => i.PublicId, StringComparer.Ordinal, cancellationToken);
        return
        [
            .. publicIds.Select(id => rows[id]).Select(row => new MergingSide(
                row.PublicId,
                row.Title,
                row.ToValues(),
                row.Fields.ToDictionary(f => f.Field, f => new MergingField(f.Basis, f.HasConflict && f.Basis != Basis.Decision, f.Decision)),
                [.. row.Reports.OrderBy(r => r.Ordinal).Select(r => r.ReportId)])),
        ];
    }
}

/// <summary>How an incident comes to its value in one field.</summary>
/// <param name="Basis">The rule that chose the value.</param>
/// <param name="IsConflict">Whether reports contradict each other and nobody has decided.</param>
/// <param name="Decision">The decision in force; null where the value is the reports' own.</param>
public sealed record MergingField(Basis Basis, bool IsConflict, Decision? Decision);
