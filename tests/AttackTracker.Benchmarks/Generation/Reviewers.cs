using System.Runtime.CompilerServices;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;

namespace AttackTracker.Benchmarks.Generation;

/// <summary>Decides as was planned, on what the incidents turn out to hold.</summary>
internal sealed class Reviewers(Year year, IReadOnlyList<WrittenReport> reports, Random random)
{
    private static readonly DateTime First = new(2026, 2, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly string[] People = ["Amal", "Berit", "Chidi", "Dana", "Emre", "Farah"];

    private readonly Dictionary<string, WrittenReport> _reports = reports.ToDictionary(r => r.Source.Key, StringComparer.Ordinal);

    /// <summary>When a decision was made.</summary>
    public static DateTime At(int decision) => First.AddSeconds(2 * decision);

    /// <summary>Every review of the year with the key of its decision; an undoing has the key after.</summary>
    public static IEnumerable<(PlannedIncident Incident, PlannedReview Review, int Id)> Reviews(Year year)
    {
        var id = year.Before.Decision;
        foreach (var incident in year.Incidents)
        {
            foreach (var review in incident.Reviews)
            {
                yield return (incident, review, ++id);
                id += review.IsUndone ? 1 : 0;
            }
        }
    }

    /// <summary>All of the year's decisions, by key.</summary>
    public IReadOnlyList<Decision> Decide(ProjectionState state, IReadOnlyList<IncidentDraft> drafts)
    {
        var decisions = new List<Decision>();
        foreach (var incident in Reviews(year).GroupBy(r => r.Incident))
        {
            var publicId = year.PublicIdOf(incident.Key.Number);
            var inForce = new List<Decision>();
            foreach (var (_, review, id) in incident)
            {
                var draft = drafts[state.Register.ClusterOf(publicId)!.Value].With(inForce);
                var decision = Numbered(id, Decide(publicId, review, draft, id));
                decisions.Add(decision);
                if (review.IsUndone)
                {
                    decisions.Add(Numbered(id + 1, Undo(decision, id + 1)));
                }
                else
                {
                    inForce.Add(decision);
                }
            }
        }

        return decisions;
    }

    private Decision Decide(string publicId, PlannedReview review, IncidentDraft draft, int id)
    {
        var now = FieldValueJson.Of(draft.Values, review.Field);
        return new Decision
        {
            Kind = review.Kind,
            Incident = publicId,
            Field = review.Field,
            From = review.Kind == DecisionKind.Value ? now : null,
            To = review.Kind == DecisionKind.Value ? FieldValueJson.Of(Other(draft.Values, review.Field), review.Field) : now,
            Details = review.Kind == DecisionKind.SignOff ? Sign(draft[review.Field]).ToDetails() : null,
            Reason = review.Kind switch { DecisionKind.Value => "The later statement is nearer to the facts.", DecisionKind.SendBack => "Please look at the second article again.", _ => "" },
            Who = People[random.Next(People.Length)],
            At = At(id),
        };
    }

    private Decision Undo(Decision undone, int id) => new()
    {
        Kind = DecisionKind.Undo,
        Undoes = undone.Id,
        Incident = undone.Incident,
        Field = undone.Field,
        From = undone.To,
        To = undone.From,
        Reason = "",
        Who = People[random.Next(People.Length)],
        At = At(id),
    };

    private EventValues Other(EventValues values, Field field)
    {
        var count = CountRange.Exactly(random.Next(1, 9));
        return field switch
        {
            Field.Munitions => values with { Munitions = count },
            Field.Killed => values with { Killed = count },
            Field.Wounded => values with { Wounded = count },
            _ => values with { Damage = values.Damage == Damage.Minor ? Damage.Major : Damage.Minor },
        };
    }

    private SignedWords Sign(FieldConsensus consensus)
    {
        var supporting = consensus.SupportedBy.Select(key => _reports[key]).ToList();
        var words = supporting.SelectMany(r => r.Report.Evidence.Where(e => e.Field == consensus.Field).Select(e => new SignedWord(r.Source.Article, e.Span.Start, e.Span.End)));
        return SignedWords.Of(words, supporting.DistinctBy(r => r.ArticleId).ToDictionary(r => r.Source.Article, r => r.Article.Text, StringComparer.Ordinal));
    }

    private static Decision Numbered(int id, Decision decision)
    {
        SetId(decision, id);
        return decision;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Id")]
    private static extern void SetId(Decision decision, int id);
}
