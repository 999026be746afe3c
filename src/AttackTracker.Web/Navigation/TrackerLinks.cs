using System.Globalization;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Export;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Web.Navigation;

/// <summary>Every address of the site. Pages and components never put one together themselves.</summary>
/// <remarks>Addresses are relative to the site's base, so that it can be served under a path.</remarks>
public static partial class TrackerLinks
{
    /// <param name="query">A query string with its question mark, or empty.</param>
    public static string Timeline(string query = "") => query.Length == 0 ? "./" : query;

    /// <param name="query">A query string with its question mark, or empty.</param>
    public static string Map(string query = "") => "map" + query;

    /// <param name="query">A query string with its question mark, or empty.</param>
    public static string Calendar(string query = "") => "calendar" + query;

    /// <param name="query">A query string with its question mark, or empty.</param>
    public static string Matrix(string query = "") => "matrix" + query;

    /// <summary>The map as a picture that stands for itself.</summary>
    /// <param name="query">As the page has it, and how large.</param>
    public static string MapPicture(string query = "") => "map/picture.svg" + query;

    /// <summary>The drawing as a file; it says for itself as of when, since a download does not go through the pages.</summary>
    /// <param name="place">How it is drawn.</param>
    /// <param name="filter">What it shows.</param>
    /// <param name="asOf">In UTC; null for now.</param>
    public static string TimelinePicture(TimelineAddress place, IncidentFilter filter, DateTime? asOf)
    {
        ArgumentNullException.ThrowIfNull(place);
        return AsOfAddress.At("timeline.svg" + place.Write(filter), asOf);
    }

    public static string Bases(string query = "") => "bases" + query;

    public static string Base(string id, string query = "") => $"bases/{Uri.EscapeDataString(id)}{query}";

    public static string Incident(string publicId) => $"incidents/{Uri.EscapeDataString(publicId)}";

    /// <param name="publicId">The incident.</param>
    /// <param name="correct">The field whose form is to be open.</param>
    public static string Incident(string publicId, Field correct) => $"{Incident(publicId)}?correct={CodebookTerm.Of(correct)}#f-{CodebookTerm.Of(correct)}";

    /// <param name="publicId">The incident.</param>
    /// <param name="correct">The fields whose forms are to be open; the page scrolls to the last.</param>
    public static string Incident(string publicId, IReadOnlyCollection<Field> correct)
    {
        ArgumentNullException.ThrowIfNull(correct);
        return correct.Count == 0
            ? Incident(publicId)
            : $"{Incident(publicId)}?{string.Join('&', correct.Select(field => "correct=" + CodebookTerm.Of(field)))}#f-{CodebookTerm.Of(correct.Last())}";
    }

    /// <summary>The file with all that stands behind the incident.</summary>
    /// <param name="publicId">The incident.</param>
    /// <param name="asOf">In UTC; null for now.</param>
    public static string Evidence(string publicId, DateTime? asOf) => AsOfAddress.At($"{Incident(publicId)}/evidence", asOf);

    /// <summary>The incident scrolled to the row of a field.</summary>
    public static string IncidentField(string publicId, Field field) => $"{Incident(publicId)}#f-{CodebookTerm.Of(field)}";

    /// <summary>The name in an address of where to go after signing in.</summary>
    public const string Return = "return";

    /// <param name="back">Where to go afterwards, as a path from the root; null for the start.</param>
    public static string SignIn(string? back = null) => "sign-in" + ReturnPart(back);

    public static string SignInCode(string? back) => "sign-in/code" + ReturnPart(back);

    /// <summary>The own account.</summary>
    /// <param name="done">What was just done there, for the page to say so.</param>
    public static string Account(string? done = null) => done is null ? "account" : $"account?done={done}";

    /// <summary>An account as administrators see it.</summary>
    public static string Account(int id) => string.Create(CultureInfo.InvariantCulture, $"accounts/{id}");

    public static string Accounts() => "accounts";

    /// <summary>What programs can ask for.</summary>
    public static string Api() => "api";

    /// <param name="path">Of a call, from the root of the site, with its query.</param>
    public static string ApiCall(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.TrimStart('/');
    }

    /// <summary>An address that came from outside, if it is one of this site; else the start page.</summary>
    public static string Local(string? address)
        => address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : Timeline();

    private static string ReturnPart(string? back) => back is null ? "" : $"?{Return}={Uri.EscapeDataString(back)}";

    /// <summary>What an address calls the list that also has statements without a window.</summary>
    public const string AllWindows = "all";

    /// <summary>Statements that count attacks.</summary>
    /// <param name="all">Whether those that do not say since when are listed too.</param>
    /// <param name="page">From 1.</param>
    public static string RoundUps(bool all = false, int page = 1)
        => "round-ups" + IncidentFilterQuery.Query([.. all ? [KeyValuePair.Create("window", AllWindows)] : Array.Empty<KeyValuePair<string, string>>(), .. page > 1 ? [KeyValuePair.Create("page", page.ToString(CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string>>()]);

    /// <param name="page">Of the proposed pairs, from 1, which is left out.</param>
    public static string Proposals(int page = 1) => page > 1 ? string.Create(CultureInfo.InvariantCulture, $"proposals?page={page}") : "proposals";

    /// <summary>One proposed pair, by the public ids of the two.</summary>
    public static string Proposals(string first, string second) => $"proposals?pair={Uri.EscapeDataString($"{first}~{second}")}";

    /// <param name="publicId">The incident.</param>
    /// <param name="other">What it is compared with; null to choose.</param>
    public static string SameAs(string publicId, string? other = null) => $"{Incident(publicId)}?move=same{(other is null ? "" : $"&with={Uri.EscapeDataString(other)}")}#move";

    /// <summary>The incident with the choice of reports that are to leave it.</summary>
    public static string Split(string publicId) => $"{Incident(publicId)}?move=split#move";

    public static string Articles() => "articles";

    /// <param name="text">What is looked for; null or empty for the page that explains how.</param>
    public static string Search(string? text = null) => string.IsNullOrWhiteSpace(text) ? "search" : $"search?q={Uri.EscapeDataString(text.Trim())}";

    /// <param name="words">Words that title or text must hold; null for all articles.</param>
    /// <param name="state">What they are taken for; null for all but the deleted ones.</param>
    /// <param name="sort">What the list is sorted by.</param>
    /// <param name="descending">Whether the greatest comes first.</param>
    /// <param name="page">From 1, which is left out.</param>
    public static string Articles(string? words, ArticleState? state, ArticleSort sort, bool descending, int page)
    {
        List<KeyValuePair<string, string>> pairs = [];
        if (words is not null)
        {
            pairs.Add(KeyValuePair.Create("words", words));
        }

        if (state is { } one)
        {
            pairs.Add(KeyValuePair.Create("state", CodebookTerm.Of(one)));
        }

        pairs.Add(KeyValuePair.Create("sort", Word(sort)));
        pairs.Add(KeyValuePair.Create("order", descending ? "desc" : "asc"));
        if (page > 1)
        {
            pairs.Add(KeyValuePair.Create("page", page.ToString(CultureInfo.InvariantCulture)));
        }

        return Articles() + IncidentFilterQuery.Query(pairs);
    }

    /// <summary>The word of <c>rules</c> in an address for the rules that fired in one article alone.</summary>
    public const string LonelyRules = "single";

    public static string Quality() => "quality";

    public static string Reference() => "reference";

    /// <param name="list">Which list of reference data.</param>
    /// <param name="id">The entry to open; null for the list.</param>
    /// <param name="words">What a name must hold; null for all.</param>
    public static string Reference(ReferenceList list, string? id = null, string? words = null)
        => id is not null ? $"reference/{CodebookTerm.Of(list)}/{Uri.EscapeDataString(id)}" : $"reference?list={CodebookTerm.Of(list)}{(words is null ? "" : $"&words={Uri.EscapeDataString(words)}")}";

    /// <summary>The form that takes a change of an entry back.</summary>
    /// <param name="list">Which list of reference data.</param>
    /// <param name="id">The entry.</param>
    /// <param name="revision">The revision that the change made.</param>
    public static string UndoReference(ReferenceList list, string id, int revision) => string.Create(CultureInfo.InvariantCulture, $"{Reference(list, id)}?undo={revision}");

    /// <summary>The form for a new entry.</summary>
    /// <param name="list">Which list of reference data.</param>
    /// <param name="name">What an article calls it; null for an empty form.</param>
    public static string NewReference(ReferenceList list, string? name = null) => $"reference/{CodebookTerm.Of(list)}/new{(name is null ? "" : $"?name={Uri.EscapeDataString(name)}")}";

    /// <param name="source">What the extraction is held against.</param>
    /// <param name="field">The field whose wrong values are shown; null for all.</param>
    /// <param name="lonely">Whether only the rules are shown that fired in one article.</param>
    public static string Quality(QualitySource source, Field? field = null, bool lonely = false)
    {
        List<KeyValuePair<string, string>> pairs = [];
        if (source != QualitySource.Gold)
        {
            pairs.Add(KeyValuePair.Create("source", Word(source)));
        }

        if (field is { } one)
        {
            pairs.Add(KeyValuePair.Create("field", CodebookTerm.Of(one)));
        }

        if (lonely)
        {
            pairs.Add(KeyValuePair.Create("rules", LonelyRules));
        }

        return Quality() + IncidentFilterQuery.Query(pairs);
    }

    /// <summary>What the extraction is held against, as the address of the quality page has it.</summary>
    public static string Word(QualitySource source) => source.ToString().ToLowerInvariant();

    public static string Review() => "review";

    /// <param name="filter">Which values, in what order.</param>
    /// <param name="at">The value to open; null for the first.</param>
    public static string Review(ReviewFilter filter, ReviewItem? at = null) => Review() + ReviewFilterQuery.Write(filter, at);

    /// <summary>What the list of articles is sorted by, as its address has it.</summary>
    public static string Word(ArticleSort sort) => sort.ToString().ToLowerInvariant();

    /// <param name="filter">What is shown; null for all.</param>
    /// <param name="before">The time of the last entry of the page before; null begins with the latest.</param>
    public static string Activity(ActivityFilter? filter = null, DateTime? before = null)
    {
        List<KeyValuePair<string, string>> pairs = [];
        void Add(string key, string? value)
        {
            if (value is not null)
            {
                pairs.Add(KeyValuePair.Create(key, value));
            }
        }

        Add("who", filter?.Who);
        Add("kind", filter?.Kind is { } kind ? CodebookTerm.Of(kind) : null);
        Add("from", filter?.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("to", filter?.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("before", before is { } at ? AsOfAddress.Format(at) : null);
        return "activity" + IncidentFilterQuery.Query(pairs);
    }

    /// <summary>Whence the borders of the map are, and with what right.</summary>
    public static string Borders() => "map/README.md";

    /// <summary>Where what a filter lets through can be taken away.</summary>
    /// <param name="filter">What is to leave.</param>
    public static string Export(IncidentFilter filter) => "export" + IncidentFilterQuery.Write(filter);

    /// <summary>The file itself; it says for itself as of when, since a download does not go through the pages.</summary>
    /// <param name="filter">What is to leave.</param>
    /// <param name="format">In which form.</param>
    /// <param name="ticket">By which the page follows the download; null for nobody.</param>
    /// <param name="asOf">In UTC; null for now.</param>
    public static string ExportFile(IncidentFilter filter, ExportFormat format, string? ticket, DateTime? asOf) => AsOfAddress.At(
        "export/file" + IncidentFilterQuery.Query([.. IncidentFilterQuery.Pairs(filter), KeyValuePair.Create("format", CodebookTerm.Of(format)), .. ticket is null ? Array.Empty<KeyValuePair<string, string>>() : [KeyValuePair.Create("ticket", ticket)]]),
        asOf);

    /// <summary>The filter of the page at an address, to take it along to another page; empty where it has none.</summary>
    public static string FilterPart(string address) => IncidentFilterQuery.Write(IncidentFilterQuery.Parse(address));
}
