using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>Values that are cases like the one on the card, to be accepted together with it after a look.</summary>
public sealed partial class EqualCases
{
    private readonly HashSet<EqualValue> _left = [];

    [Parameter, EditorRequired]
    public required IReadOnlyList<EqualValue> Values { get; set; }

    /// <summary>Called with those that are still ticked.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<ReviewItem>> OnAccepted { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    private Task AcceptAsync() => OnAccepted.InvokeAsync([.. Values.Where(v => !_left.Contains(v)).Select(v => v.Item)]);

    private void Tick(EqualValue value, ChangeEventArgs change)
    {
        if (change.Value is true)
        {
            _left.Remove(value);
        }
        else
        {
            _left.Add(value);
        }
    }

    private Task OnKeyAsync(KeyboardEventArgs key) => key.Key == "Escape" ? OnClosed.InvokeAsync() : Task.CompletedTask;
}
