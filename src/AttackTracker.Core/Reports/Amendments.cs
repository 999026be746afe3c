using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>Lays what people have amended over a shipped file of reference data.</summary>
/// <remarks>
/// An amendment names an entry by its id and holds what differs from the shipped one: values instead of the shipped ones, names beside them, and names
/// <see cref="Withdrawn"/>. So what a later program ships for the entry comes through, but for what a person decided. A name that a person gave to one
/// entry is taken from any other that ships with it. A weapon's form is an entry of its own.
/// </remarks>
internal static class Amendments
{
    public const string FileName = "amendments.json";

    /// <summary>Names that are taken away; for a weapon's form whether it is.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>The members of an entry that list names.</summary>
    public static readonly IReadOnlyList<string> NameLists = ["aliases", "contextAliases", "acronyms"];

    /// <summary>The file as amended; itself where nothing is.</summary>
    public static ReferenceNode Apply(ReferenceNode file, ReferenceNode amendments) => file.FileName switch
    {
        "sites.json" => Replace(file, "sites", Entries(file.Get("sites").AsItems(), amendments.Items("sites"))),
        "groups.json" => Replace(file, "groups", Entries(file.Get("groups").AsItems(), amendments.Items("groups"))),
        "weapons.json" => Replace(file, "weapons", Forms(file.Get("weapons").AsItems(), amendments.Items("weapons"))),
        _ => file,
    };

    private static ReferenceNode Replace(ReferenceNode file, string list, IEnumerable<ReferenceNode> items)
        => file.WithMembers(file.Members.Select(m => m.Key == list ? new(m.Key, m.Value.WithItems(items)) : m));

    private static IEnumerable<ReferenceNode> Entries(IReadOnlyList<ReferenceNode> shipped, IReadOnlyList<ReferenceNode> amended)
    {
        var byId = amended.ToDictionary(a => a.Text("id"), StringComparer.Ordinal);
        var taken = amended.SelectMany(a => NameLists.SelectMany(list => a.Texts(list).Select(name => (list, Key: MatchKey.Of(name), Owner: a.Text("id"))))).ToLookup(n => (n.list, n.Key), n => n.Owner);
        foreach (var entry in shipped)
        {
            var id = entry.Text("id");
            var amendment = byId.GetValueOrDefault(id);
            byId.Remove(id);
            HashSet<string> withdrawn = amendment is null ? [] : [.. amendment.Texts(Withdrawn)];
            bool Stays(string list, string name) => !withdrawn.Contains(name) && taken[(list, MatchKey.Of(name))].All(owner => owner == id);
            var members = entry.Members.Select(m => NameLists.Contains(m.Key) ? new(m.Key, m.Value.WithItems(m.Value.AsItems().Where(name => Stays(m.Key, name.AsText())))) : m);
            yield return entry.WithMembers(amendment is null ? members : Merge([.. members], amendment));
        }

        foreach (var added in amended.Where(a => byId.ContainsKey(a.Text("id"))))
        {
            yield return added;
        }
    }

    private static List<KeyValuePair<string, ReferenceNode>> Merge(List<KeyValuePair<string, ReferenceNode>> shipped, ReferenceNode amendment)
    {
        foreach (var (name, value) in amendment.Members.Where(m => m.Key != Withdrawn))
        {
            var at = shipped.FindIndex(m => m.Key == name);
            if (at < 0)
            {
                shipped.Add(new(name, value));
            }
            else if (NameLists.Contains(name))
            {
                var there = shipped[at].Value.AsItems();
                shipped[at] = new(name, value.WithItems([.. there, .. value.AsItems().Where(added => !there.Any(n => n.AsText() == added.AsText()))]));
            }
            else
            {
                shipped[at] = new(name, value);
            }
        }

        return shipped;
    }

    private static IEnumerable<ReferenceNode> Forms(IReadOnlyList<ReferenceNode> shipped, IReadOnlyList<ReferenceNode> amended)
    {
        var forms = amended.Select(a => WeaponCatalog.Folded(a.Text("form"))).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in shipped)
        {
            var kept = entry.Get("forms").AsItems().Where(form => !forms.Contains(WeaponCatalog.Folded(form.AsText())));
            yield return entry.WithMembers(entry.Members.Select(m => m.Key == "forms" ? new(m.Key, m.Value.WithItems(kept)) : m));
        }

        foreach (var form in amended.Where(a => a.Find(Withdrawn) is null))
        {
            yield return form.WithMembers([.. form.Members, new("forms", ReferenceNode.ListOf(form.Get("form")))]);
        }
    }
}
