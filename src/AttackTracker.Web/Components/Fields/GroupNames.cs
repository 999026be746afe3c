using AttackTracker.Core.Actors;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Fields;

/// <summary>Goes between the ids of groups and what people type for them.</summary>
public sealed class GroupNames
{
    private readonly GroupDirectory _directory;
    private readonly NameSearch<Group> _groups;

    internal GroupNames(ReferenceData reference)
    {
        _directory = reference.Groups;
        _groups = new NameSearch<Group>(reference.Groups.Groups, g => g.Name, g => [.. g.Aliases, .. g.Acronyms]);
    }

    /// <summary>Groups that may be meant by what is typed so far, the likeliest first.</summary>
    public IReadOnlyList<NameChoice> Find(string typed) => _groups.Find(typed, group => group.Side switch
    {
        GroupSide.Attacker => Texts.SideAttacker,
        GroupSide.UsCoalition => Texts.SideCoalition,
        GroupSide.Host => Texts.SideHost,
        GroupSide.Partner => Texts.SidePartner,
        GroupSide.State => Texts.SideState,
        GroupSide.Source => Texts.SideSource,
    });

    internal string NameOf(string id) => _directory.Find(id)?.Name ?? id;

    /// <exception cref="FormatException">The directory has no such group, and the values that were there before name none.</exception>
    internal string IdOf(string typed, IEnumerable<string> before)
        => (_directory.Find(typed) ?? _groups.Named(typed) ?? _directory.FindByName(typed))?.Id
            ?? before.FirstOrDefault(id => id == typed.Trim())
            ?? throw new FormatException(Phrase.Of(Texts.NoSuchGroup, typed.Trim()));
}
