using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Queries;

/// <summary>A value that waits for a reviewer.</summary>
/// <param name="Incident">The public id of its incident.</param>
/// <param name="Field">The field.</param>
/// <param name="State">How far people stand behind it.</param>
/// <param name="Confidence">From 0 to 1; 0 where the value rests on no words.</param>
/// <param name="Disagrees">Whether the articles disagree in the field.</param>
/// <param name="Values">All values of the incident.</param>
/// <param name="With">Who has it before them now; null where nobody else does.</param>
public sealed record ReviewItem(string Incident, Field Field, FieldState State, double Confidence, bool Disagrees, EventValues Values, string? With)
{
    /// <summary>Where it stands in the queue.</summary>
    public required ReviewKey Key { get; init; }

    /// <summary>The names of groups in <see cref="Values"/>, by id; without those that no directory holds.</summary>
    public required IReadOnlyDictionary<string, string> GroupNames { get; init; }

    /// <summary>Whether two are of one value.</summary>
    public bool IsSame(ReviewItem? other) => other is not null && (Incident, Field) == (other.Incident, other.Field);
}

/// <summary>What the queue is sorted by.</summary>
/// <param name="IncidentId">The incident's row.</param>
/// <param name="Field">The field.</param>
/// <param name="Confidence">Of the value.</param>
/// <param name="Day">Of the incident.</param>
/// <param name="SiteId">Of the incident.</param>
/// <param name="ArticleId">The article that tells it first; 0 where the order does not ask.</param>
public sealed record ReviewKey(int IncidentId, Field Field, double Confidence, DateOnly? Day, string? SiteId, int ArticleId)
{
    internal static IComparer<ReviewKey> By(ReviewOrder order) => Comparer<ReviewKey>.Create((a, b) =>
    {
        var first = order switch
        {
            ReviewOrder.Confidence => a.Confidence.CompareTo(b.Confidence),
            ReviewOrder.Base => string.CompareOrdinal(a.SiteId, b.SiteId),
            ReviewOrder.Date => Nullable.Compare(a.Day, b.Day),
            ReviewOrder.Article => a.ArticleId.CompareTo(b.ArticleId),
            ReviewOrder.Field => (a.Field, a.Confidence).CompareTo((b.Field, b.Confidence)),
        };
        return first != 0 ? first : (a.IncidentId, a.Field).CompareTo((b.IncidentId, b.Field));
    });
}
