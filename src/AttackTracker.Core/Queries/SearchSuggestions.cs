using AttackTracker.Core.Search;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Queries;

/// <summary>What may be meant by what stands in the search box so far. Looks at no database.</summary>
public static class SearchSuggestions
{
    private const int Most = 8;
    private const int MostWords = 4;

    // These keep their texts: a site has one language, which is chosen before anybody searches.
    private static readonly Dictionary<NameKind, (string What, string Incidents)> Pages = new()
    {
        [NameKind.Base] = (Texts.HintBase, Texts.HintIncidentsThere),
        [NameKind.Weapon] = (Texts.HintWeapon, Texts.HintIncidentsWith),
        [NameKind.Group] = (Texts.HintGroup, Texts.HintClaimsOrBlamed),
    };

    private static readonly Dictionary<SearchOperator, (NameKind Kind, string What)> Named = new()
    {
        [SearchOperator.Base] = (NameKind.Base, Texts.HintBase),
        [SearchOperator.Country] = (NameKind.Country, Texts.HintCountry),
        [SearchOperator.Weapon] = (NameKind.Weapon, Texts.HintWeapon),
        [SearchOperator.Group] = (NameKind.Group, Texts.HintClaimsOrBlamed),
        [SearchOperator.Claimed] = (NameKind.Group, Texts.HintClaims),
        [SearchOperator.Blamed] = (NameKind.Group, Texts.HintBlamed),
    };

    private static readonly Dictionary<SearchOperator, string[]> Listed = new()
    {
        [SearchOperator.Kind] = ["attack", "response"],
        [SearchOperator.Outcome] = ["hit", "missed", "intercepted", "failed", "none"],
        [SearchOperator.State] = ["machine", "corrected", "reviewed", "lapsed", "sent-back"],
        [SearchOperator.Conflict] = ["yes", "no"],
        [SearchOperator.Killed] = [">0", "0"],
        [SearchOperator.Wounded] = [">0", "0"],
        [SearchOperator.Has] = ["base", "country", "weapon", "group", "claim", "blame", "outcome", "killed", "wounded", "conflict"],
    };

    /// <summary>Completions of the end of what was typed, the likeliest first.</summary>
    /// <param name="typed">What stands in the box, without the terms that are chips already.</param>
    /// <param name="names">The names that are known.</param>
    /// <param name="isAll">Whether nothing is asked for beside it: a name alone leads to its own page first, and to its incidents second.</param>
    public static IReadOnlyList<SearchSuggestion> For(string typed, NameIndex names, bool isAll)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(names);
        var tokens = SearchLexer.Read(typed, withNames: true).ToList();
        if (tokens.Count == 0 || tokens[^1].Span.End < typed.Length)
        {
            return [];
        }

        var last = tokens[^1];
        return last.Name is null
            ? [.. Operators(typed, last).Concat(NamesIn(typed, tokens, names, isAll)).Take(Most)]
            : CodebookTerm.TryParse<SearchOperator>(last.Name.ToLowerInvariant(), out var name) ? [.. Values(typed, last, name, names).Take(Most)] : [];
    }

    private static IEnumerable<SearchSuggestion> Operators(string typed, SearchToken last) => last.IsQuoted || last.Value.Length == 0
        ? []
        : Enum.GetValues<SearchOperator>()
            .Where(name => CodebookTerm.Of(name).StartsWith(last.Value, StringComparison.OrdinalIgnoreCase))
            .Select(name => new SearchSuggestion(CodebookTerm.Of(name) + ":", Spoken.Of(Texts.HintSuchAs, SearchExpression.ExampleOf(name)), typed[..last.Span.Start] + (last.IsNegated ? "-" : "") + CodebookTerm.Of(name) + ":", null));

    private static IEnumerable<SearchSuggestion> Values(string typed, SearchToken last, SearchOperator name, NameIndex names)
    {
        var rest = typed[..last.Span.Start].TrimEnd();
        if (Named.TryGetValue(name, out var named))
        {
            return names.Find(last.Value, named.Kind, Most).Select(m => Of(m, name, named.What, rest, last.IsNegated));
        }

        return Listed.GetValueOrDefault(name, [])
            .Where(value => value.StartsWith(last.Value, StringComparison.OrdinalIgnoreCase))
            .Select(value => new SearchTerm(name, value, last.IsNegated))
            .Select(term => new SearchSuggestion(term.ToString(), null, rest, term));
    }

    // A name has several words, and any of them may be where it begins: the longest run at the end that is like a name.
    private static IEnumerable<SearchSuggestion> NamesIn(string typed, List<SearchToken> tokens, NameIndex names, bool isAll)
    {
        for (var count = Math.Min(MostWords, tokens.Count); count > 0; count--)
        {
            var run = tokens[^count..];
            if (run.Exists(t => t.Name is not null || t.IsQuoted || (t.IsNegated && count > 1)))
            {
                continue;
            }

            var (words, rest) = (string.Join(' ', run.Select(t => t.Value)), typed[..run[0].Span.Start].TrimEnd());
            var found = new[] { SearchOperator.Base, SearchOperator.Group, SearchOperator.Weapon }
                .SelectMany(name => names.Find(words, Named[name].Kind, Most / 2).Select(match => (Name: name, Match: match)))
                .Where(f => f.Match.Fit != NameFit.Typo || words.Length > 4)
                .OrderBy(f => f.Match.Fit).ThenBy(f => f.Match.Slips)
                .ToList();
            if (found.Count > 0)
            {
                return isAll && rest.Length == 0 && !run[0].IsNegated
                    ? found.SelectMany(f => new[] { PageOf(f.Match), IncidentsOf(f.Match, f.Name) })
                    : found.Select(f => Of(f.Match, f.Name, Named[f.Name].What, rest, run[0].IsNegated));
            }
        }

        return [];
    }

    private static SearchSuggestion Of(NameMatch match, SearchOperator name, string what, string rest, bool isNegated)
        => new(match.Name, NoteOf(match, what), rest, TermOf(match, name, isNegated));

    private static SearchSuggestion PageOf(NameMatch match) => new(match.Name, NoteOf(match, Pages[match.Kind].What), "", null) { Page = match };

    private static SearchSuggestion IncidentsOf(NameMatch match, SearchOperator name)
    {
        var term = TermOf(match, name, isNegated: false);
        return new(term.ToString(), Pages[match.Kind].Incidents, "", term);
    }

    private static string NoteOf(NameMatch match, string what) => match.Alias is { } alias && alias != match.Id ? Spoken.Of(Texts.HintAlias, what, alias) : what;

    private static SearchTerm TermOf(NameMatch match, SearchOperator name, bool isNegated)
        => new(name, match.Kind is NameKind.Weapon ? match.Id : match.Name.Replace("\"", "", StringComparison.Ordinal), isNegated);
}

/// <summary>A completion of what was typed.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Note">What tells it from others; null for nothing.</param>
/// <param name="Rest">What stands in the box once it is taken.</param>
/// <param name="Term">What it asks for, as a chip; null for the beginning of an operator, which stands in the box, and for a page.</param>
public sealed record SearchSuggestion(string Label, string? Note, string Rest, SearchTerm? Term)
{
    /// <summary>The base, group or weapon whose page it leads to; null for a part of a search.</summary>
    public NameMatch? Page { get; init; }
}
