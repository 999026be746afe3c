using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Storage.Coding;

/// <summary>One account of an event in an article, as far as persons have decided on it.</summary>
/// <param name="Id">The first decision on it, be it undone or not.</param>
/// <param name="IsAdded">Whether a person told it because extraction did not.</param>
/// <param name="Seen">What persons saw there when they decided, the first of them first; for an added one what the person told. Never empty.</param>
/// <param name="Values">The decisions in force on its fields, in the order in which they were made.</param>
/// <param name="IsWithdrawn">Whether a person says that it is no event.</param>
internal sealed record CodedAccount(int Id, bool IsAdded, IReadOnlyList<Report> Seen, IReadOnlyList<Decision> Values, bool IsWithdrawn)
{
    // Words count most, since the text is always the same; a neighbour on the same site and day that stands in other words stays below.
    private const double WordsWeigh = 8;
    private const double Enough = 8;

    // Two waves on one site and day are two accounts: one that was added is found by extraction only where it stands in the same words.
    private const double SameWords = 0.5;

    /// <summary>The accounts that decisions in force speak of.</summary>
    /// <param name="decisions">Those on reports, undone ones included, in the order in which they were made.</param>
    /// <param name="undone">The keys of those that hold no more.</param>
    public static IReadOnlyList<CodedAccount> Of(IEnumerable<Decision> decisions, IReadOnlySet<int> undone)
    {
        var accounts = new List<CodedAccount>();
        foreach (var account in decisions.Select(d => (Decision: d, Details: CodingDetails.Of(d))).GroupBy(d => d.Details.Account ?? d.Decision.Id))
        {
            var first = account.First().Decision;
            var inForce = account.Where(d => !undone.Contains(d.Decision.Id)).Select(d => d.Decision).ToList();
            var isAdded = first.Kind == DecisionKind.ReportAdded;
            if (inForce.Count > 0 && !(isAdded && undone.Contains(first.Id)))
            {
                accounts.Add(new CodedAccount(
                    account.Key,
                    isAdded,
                    [.. account.Select(d => d.Details.Report).OfType<Report>()],
                    [.. inForce.Where(d => d.Kind == DecisionKind.ReportValue)],
                    inForce.Exists(d => d.Kind == DecisionKind.ReportWithdrawn)));
            }
        }

        return accounts;
    }

    /// <summary>How well an extracted report is what the persons saw; null where it is something else.</summary>
    public double? FitOf(Report extracted) => IsAdded ? FitOfAdded(extracted) : Seen.Select(seen => FitOf(seen, extracted)).Max();

    /// <summary>The account with what persons decided on it.</summary>
    /// <param name="extracted">What extraction reads there now; null where it reads no such account any more, and what the first person saw holds.</param>
    public Report Apply(Report? extracted)
    {
        var report = IsAdded ? Seen[0] : extracted ?? Seen[0];
        return Values.Aggregate(With(report, report.Values, report.Evidence, report.RunnerUps), Replace);
    }

    private static double? FitOf(Report seen, Report extracted)
    {
        var fit = ReportLikeness.Of(seen.Values, extracted.Values) + (WordsWeigh * ReportLikeness.SharedWords(seen.Evidence, extracted.Evidence));
        return fit >= Enough ? fit : null;
    }

    private double? FitOfAdded(Report extracted)
    {
        var told = Seen[0];
        var isSame = told.Values.Kind == extracted.Values.Kind
            && (told.Values.Site?.Id ?? told.Values.Site?.Name) == (extracted.Values.Site?.Id ?? extracted.Values.Site?.Name)
            && (told.Values.Date?.Start, told.Values.Date?.End) == (extracted.Values.Date?.Start, extracted.Values.Date?.End)
            && told.Values.Weapons.Select(w => w.Type).ToHashSet().SetEquals(extracted.Values.Weapons.Select(w => w.Type));
        var shared = ReportLikeness.SharedWords(told.Evidence, extracted.Evidence);
        return isSame && shared >= SameWords ? WordsWeigh * (1 + shared) : null;
    }

    private Report Replace(Report report, Decision decision)
    {
        var field = decision.Field ?? throw new InvalidDataException($"Decision {decision.Id} names no field.");
        try
        {
            var values = FieldValueJson.With(report.Values, field, decision.To ?? "null");
            var words = CodingDetails.Of(decision).Spans.Select(span => new Evidence(field, span, EvidenceRules.Person));
            return With(report, values, report.Evidence.Where(e => e.Field != field).Concat(words), report.RunnerUps.Where(r => r.Field != field), field);
        }
        catch (FormatException fault)
        {
            throw new InvalidDataException($"The value of decision {decision.Id} cannot be read: {fault.Message}", fault);
        }
    }

    private Report With(Report report, EventValues values, IEnumerable<Evidence> evidence, IEnumerable<RunnerUp> runnerUps, Field? decided = null)
    {
        var confidence = report.FieldConfidence.Where(c => c.Key != decided).ToDictionary(c => c.Key, c => c.Value);
        if (decided is { } field and not (Field.Kind or Field.Background) && values.Fills(field))
        {
            confidence[field] = 1;
        }

        return new Report
        {
            Ordinal = report.Ordinal,
            Values = values,
            Evidence = [.. evidence.OrderBy(e => e.Field).ThenBy(e => e.Span.Start).ThenBy(e => e.Span.End)],
            Confidence = decided is null || confidence.Count == 0 ? report.Confidence : Certainty.Rounded(confidence.Values.Average()),
            FieldConfidence = confidence,
            RunnerUps = [.. runnerUps],
            CodedAs = Id,
        };
    }
}
