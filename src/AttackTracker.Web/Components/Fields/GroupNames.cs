using AttackTracker.Core.Actors;
using AttackTracker.Core.Reports;

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
        GroupSide.Attacker => "armed group",
        GroupSide.UsCoalition => "coalition",
        GroupSide.Host => "host nation",
        GroupSide.Partner => "partner force",
        GroupSide.State => "state",
        GroupSide.Source => "source",
    });

    internal string NameOf(string id) => _directory.Find(id)?.Name ?? id;

    /// <exception cref="FormatException">The directory has no such group, and the values that were there before name none.</exception>
    internal string IdOf(string typed, IEnumerable<string> before)
        => (_directory.Find(typed) ?? _groups.Named(typed) ?? _directory.FindByName(typed))?.Id
            ?? before.FirstOrDefault(id => id == typed.Trim())
            ?? throw new FormatException($"“{typed.Trim()}” is no group of the directory. Pick one from the list; a group that is missing there is added in the reference data first.");
}
