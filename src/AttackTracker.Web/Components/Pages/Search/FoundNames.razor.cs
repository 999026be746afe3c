using AttackTracker.Core.Queries;
using AttackTracker.Core.Search;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Search;

/// <summary>Bases, groups or weapons that a search may name: each leads to its page, its number to its incidents.</summary>
public sealed partial class FoundNames
{
    [Parameter, EditorRequired]
    public required string Heading { get; set; }

    [Parameter, EditorRequired]
    public required SubjectKind Kind { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<FoundName> Names { get; set; }

    private string NameOf(NameMatch name) => Kind switch
    {
        SubjectKind.Base => Wording.Site(name.Name),
        SubjectKind.Weapon when CodebookTerm.TryParse<WeaponType>(name.Id, out var type) => Wording.Name(type),
        _ => name.Name,
    };

    // "Drone strike" says no more than "Drone" does.
    private string? As(NameMatch name)
        => name.Alias is { } alias && alias != name.Id && !alias.Contains(NameOf(name), StringComparison.OrdinalIgnoreCase) ? Phrase.Of(name.Fit == NameFit.Typo ? Texts.LikeAlias : Texts.AsAlias, alias) : null;
}
