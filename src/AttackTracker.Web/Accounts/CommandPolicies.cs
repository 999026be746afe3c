using AttackTracker.Core.Editing;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Releases;

namespace AttackTracker.Web.Accounts;

/// <summary>What each command asks of the person: one of these policies. A command that is not listed is refused to everybody, and a test finds it.</summary>
public static class CommandPolicies
{
    private static readonly Dictionary<Type, string[]> All = new()
    {
        [typeof(CorrectField)] = [Policies.Edit, Policies.Review],
        [typeof(CorrectArticle)] = [Policies.Edit],
        [typeof(CorrectReport)] = [Policies.Edit],
        [typeof(AddReport)] = [Policies.Edit],
        [typeof(WithdrawReport)] = [Policies.Edit],
        [typeof(MarkArticle)] = [Policies.Edit],
        [typeof(AmendReference)] = [Policies.Edit],
        [typeof(RereadArticles)] = [Policies.Edit],
        [typeof(AskForCoding)] = [Policies.Edit, Policies.Review],
        [typeof(CodeArticle)] = [Policies.Edit],
        [typeof(Adjudicate)] = [Policies.Review],
        [typeof(ApplyAdjudication)] = [Policies.Edit],
        [typeof(MakeRelease)] = [Policies.Edit],
        [typeof(WithdrawRelease)] = [Policies.Edit],
        [typeof(SavedFilters)] = [Policies.Read],
        [typeof(Drafts)] = [Policies.Edit, Policies.Review],
        [typeof(ReviewClaims)] = [Policies.Review],
        [typeof(SendBack)] = [Policies.Review],
        [typeof(SignOff)] = [Policies.Review],
        [typeof(MergeIncidents)] = [Policies.Edit],
        [typeof(SplitIncident)] = [Policies.Edit],
        [typeof(AnswerPair)] = [Policies.Edit],
        [typeof(UndoDecision)] = [Policies.Edit, Policies.Review],
    };

    // Who may make a decision may take one of its kind back. A kind that is not listed is taken back by nobody.
    private static readonly Dictionary<DecisionKind, Type> Makers = new()
    {
        [DecisionKind.Value] = typeof(CorrectField),
        [DecisionKind.SignOff] = typeof(SignOff),
        [DecisionKind.SendBack] = typeof(SendBack),
        [DecisionKind.ReportValue] = typeof(CorrectReport),
        [DecisionKind.ReportAdded] = typeof(AddReport),
        [DecisionKind.ReportWithdrawn] = typeof(WithdrawReport),
        [DecisionKind.ArticleState] = typeof(MarkArticle),
        [DecisionKind.Publication] = typeof(CorrectArticle),
        [DecisionKind.Merge] = typeof(MergeIncidents),
        [DecisionKind.Split] = typeof(SplitIncident),
        [DecisionKind.Different] = typeof(AnswerPair),
        [DecisionKind.NotSure] = typeof(AnswerPair),
        [DecisionKind.Adjudication] = typeof(Adjudicate),
    };

    /// <summary>The policies of which one is enough; none for a class that is not listed.</summary>
    public static IReadOnlyList<string> Of(Type command) => All.GetValueOrDefault(command, []);

    /// <summary>The policies of which one is enough to take back a decision of the kind: those of the command that makes such decisions.</summary>
    public static IReadOnlyList<string> OfUndoing(DecisionKind kind) => Makers.TryGetValue(kind, out var maker) ? Of(maker) : [];
}
