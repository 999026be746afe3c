using AttackTracker.Core.Editing;

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
        [typeof(Drafts)] = [Policies.Edit, Policies.Review],
        [typeof(ReviewClaims)] = [Policies.Review],
        [typeof(SendBack)] = [Policies.Review],
        [typeof(SignOff)] = [Policies.Review],
        [typeof(MergeIncidents)] = [Policies.Edit],
        [typeof(SplitIncident)] = [Policies.Edit],
        [typeof(AnswerPair)] = [Policies.Edit],
        [typeof(UndoDecision)] = [Policies.Edit, Policies.Review],
    };

    /// <summary>The policies of which one is enough; none for a class that is not listed.</summary>
    public static IReadOnlyList<string> Of(Type command) => All.GetValueOrDefault(command, []);
}
