using AttackTracker.Core.Text;

namespace AttackTracker.Core.Search;

/// <summary>What a person typed into the search box, read. Reading never fails: what is not understood is told and left out.</summary>
/// <remarks>
/// Words, <c>"a phrase"</c>, <c>-word</c>, <c>operator:value</c>, <c>operator:"a value"</c>, <c>-operator:value</c>. Terms of one operator are
/// alternatives, those of different ones must all hold. What a value means is read later, with the names at hand.
/// </remarks>
public sealed class SearchExpression
{
    private static readonly (string Typed, SearchOperator Meant)[] OtherNames =
    [
        ("site", SearchOperator.Base), ("place", SearchOperator.Base), ("at", SearchOperator.Base), ("weapons", SearchOperator.Weapon),
        ("actor", SearchOperator.Group), ("by", SearchOperator.Claimed), ("type", SearchOperator.Kind), ("result", SearchOperator.Outcome),
        ("status", SearchOperator.State), ("review", SearchOperator.State), ("since", SearchOperator.After), ("from", SearchOperator.After),
        ("until", SearchOperator.Before), ("to", SearchOperator.Before), ("date", SearchOperator.On), ("day", SearchOperator.On), ("in", SearchOperator.On),
        ("dead", SearchOperator.Killed), ("deaths", SearchOperator.Killed), ("injured", SearchOperator.Wounded), ("source", SearchOperator.Publisher),
        ("outlet", SearchOperator.Publisher), ("with", SearchOperator.Has),
    ];

    private SearchExpression(string text, IReadOnlyList<SearchPart> parts, IReadOnlyList<SearchFault> faults)
        => (Text, Parts, Faults) = (text, parts, faults);

    /// <summary>As typed; every span lies in it.</summary>
    public string Text { get; }

    /// <summary>What was understood, in order.</summary>
    public IReadOnlyList<SearchPart> Parts { get; }

    /// <summary>What was not, in order.</summary>
    public IReadOnlyList<SearchFault> Faults { get; }

    /// <summary>The terms without their places.</summary>
    public IEnumerable<SearchTerm> Terms => Parts.Select(p => p.Term);

    /// <summary>Whether nothing at all is asked for.</summary>
    public bool IsEmpty => Parts.Count == 0;

    /// <summary>Reads what was typed.</summary>
    public static SearchExpression Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = new List<SearchPart>();
        var faults = new List<SearchFault>();
        foreach (var token in SearchLexer.Read(text, withNames: true))
        {
            Read(token, text, parts, faults);
        }

        return new SearchExpression(text, parts, faults);
    }

    /// <summary>Terms as a person would type them; reads back as the same terms.</summary>
    public static string Format(IEnumerable<SearchTerm> terms) => string.Join(' ', terms);

    /// <summary>What was typed with other characters in the place of some.</summary>
    public string With(TextSpan span, string instead) => (Text[..span.Start] + instead + Text[span.End..]).Trim();

    private static void Read(SearchToken token, string text, List<SearchPart> parts, List<SearchFault> faults)
    {
        if (!token.IsClosed)
        {
            faults.Add(new SearchFault(token.Span, Texts.QuoteOpen, token.Span.In(text).TrimEnd() + "\""));
        }

        if (token.Name is null)
        {
            if (token.HasWords)
            {
                parts.Add(new SearchPart(new SearchTerm(null, token.Value, token.IsNegated, token.IsQuoted), token.Span));
            }
            else if (token.Value.Length > 0)
            {
                faults.Add(new SearchFault(token.Span, Spoken.Of(Texts.NoLetter, token.Value)));
            }

            return;
        }

        var name = token.Name.ToLowerInvariant();
        if (!CodebookTerm.TryParse<SearchOperator>(name, out var meant))
        {
            faults.Add(Unknown(token, name, text));
        }
        else if (token.Value.Length == 0)
        {
            faults.Add(new SearchFault(token.Span, Spoken.Of(Texts.ValueWanted, name, ExampleOf(meant))));
        }
        else
        {
            parts.Add(new SearchPart(new SearchTerm(meant, token.Value, token.IsNegated), token.Span));
        }
    }

    private static SearchFault Unknown(SearchToken token, string name, string text)
    {
        var typed = token.Span.In(text);
        var near = Array.Find(OtherNames, o => o.Typed == name) is { Typed: not null } other ? CodebookTerm.Of(other.Meant) : EditDistance.Nearest(name, CodebookTerm.All<SearchOperator>());
        var start = token.IsNegated ? 1 : 0;
        return near is null
            ? new SearchFault(token.Span, Spoken.Of(Texts.NoOperator, name), $"{typed[..start]}\"{typed[start..].Replace("\"", "", StringComparison.Ordinal)}\"")
            : new SearchFault(token.Span, Spoken.Of(Texts.DidYouMean, name, near), typed[..start] + near + typed[(start + name.Length)..]);
    }

    /// <summary>How an operator is used.</summary>
    public static string ExampleOf(SearchOperator name) => name switch
    {
        SearchOperator.Base => "base:erbil",
        SearchOperator.Country => "country:iraq",
        SearchOperator.Weapon => "weapon:drone",
        SearchOperator.Group => "group:\"kataib hezbollah\"",
        SearchOperator.Claimed => "claimed:isis",
        SearchOperator.Blamed => "blamed:iran",
        SearchOperator.Kind => "kind:attack",
        SearchOperator.Outcome => "outcome:intercepted",
        SearchOperator.State => "state:reviewed",
        SearchOperator.After => "after:2022-01-05",
        SearchOperator.Before => "before:2022-02",
        SearchOperator.On => "on:2022",
        SearchOperator.Killed => "killed:>0",
        SearchOperator.Wounded => "wounded:2..5",
        SearchOperator.Conflict => "conflict:yes",
        SearchOperator.Publisher => "publisher:reuters",
        SearchOperator.Has => "has:claim",
    };
}
