using AttackTracker.Core.Queries;
using AttackTracker.Core.Search;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Filters;

/// <summary>A facet of any length: what is chosen and the most frequent values, and, where there are more, a field that looks through all by name.</summary>
/// <remarks>Rows are links and work without a circuit; the field waits for one. While a name is typed the list keeps its height, so that nothing jumps.</remarks>
public sealed partial class FacetList
{
    /// <summary>How many values stand there before anything is looked for: a longer list is not read but searched.</summary>
    internal const int Longest = 12;

    /// <summary>How many of those found stand there; whoever wants another one types more.</summary>
    internal const int MostFound = 20;

    // The row and the lines that stand below the usual values and give way to those found, in rows.
    private const int Beside = 2;

    private IReadOnlyList<FacetCount<string>> _usual = [];
    private IReadOnlyList<FacetCount<string>>? _found;
    private string _typed = "";

    /// <summary>All values, the most frequent first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<FacetCount<string>> Facets { get; set; }

    [Parameter, EditorRequired]
    public required Choice<string> Chosen { get; set; }

    /// <summary>The address with another choice.</summary>
    [Parameter, EditorRequired]
    public required Func<Choice<string>, string> LinkTo { get; set; }

    [Parameter, EditorRequired]
    public required NameKind Kind { get; set; }

    /// <summary>What the bars below the rows are measured against.</summary>
    [Parameter]
    public int Total { get; set; }

    /// <summary>Where all of them stand; null where they stand nowhere.</summary>
    [Parameter]
    public string? Table { get; set; }

    /// <summary>The row of what no article states.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    public required SearchNames Names { get; init; }

    private bool HasField => Facets.Count > Longest || _typed.Length > 0;

    private IEnumerable<FacetCount<string>> Shown => _found?.Take(MostFound) ?? _usual;

    private int More => Facets.Count - _usual.Count(facet => facet.Count > 0);

    private string Prompt => Kind switch
    {
        NameKind.Base => Texts.FindBase,
        NameKind.Group => Texts.FindGroup,
        _ => Texts.FindCountry,
    };

    private string? Said => _found switch
    {
        null => null,
        [] => Texts.NoneCalledThat,
        { Count: > MostFound } => Phrase.Of(Texts.FoundMore, MostFound, Wording.Number(_found.Count - MostFound)),
        _ => Phrase.Count(_found.Count, Texts.Found),
    };

    protected override void OnParametersSet()
    {
        var counted = Facets.Where((facet, at) => at < Longest || Chosen.Has(facet.Value)).ToList();
        _usual = [.. counted, .. Chosen.Values.Except(Facets.Select(facet => facet.Value)).Select(id => new FacetCount<string>(id, NameOf(id), 0))];
        Find();
    }

    private string? NameOf(string id) => Names.InUse.Find(id, Kind, 1) is [var match] && match.Id == id ? match.Name : null;

    private void Type(string? typed)
    {
        _typed = typed ?? "";
        Find();
    }

    private void Find() => _found = FacetSearch.Find(Facets, _typed, Kind, Names.InUse);
}
