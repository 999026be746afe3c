using System.Text;
using AttackTracker.Core.Actors;
using AttackTracker.Core.Reports;

namespace AttackTracker.Web.Components.Pages.Reference;

/// <summary>What is typed into the form of an entry; names stand one a line.</summary>
public sealed class EntryDraft
{
    private static readonly string[] NameLists = ["aliases", "contextAliases", "acronyms"];

    private readonly ReferenceEntry? _before;
    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);

    /// <param name="list">What is typed.</param>
    /// <param name="before">The entry as it is; null for one that is to be new.</param>
    /// <param name="shown">What the form begins with; null for an empty one.</param>
    public EntryDraft(ReferenceList list, ReferenceEntry? before, ReferenceEntry? shown)
    {
        (List, _before) = (list, before);
        foreach (var (member, value) in shown?.Values ?? Defaults(list))
        {
            _typed[member] = value;
        }

        foreach (var (member, names) in shown?.Names ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            _typed[member] = string.Join('\n', names);
        }

        Id = shown?.Id ?? "";
    }

    public ReferenceList List { get; }

    /// <summary>Of a new entry; empty to take it from the name.</summary>
    public string Id { get; set; }

    public string Name { get => Get("name"); set => Set("name", value); }

    public string Country { get => Get("country"); set => Set("country", value); }

    public string Province { get => Get("admin1"); set => Set("admin1", value); }

    public string Type { get => Get("type"); set => Set("type", value); }

    public string North { get => Get("latitude"); set => Set("latitude", value); }

    public string East { get => Get("longitude"); set => Set("longitude", value); }

    public string Hosts { get => Get("hosts"); set => Set("hosts", value); }

    public string Within { get => Get("within"); set => Set("within", value); }

    public string Kind { get => Get("kind"); set => Set("kind", value); }

    public string Side { get => Get("side"); set => Set("side", value); }

    public string PartOf { get => Get("partOf"); set => Set("partOf", value); }

    public string Role { get => Get("role"); set => Set("role", value); }

    public string Part { get => Get("part"); set => Set("part", value); }

    public string Detail { get => Get("detail"); set => Set("detail", value); }

    public string Aliases { get => Get("aliases"); set => Set("aliases", value); }

    public string ContextAliases { get => Get("contextAliases"); set => Set("contextAliases", value); }

    public string Acronyms { get => Get("acronyms"); set => Set("acronyms", value); }

    /// <summary>All that is typed, to be kept.</summary>
    public TypedEntry Typed(string reason, bool takesAway) => new(Id, new Dictionary<string, string>(_typed), reason, takesAway);

    /// <summary>Types again what was kept.</summary>
    public void Retype(TypedEntry kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        Id = kept.Id;
        _typed.Clear();
        foreach (var (member, value) in kept.Members)
        {
            _typed[member] = value;
        }
    }

    /// <summary>The entry that is typed; whether it can be is for the command to say.</summary>
    public ReferenceEntry Read()
    {
        var values = _typed.Where(t => !NameLists.Contains(t.Key)).Select(t => KeyValuePair.Create(t.Key, t.Value.Trim())).Where(t => t.Value.Length > 0).ToDictionary();
        if (List == ReferenceList.Sites)
        {
            if (!values.ContainsKey("latitude"))
            {
                values.Remove("placed");
            }
            else
            {
                values.TryAdd("placed", "site");
            }
        }

        // A new name is one that articles use, as long as nothing else is said.
        var names = NameLists.ToDictionary(list => list, list => Lines(Get(list)));
        if (_before is null && List != ReferenceList.Weapons && names.Values.All(list => list.Count == 0) && Name.Trim().Length > 0)
        {
            names["aliases"] = [Name.Trim()];
        }

        var kept = names.Where(n => n.Value.Count > 0 || _before?.Names.ContainsKey(n.Key) == true).ToDictionary();
        return new ReferenceEntry(List, _before?.Id ?? (Id.Trim().Length > 0 ? Id.Trim() : IdOf(Name)), values, List == ReferenceList.Weapons ? new Dictionary<string, IReadOnlyList<string>>() : kept);
    }

    /// <summary>The id that a new entry gets by its name.</summary>
    public static string IdOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Any(char.IsLetterOrDigit)
            ? string.Concat(GroupDirectory.Slug(name).Normalize(NormalizationForm.FormKD).Where(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')).Trim('-')
            : "";
    }

    private static Dictionary<string, string> Defaults(ReferenceList list) => list switch
    {
        ReferenceList.Sites => new() { ["country"] = "IQ", ["type"] = "camp", ["evidence"] = "seen" },
        ReferenceList.Groups => new() { ["kind"] = "militia", ["side"] = "attacker", ["evidence"] = "seen" },
        ReferenceList.Weapons => new() { ["type"] = "drone", ["role"] = "attack", ["part"] = "munition", ["detail"] = "surface" },
    };

    private static IReadOnlyList<string> Lines(string text)
        => [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private string Get(string member) => _typed.GetValueOrDefault(member, "");

    private void Set(string member, string? value) => _typed[member] = value ?? "";
}
