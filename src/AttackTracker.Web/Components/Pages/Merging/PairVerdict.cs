namespace AttackTracker.Web.Components.Pages.Merging;

/// <summary>What a person says of two incidents.</summary>
public enum PairVerdict
{
    Same,
    Different,
    NotSure,
}
