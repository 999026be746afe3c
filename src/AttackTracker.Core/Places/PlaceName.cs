namespace AttackTracker.Core.Places;

/// <summary>All that one spelling of a name can mean.</summary>
internal sealed class PlaceName
{
    /// <summary>The site that it means by itself.</summary>
    public Site? Site { get; set; }

    /// <summary>The site that it means beside a word such as "base", or once the article has named the site.</summary>
    public Site? ContextSite { get; set; }

    /// <summary>The site that it abbreviates, once the article has named it.</summary>
    public Site? AcronymOf { get; set; }

    /// <summary>The place that it names.</summary>
    public Place? Place { get; set; }

    /// <summary>The town where a town and its province share the name and <see cref="Place"/> is the province.</summary>
    public Place? Town { get; set; }

    /// <summary>The country whose adjective or people it is.</summary>
    public Place? DemonymOf { get; set; }

    /// <summary>Lower-case spellings that mean <see cref="ContextSite"/> although the key alone would mean <see cref="Site"/>: "al-assad".</summary>
    public HashSet<string> ContextSpellings { get; } = new(StringComparer.Ordinal);
}
