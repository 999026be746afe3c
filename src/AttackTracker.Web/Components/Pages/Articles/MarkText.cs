using System.Globalization;
using AttackTracker.Core.Articles;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>What an article is taken for, in words.</summary>
public static class MarkText
{
    public static string Of(ArticleState state) => state switch
    {
        ArticleState.AsItIs => Texts.StateAsItIs,
        ArticleState.NoIncident => Texts.StateNoIncident,
        ArticleState.Opinion => Texts.StateOpinion,
        ArticleState.Duplicate => Texts.StateDuplicate,
        ArticleState.Deleted => Texts.StateDeleted,
    };

    /// <summary>What the state does, for the form that sets it.</summary>
    public static string Effect(ArticleState state) => state switch
    {
        ArticleState.AsItIs => Texts.EffectAsItIs,
        ArticleState.NoIncident => Texts.EffectNoIncident,
        ArticleState.Opinion => Texts.EffectOpinion,
        ArticleState.Duplicate => Texts.EffectDuplicate,
        ArticleState.Deleted => Texts.EffectDeleted,
    };

    public static string Day(DateTime at) => at.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
}
