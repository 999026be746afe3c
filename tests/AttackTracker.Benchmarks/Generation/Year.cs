using AttackTracker.Core.Articles;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;

namespace AttackTracker.Benchmarks.Generation;

/// <summary>One year as it was planned: what happened, in which articles it stands, and the keys that its rows are to have.</summary>
/// <remarks>Planned one after the other, since keys run on from year to year; written and built at the same time as others.</remarks>
internal sealed class Year
{
    public required int Number { get; init; }

    public required IReadOnlyList<PlannedIncident> Incidents { get; init; }

    /// <summary>What is told in each.</summary>
    public required IReadOnlyList<IReadOnlyList<Telling>> Articles { get; init; }

    /// <summary>The keys of the year before it, which the year's own follow.</summary>
    public required Keys Before { get; init; }

    public Keys After => new(
        Before.Article + Articles.Count,
        Before.Report + Articles.Sum(a => a.Count),
        Before.Incident + Incidents.Count + Spare,
        Before.Decision + Incidents.Sum(i => i.Reviews.Sum(r => r.IsUndone ? 2 : 1)));

    /// <summary>Keys that are kept free, should reports that were meant to be one incident come out as two.</summary>
    private int Spare => (Incidents.Count / 20) + 20;

    public static Year Plan(World world, int number, int count, int seed, Keys before)
    {
        var random = new Random(HashOf(seed, number));
        var incidents = new Plan(number, random).Of(new Events(world, number, random).Of(count));
        return new Year { Number = number, Incidents = incidents, Articles = Newsroom.Articles(incidents, random), Before = before };
    }

    public string PublicIdOf(int incident) => PublicIdRegister.Format(Number, incident + 1);

    public static int HashOf(int seed, int number) => unchecked((seed * 486187739) + number);
}

/// <summary>The last keys that were given away.</summary>
internal readonly record struct Keys(int Article, int Report, int Incident, int Decision);

/// <summary>A report as it was written, with its article.</summary>
/// <param name="Id">Its key.</param>
/// <param name="ArticleId">The key of the article and of its run.</param>
/// <param name="Incident">The number of the incident that it tells.</param>
/// <param name="Source">As the building of incidents needs it.</param>
/// <param name="Article">The article with its metadata.</param>
internal sealed record WrittenReport(int Id, int ArticleId, int Incident, SourcedReport Source, Article Article)
{
    public Report Report => Source.Report;
}
