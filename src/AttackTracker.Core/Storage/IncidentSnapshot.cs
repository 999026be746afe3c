using System.Security.Cryptography;
using System.Text;
using AttackTracker.Core.Storage.Columns;
using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Core.Storage;

/// <summary>All that a projection holds of one incident, as text that is equal exactly where the rows are.</summary>
internal static class IncidentSnapshot
{
    /// <summary>Named parts, so that a difference can be named; needs all child rows loaded. The incident's own key is no part.</summary>
    public static IReadOnlyList<(string Part, string Text)> Of(IncidentRow row) =>
    [
        ("public id", row.PublicId),
        ("title", row.Title),
        ("values", JsonColumn.Write(Columns(row))),
        ("summary", JsonColumn.Write(new { row.Day, row.MainWeapon, row.GroupNames, row.ConflictCount, row.ReportCount, row.ArticleCount, row.SourceCount, row.Confidence, row.IsReviewed, row.State })),
        ("weapons", JsonColumn.Write(row.ByWeapon.Select(w => w.Type).Order())),
        ("outcomes", JsonColumn.Write(row.ByOutcome.Select(o => o.Outcome).Order())),
        ("groups", JsonColumn.Write(row.ByGroup.OrderBy(g => g.Role).ThenBy(g => g.GroupId, StringComparer.Ordinal).Select(g => new { g.Role, g.GroupId, g.Status, g.By }))),
        ("statements", JsonColumn.Write(row.Statements.OrderBy(s => s.ReportId).ThenBy(s => s.GroupId, StringComparer.Ordinal).ThenBy(s => s.Role).Select(s => new { s.ReportId, s.GroupId, s.Role, s.Status, s.Day }))),
        ("fields", JsonColumn.Write(row.Fields.OrderBy(f => f.Field).Select(f => new { f.Field, f.Basis, f.HasConflict, f.StatedBy, f.SupportedBy, f.Confidence, f.DecisionId, f.State, f.ReviewId }))),
        ("reports", JsonColumn.Write(row.Reports.OrderBy(r => r.Ordinal).Select(r => new { r.ReportId, r.Ordinal, r.JoinedToId, r.Score, r.Comparisons, r.Supports }))),
    ];

    // Column by column, since the values of a row that was tampered with may not be any that can exist.
    private static object Columns(IncidentRow row) => new
    {
        row.Kind,
        row.Background,
        row.DateStart,
        row.DateEnd,
        row.DatePrecision,
        row.DateWords,
        row.SiteId,
        row.SiteName,
        row.Country,
        row.Admin1,
        row.GeoPrecision,
        row.Weapons,
        row.MunitionsLow,
        row.MunitionsHigh,
        row.Outcomes,
        row.ClaimedBy,
        row.AttributedTo,
        row.KilledLow,
        row.KilledHigh,
        row.WoundedLow,
        row.WoundedHigh,
        row.Damage,
    };

    public static string HashOf(IncidentRow row)
    {
        var text = string.Join('\n', Of(row).Select(part => part.Text));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
