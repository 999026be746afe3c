using System.Data.Common;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Layout;

/// <summary>Tells a coder that pages leave out what they are coding.</summary>
public sealed partial class BlindBanner
{
    private IReadOnlyList<int> _articles = [];

    /// <summary>The page's; with each one it is looked again.</summary>
    [Parameter, EditorRequired]
    public required string Address { get; set; }

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required BlindnessQuery Blindness { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        try
        {
            _articles = Person.Name.Length == 0 ? [] : await Blindness.OfAllAsync(Person.Name, CancellationToken.None);
        }
        catch (DbException)
        {
            // The page below says what is the matter.
            _articles = [];
        }
    }
}
