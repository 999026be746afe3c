using AttackTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace AttackTracker.Core.Queries;

/// <summary>Names for ids of groups.</summary>
internal static class GroupNames
{
    /// <summary>The gazetteer's names of those ids that it holds.</summary>
    public static async Task<Dictionary<string, string>> NamesOfGroupsAsync(this TrackerDbContext database, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return wanted.Count == 0 ? [] : await database.Groups.Where(g => wanted.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Name, cancellationToken);
    }

    /// <summary>A group that the gazetteer does not hold has a slug of its name for an id.</summary>
    public static string OrFromId(this Dictionary<string, string> names, string id)
        => names.GetValueOrDefault(id) ?? string.Join(' ', id.Split('-').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
