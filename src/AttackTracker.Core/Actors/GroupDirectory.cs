using AttackTracker.Core.Text;

namespace AttackTracker.Core.Actors;

/// <summary>The groups that articles name. Immutable and safe for threads.</summary>
public sealed class GroupDirectory
{
    /// <summary>The actor class of militias that the text ties to Iran.</summary>
    public const string IranBackedMilitias = "iran-backed-militias";

    /// <summary>The actor class of Shia or Iraqi militias with no word on Iran.</summary>
    public const string ShiaMilitias = "shia-militias";

    /// <summary>The Iraqi authorities' term for attackers they do not name.</summary>
    public const string OutlawGroups = "outlaw-groups";

    private readonly Dictionary<string, Group> _groups;

    private GroupDirectory(IReadOnlyList<Group> groups, PhraseMatcher<GroupName> names)
    {
        Groups = groups;
        Names = names;
        _groups = groups.ToDictionary(g => g.Id, StringComparer.Ordinal);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Group> Groups { get; }

    /// <summary>Every name in every spelling.</summary>
    internal PhraseMatcher<GroupName> Names { get; }

    /// <summary>Reads the directory.</summary>
    /// <exception cref="ReferenceDataException">The file is faulty, for instance because a name has two owners; the message names the line.</exception>
    public static GroupDirectory Read(ReferenceNode file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var spellings = new NameSpellings(file);
        var groups = new List<Group>();
        var names = new Dictionary<(string Key, bool IsAcronym), (GroupName Name, bool IsListed)>();
        foreach (var node in file.Get("groups").AsItems())
        {
            var group = ReadGroup(node);
            if (groups.Exists(g => g.Id == group.Id))
            {
                throw node.Fault(Spoken.Of(Texts.GroupTwice, group.Id));
            }

            groups.Add(group);
            foreach (var alias in node.Items("aliases"))
            {
                AddNames(names, alias, spellings.KeysOf(alias.AsText()), new GroupName(group, IsAcronym: false, alias.AsText().Any(char.IsUpper)));
            }

            foreach (var acronym in node.Items("acronyms"))
            {
                AddNames(names, acronym, [acronym.AsText()], new GroupName(group, IsAcronym: true, IsProper: true));
            }
        }

        foreach (var id in new[] { IranBackedMilitias, ShiaMilitias, OutlawGroups, "iran" })
        {
            if (!groups.Exists(g => g.Id == id))
            {
                throw file.Fault(Spoken.Of(Texts.GroupMissing, id));
            }
        }

        return new GroupDirectory(groups, new PhraseMatcher<GroupName>(
            names.Where(n => !n.Key.IsAcronym).Select(n => KeyValuePair.Create(n.Key.Key, n.Value.Name)),
            names.Where(n => n.Key.IsAcronym).Select(n => new Phrase<GroupName>(n.Key.Key, n.Value.Name, CaseSensitive: true))));
    }

    /// <summary>The group of that id; null where there is none.</summary>
    public Group? Find(string? id) => id is null ? null : _groups.GetValueOrDefault(id);

    /// <summary>The group that a name stands for by itself, in any spelling; null where none does.</summary>
    public Group? FindByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var document = Document.Parse(name);
        return document.Tokens.Count > 0 && Names.MatchAt(document, 0, document.Tokens.Count) is { Value.IsAcronym: false } match && match.EndToken == document.Tokens.Count
            ? match.Value.Group
            : null;
    }

    /// <summary>The id of a group that the directory does not hold: its name in lower case with hyphens.</summary>
    /// <exception cref="ArgumentException">The name has no letter or digit.</exception>
    public static string Slug(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var words = PhraseWords.Of(name).Where(w => w.Kind != TokenKind.Mark).Select(w => new string([.. w.Form.Lower.Where(char.IsLetterOrDigit)])).Where(w => w.Length > 0);
        var slug = string.Join('-', words);
        return slug.Length > 0 ? slug : throw new ArgumentException($"\"{name}\" names no group.", nameof(name));
    }

    private static Group ReadGroup(ReferenceNode node) => new()
    {
        Id = node.Text("id"),
        Name = node.Text("name"),
        Kind = node.Get("kind").AsTerm<GroupKind>(),
        Side = node.Get("side").AsTerm<GroupSide>(),
        PartOf = node.TextOrNull("partOf"),
        Aliases = node.Texts("aliases"),
        Acronyms = node.Texts("acronyms"),
        Evidence = node.Text("evidence"),
    };

    private static void AddNames(Dictionary<(string Key, bool IsAcronym), (GroupName Name, bool IsListed)> names, ReferenceNode alias, IReadOnlyList<string> keys, GroupName name)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var key = (keys[i], name.IsAcronym);
            var isListed = i == 0;
            if (!names.TryGetValue(key, out var owner) || (isListed && !owner.IsListed))
            {
                names[key] = (name, isListed);
            }
            else if (isListed && owner.Name.Group != name.Group)
            {
                throw alias.Fault(Spoken.Of(Texts.NameOfTwo, alias.AsText(), owner.Name.Group.Id, name.Group.Id));
            }
        }
    }
}
