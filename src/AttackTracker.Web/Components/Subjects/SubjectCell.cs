using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>What a column writes for a row.</summary>
public abstract record SubjectCell
{
    /// <summary>A number that leads to its incidents.</summary>
    /// <param name="Number">Zero is a dot.</param>
    /// <param name="Href">Where to; null for a number that no filter stands for.</param>
    public sealed record Count(int Number, string? Href) : SubjectCell;

    /// <summary>People hit, low to high.</summary>
    /// <param name="Sum">Of what is stated; null where nothing is.</param>
    /// <param name="Stated">In how many attacks anything is.</param>
    /// <param name="Of">Of how many.</param>
    /// <param name="Href">To the attacks that hit somebody.</param>
    public sealed record People(CountRange? Sum, int Stated, int Of, string Href) : SubjectCell;

    /// <summary>A day.</summary>
    /// <param name="On">Null where none is known.</param>
    /// <param name="Href">To the attacks of that day.</param>
    public sealed record Day(DateOnly? On, string? Href) : SubjectCell;

    /// <summary>Attacks over time.</summary>
    /// <param name="Counts">By bin.</param>
    public sealed record Spark(IReadOnlyList<int> Counts) : SubjectCell;

    /// <summary>The filter for attacks alone.</summary>
    internal static IncidentFilter Attacks(IncidentFilter filter) => filter with { Kind = Core.Reports.ReportKind.Attack };
}
