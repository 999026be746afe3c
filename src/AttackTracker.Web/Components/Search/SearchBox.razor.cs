using AttackTracker.Core.Queries;
using AttackTracker.Core.Search;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AttackTracker.Web.Components.Search;

/// <summary>The one box for everything: operators are chips before what is typed, and a list below it offers what may be meant.</summary>
/// <remarks>
/// A plain form whose chips are fields of the same name, so that it works before the circuit is up. What is typed is never rewritten while somebody
/// types: a term becomes a chip when it is taken from the list, or on the page that the search leads to.
/// </remarks>
public sealed partial class SearchBox
{
    private List<SearchTerm> _chips = [];
    private IReadOnlyList<SearchSuggestion> _suggestions = [];
    private string _rest = "";
    private string? _shown;
    private int _active = -1;

    /// <summary>The search that the page shows the results of; empty anywhere else.</summary>
    [Parameter]
    public string Text { get; set; } = "";

    /// <summary>Whether it is the box of the page of the search, not that of the bar.</summary>
    [Parameter]
    public bool IsPage { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required SearchNames Names { get; init; }

    private bool IsOpen => _suggestions.Count > 0;

    private DateTime? AsOf => AsOfAddress.Of(Navigation.Uri);

    protected override void OnParametersSet()
    {
        if (Text == _shown)
        {
            return;
        }

        _shown = Text;
        var expression = SearchExpression.Parse(Text);
        var chips = expression.Parts.Where(p => p.Term.Operator is not null).ToList();
        _chips = [.. chips.Select(p => p.Term)];
        _rest = Text;
        foreach (var chip in Enumerable.Reverse(chips))
        {
            _rest = _rest[..chip.Span.Start].TrimEnd() + " " + _rest[chip.Span.End..].TrimStart();
        }

        _rest = _rest.Trim();
        Close();
    }

    private static string OptionId(int at) => FormattableString.Invariant($"search-{at}");

    private string TextWithout(int chip) => Written(_chips.Where((_, at) => at != chip));

    private string Written(IEnumerable<SearchTerm> chips) => $"{SearchExpression.Format(chips)} {_rest}".Trim();

    // Bound, for only then does the browser's text count as drawn, and what is typed meanwhile is not overwritten.
    private void Type(string? typed)
    {
        _rest = typed ?? "";
        (_suggestions, _active) = (SearchSuggestions.For(_rest, Names.InUse, _chips.Count == 0), -1);
    }

    private void Key(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown" when IsOpen:
                _active = (_active + 1) % _suggestions.Count;
                break;
            case "ArrowUp" when IsOpen:
                _active = _active <= 0 ? _suggestions.Count - 1 : _active - 1;
                break;
            case "ArrowDown":
                (_suggestions, _active) = (SearchSuggestions.For(_rest, Names.InUse, _chips.Count == 0), -1);
                break;
            case "Enter" when IsOpen && _active >= 0:
                Take(_suggestions[_active]);
                break;
            case "Enter" when IsOpen:
                // While the list is open its keys do not reach the form.
                Go();
                break;
            case "Escape":
                Close();
                break;
            case "Backspace" when _rest.Length == 0 && _chips.Count > 0:
                Drop(_chips.Count - 1);
                break;
        }
    }

    private void Take(SearchSuggestion suggestion)
    {
        _rest = suggestion.Rest;
        if (suggestion.Page is { } named)
        {
            Close();
            Navigation.NavigateTo(SubjectLinks.Page(KindOf(named), named.Id));
        }
        else if (suggestion.Term is { } term)
        {
            _chips.Add(term);
            Close();
        }
        else
        {
            (_suggestions, _active) = (SearchSuggestions.For(_rest, Names.InUse, _chips.Count == 0), -1);
        }
    }

    private static SubjectKind KindOf(NameMatch named) => named.Kind switch
    {
        NameKind.Group => SubjectKind.Group,
        NameKind.Weapon => SubjectKind.Weapon,
        _ => SubjectKind.Base,
    };

    private void Drop(int chip) => _chips.RemoveAt(chip);

    private void Close() => (_suggestions, _active) = ([], -1);

    private void Go()
    {
        Close();
        Navigation.NavigateTo(TrackerLinks.Search(Written(_chips)));
    }
}
