using System.Globalization;
using AttackTracker.Core.Articles;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>What an article is taken for, in words.</summary>
public static class MarkText
{
    public static string Of(ArticleState state) => state switch
    {
        ArticleState.AsItIs => "As it is",
        ArticleState.NoIncident => "No incident",
        ArticleState.Opinion => "Opinion",
        ArticleState.Duplicate => "Duplicate",
        ArticleState.Deleted => "Deleted",
    };

    /// <summary>What the state does, for the form that sets it.</summary>
    public static string Effect(ArticleState state) => state switch
    {
        ArticleState.AsItIs => "what it says counts",
        ArticleState.NoIncident => "tells no attack on a base and no answer to one",
        ArticleState.Opinion => "comment, not reporting: its accounts do not count",
        ArticleState.Duplicate => "another article's text again: no second voice",
        ArticleState.Deleted => "out of the lists; can be recovered whole",
    };

    public static string Day(DateTime at) => at.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
}
