namespace AttackTracker.Web.Navigation;

/// <summary>The part of the site that a page belongs to: what the navigation marks as current.</summary>
public enum SiteSection
{
    None,
    Timeline,
    Bases,
    Articles,
    Review,
    Quality,
    Activity,
    Search,
}

public static class SiteSections
{
    /// <summary>Reads the section from a path relative to the site's root; incidents, what is proposed about them and how they leave belong to the timeline.</summary>
    public static SiteSection Of(string path) => path.Split('?', '#')[0].Split('/')[0] switch
    {
        "" or "map" or "calendar" or "matrix" or "incidents" or "proposals" or "export" or "releases" or "compare" => SiteSection.Timeline,
        "bases" or "groups" or "weapons" or "reference" => SiteSection.Bases,
        "articles" or "coding" or "round-ups" => SiteSection.Articles,
        "review" => SiteSection.Review,
        "quality" => SiteSection.Quality,
        "activity" => SiteSection.Activity,
        "search" => SiteSection.Search,
        _ => SiteSection.None,
    };
}
