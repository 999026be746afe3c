using System.Runtime.CompilerServices;
using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Search;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Queries;

/// <summary>The names that a search knows: those of the reference data in use, or of the moment that is looked at. Thread-safe.</summary>
public sealed class SearchNames(ReferenceInUse inUse)
{
    private readonly ConditionalWeakTable<ReferenceData, NameIndex> _indexes = [];

    /// <summary>The names of the present.</summary>
    public NameIndex InUse => For(inUse.Data);

    /// <summary>The names of the moment that a database is of.</summary>
    internal async Task<NameIndex> OfAsync(TrackerDbContext database, CancellationToken cancellationToken)
        => For(await ReferenceStore.OfAsync(database, inUse, cancellationToken));

    /// <summary>The names that reference data hold.</summary>
    internal static NameIndex IndexOf(ReferenceData reference) => new(
    [
        .. reference.Gazetteer.Sites.Select(s => (NameKind.Base, s.Id, s.Name, s.Aliases.Concat(s.ContextAliases).Concat(s.Acronyms).Append(s.Id))),
        .. reference.Groups.Groups.Select(g => (NameKind.Group, g.Id, g.Name, g.Aliases.Concat(g.Acronyms).Append(g.Id))),
        .. reference.Gazetteer.Places.Where(p => p.Kind == PlaceKind.Country).Select(p => (NameKind.Country, p.Id, p.Name, p.Aliases.Concat(p.Demonyms).Append(p.Id))),
        .. Enum.GetValues<WeaponType>().Select(type => (NameKind.Weapon, CodebookTerm.Of(type), CodebookTerm.Of(type).Replace('-', ' '), reference.Weapons.Listed.Where(w => w.Key == type).Select(w => w.Value))),
    ]);

    private NameIndex For(ReferenceData reference) => _indexes.GetValue(reference, IndexOf);
}
