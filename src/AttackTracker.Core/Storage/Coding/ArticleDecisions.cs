using AttackTracker.Core.Articles;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Storage.Coding;

/// <summary>What persons have decided on one article: an input of reading it, as the day of its publication is.</summary>
internal sealed class ArticleDecisions
{
    private static readonly DecisionKind[] OnReports = [DecisionKind.ReportValue, DecisionKind.ReportAdded, DecisionKind.ReportWithdrawn];

    private readonly IReadOnlyList<Decision> _all;
    private readonly HashSet<int> _undone;

    private ArticleDecisions(IReadOnlyList<Decision> all)
    {
        _all = all;
        _undone = [.. all.Select(d => d.Undoes).OfType<int>()];
        Accounts = CodedAccount.Of(all.Where(d => OnReports.Contains(d.Kind)), _undone);
    }

    public static ArticleDecisions None { get; } = new([]);

    /// <summary>The last of them, undoings included; null where there is none.</summary>
    public int? UpTo => Last?.Id;

    /// <summary>The decision that says what the article is taken for; null while nobody has said anything that holds.</summary>
    public Decision? Mark => _all.LastOrDefault(d => d.Kind == DecisionKind.ArticleState && !_undone.Contains(d.Id));

    public ArticleState State => CodebookTerm.TryParse<ArticleState>(Mark?.To, out var state) ? state : ArticleState.AsItIs;

    /// <summary>The article that this one repeats; null where it is no duplicate.</summary>
    public int? DuplicateOf => State == ArticleState.Duplicate ? CodingDetails.Of(Mark!).DuplicateOf : null;

    /// <summary>The last decision or undoing; null where there is none.</summary>
    public Decision? Last => _all.Count == 0 ? null : _all[^1];

    public IReadOnlyList<CodedAccount> Accounts { get; }

    /// <summary>Those in force on its publication: they are not applied to an extraction but make the metadata that it goes by.</summary>
    public IReadOnlyList<Decision> Publications { get; private init; } = [];

    /// <summary>Whether a decision of the kind changes how an article is read.</summary>
    public static bool Concern(DecisionKind kind) => kind == DecisionKind.ArticleState || OnReports.Contains(kind);

    /// <summary>Those on some articles; <see cref="None"/> stands for an article that is not in it.</summary>
    public static async Task<IReadOnlyDictionary<int, ArticleDecisions>> ReadAsync(TrackerDbContext context, IReadOnlyCollection<int> articles, CancellationToken cancellationToken)
    {
        if (articles.Count == 0)
        {
            return new Dictionary<int, ArticleDecisions>();
        }

        var decisions = await context.Decisions.AsNoTracking().Where(d => d.ArticleId != null && articles.Contains(d.ArticleId.Value)).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        return decisions.GroupBy(d => d.ArticleId!.Value).ToDictionary(g => g.Key, Of);
    }

    /// <param name="decisions">All on one article, in the order in which they were made.</param>
    public static ArticleDecisions Of(IEnumerable<Decision> decisions)
    {
        var all = decisions.ToList();
        var concerning = all.Where(d => Concern(d.Kind)).Select(d => d.Id).ToHashSet();
        var undoings = all.Select(d => d.Undoes).OfType<int>().ToHashSet();
        return new ArticleDecisions([.. all.Where(d => concerning.Contains(d.Id) || (d.Undoes is { } undone && concerning.Contains(undone)))])
        {
            Publications = [.. all.Where(d => d.Kind == DecisionKind.Publication && !undoings.Contains(d.Id))],
        };
    }

    /// <summary>What had been decided when the last of them was the named one: a later undoing does not count.</summary>
    /// <param name="id">Null for nothing yet.</param>
    public ArticleDecisions AsOf(int? id) => id == UpTo ? this : new ArticleDecisions([.. _all.Where(d => d.Id <= id)]);

    /// <summary>The reading of the article by these decisions: a pure function of the two.</summary>
    /// <remarks>
    /// Each account goes to the extracted report that it fits best, each report to one account; the better fit first, then the older account. Where
    /// extraction tells an account no more it stands as the person saw it.
    /// </remarks>
    public Extraction Apply(Extraction extraction)
    {
        if (State != ArticleState.AsItIs)
        {
            return extraction with { Reports = [] };
        }

        if (Accounts.Count == 0)
        {
            return extraction;
        }

        var found = Match(extraction.Reports);
        var taken = found.ToDictionary(pair => pair.Value, pair => pair.Key);
        var reports = extraction.Reports
            .Select(report => taken.TryGetValue(report, out var account) ? (account.IsWithdrawn ? null : account.Apply(report)) : report)
            .OfType<Report>().ToList();
        foreach (var account in Accounts.Where(a => !a.IsWithdrawn && !found.ContainsKey(a)))
        {
            Insert(reports, account.Apply(null));
        }

        return extraction with { Reports = [.. reports.Select((report, ordinal) => report.Ordinal == ordinal ? report : report.At(ordinal))] };
    }

    private Dictionary<CodedAccount, Report> Match(IReadOnlyList<Report> reports)
    {
        var pairs = Accounts
            .SelectMany(account => reports.Select(report => (Account: account, Report: report, Fit: account.FitOf(report))))
            .Where(pair => pair.Fit is not null)
            .OrderByDescending(pair => pair.Fit).ThenBy(pair => pair.Account.Id).ThenBy(pair => pair.Report.Ordinal);
        var found = new Dictionary<CodedAccount, Report>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<Report>(ReferenceEqualityComparer.Instance);
        foreach (var (account, report, _) in pairs.Where(pair => !found.ContainsKey(pair.Account) && !taken.Contains(pair.Report)))
        {
            found.Add(account, report);
            taken.Add(report);
        }

        return found;
    }

    // Extraction's own order is kept; what it does not tell goes before the first report that begins later.
    private static void Insert(List<Report> reports, Report added)
    {
        var place = reports.FindIndex(report => StartOf(report) > StartOf(added));
        reports.Insert(place < 0 ? reports.Count : place, added);
    }

    private static int StartOf(Report report) => report.Evidence.Count == 0 ? int.MaxValue : report.Evidence.Min(e => e.Span.Start);
}
