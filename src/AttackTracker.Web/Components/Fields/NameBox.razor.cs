using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AttackTracker.Web.Components.Fields;

/// <summary>A text box with a list of names that may be meant: arrows choose, Enter takes, Escape closes the list alone.</summary>
/// <remarks>fields.js keeps these keys from doing what the browser does with them while the list is open. What is typed counts as it stands, listed or not.</remarks>
public sealed partial class NameBox
{
    private IReadOnlyList<NameChoice> _choices = [];
    private int _active = -1;
    private bool _isAsked;

    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>What the box is for; null where a label of its own stands beside it.</summary>
    [Parameter]
    public string? Label { get; set; }

    [Parameter, EditorRequired]
    public required string Value { get; set; }

    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>What may be meant by what is typed, the likeliest first.</summary>
    [Parameter, EditorRequired]
    public required Func<string, IReadOnlyList<NameChoice>> Find { get; set; }

    /// <summary>Tells the form around that a name was taken: the event that took it is the list's own and does not bubble.</summary>
    [CascadingParameter]
    public EventCallback Taken { get; set; }

    private bool IsOpen => _isAsked && _choices.Count > 0;

    private string ListId => Id + "-list";

    private string OptionId(int at) => FormattableString.Invariant($"{Id}-{at}");

    private async Task TypeAsync(ChangeEventArgs change)
    {
        var typed = change.Value as string ?? "";
        Open(typed);
        await ValueChanged.InvokeAsync(typed);
    }

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        switch (key.Key)
        {
            case "ArrowDown" when !IsOpen:
                Open(Value);
                break;
            case "ArrowDown":
                _active = (_active + 1) % _choices.Count;
                break;
            case "ArrowUp" when IsOpen:
                _active = _active <= 0 ? _choices.Count - 1 : _active - 1;
                break;
            case "Enter" when IsOpen && _active >= 0:
                await PickAsync(_choices[_active]);
                break;
            case "Enter" or "Escape":
                Close();
                break;
        }
    }

    private async Task PickAsync(NameChoice choice)
    {
        Close();
        await ValueChanged.InvokeAsync(choice.Name);
        await Taken.InvokeAsync();
    }

    private void Open(string typed) => (_choices, _active, _isAsked) = (Find(typed), -1, true);

    private void Close() => _isAsked = false;
}
