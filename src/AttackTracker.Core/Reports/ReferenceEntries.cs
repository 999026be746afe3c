using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>The entries of reference data as people see and change them, read from the files and written as amendments.</summary>
internal static class ReferenceEntries
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Figures in the files; everything else is text.
    private static readonly string[] Numbers = ["latitude", "longitude"];

    /// <summary>The entries of a list, in the order of the files.</summary>
    public static IReadOnlyList<ReferenceEntry> Of(ReferenceData reference, ReferenceList list) => Read(reference, list, amended: true);

    /// <summary>Whether the program brings an entry of the id along.</summary>
    public static bool Ships(ReferenceData reference, ReferenceList list, string id) => Read(reference, list, amended: false).Exists(e => e.Id == id);

    /// <summary>The ids of the entries that people changed or added.</summary>
    public static IReadOnlySet<string> Amended(ReferenceData reference, ReferenceList list)
        => reference.Files.TryGetValue(Amendments.FileName, out var amendments)
            ? ReferenceFile.Read(Amendments.FileName, amendments).Items(CodebookTerm.Of(list)).Select(a => a.TextOrNull("id") ?? a.Text("form")).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>();

    /// <summary>The amendments with one entry changed to what a person wants.</summary>
    /// <param name="reference">What is in use.</param>
    /// <param name="change">An entry that neither ships nor is wanted is left out; only a weapon's form that ships can be taken away.</param>
    public static byte[] Amend(ReferenceData reference, ReferenceChange change)
    {
        var root = reference.Files.TryGetValue(Amendments.FileName, out var bytes) ? JsonNode.Parse(bytes)!.AsObject() : [];

        // Counts the changes, so that what is changed back is a revision of its own with who and why.
        root["number"] = (root["number"]?.GetValue<int>() ?? 0) + 1;
        var list = CodebookTerm.Of(change.List);
        var key = change.List == ReferenceList.Weapons ? "form" : "id";
        var entries = root[list]?.AsArray() ?? [];
        root[list] = new JsonArray([.. entries.Where(e => e![key]!.GetValue<string>() != change.Id).Select(e => e!.DeepClone())]);
        var shipped = Read(reference, change.List, amended: false).FirstOrDefault(e => e.Id == change.Id);
        if (Amendment(key, change, shipped) is { Count: > 1 } amendment)
        {
            root[list]!.AsArray().Add(amendment);
        }

        return JsonSerializer.SerializeToUtf8Bytes(root, Layout);
    }

    private static JsonObject Amendment(string key, ReferenceChange change, ReferenceEntry? shipped)
    {
        var amendment = new JsonObject { [key] = change.Id };
        if (change.After is not { } wanted)
        {
            if (shipped is not null)
            {
                amendment[Amendments.Withdrawn] = true;
            }

            return amendment;
        }

        var differences = ReferenceEntry.Differences(shipped, wanted);
        var withdrawn = new JsonArray();
        foreach (var member in differences)
        {
            if (Amendments.NameLists.Contains(member))
            {
                var (was, now) = (shipped?.NamesOf(member) ?? [], wanted.NamesOf(member));
                amendment[member] = new JsonArray([.. now.Except(was).Select(name => JsonValue.Create(name))]);
                was.Except(now).ToList().ForEach(name => withdrawn.Add(name));
            }
            else
            {
                amendment[member] = wanted.Value(member) is not { } value ? null : Numbers.Contains(member) ? JsonValue.Create(double.Parse(value, CultureInfo.InvariantCulture)) : JsonValue.Create(value);
            }
        }

        if (withdrawn.Count > 0)
        {
            amendment[Amendments.Withdrawn] = withdrawn;
        }

        // A form is amended whole, since the shipped one goes with its name.
        return change.List != ReferenceList.Weapons || differences.Count == 0 ? amendment
            : [new(key, change.Id), .. wanted.Values.Select(v => new KeyValuePair<string, JsonNode?>(v.Key, JsonValue.Create(v.Value)))];
    }

    private static List<ReferenceEntry> Read(ReferenceData reference, ReferenceList list, bool amended)
    {
        var term = CodebookTerm.Of(list);
        var file = ReferenceFile.Read($"{term}.json", reference.Files[$"{term}.json"]);
        if (amended && reference.Files.TryGetValue(Amendments.FileName, out var amendments))
        {
            file = Amendments.Apply(file, ReferenceFile.Read(Amendments.FileName, amendments));
        }

        return [.. file.Get(term).AsItems().SelectMany(node => list == ReferenceList.Weapons ? Forms(node) : [Entry(list, node.Text("id"), node)])];
    }

    private static IEnumerable<ReferenceEntry> Forms(ReferenceNode node) => node.Get("forms").AsItems().Select(form => Entry(ReferenceList.Weapons, form.AsText(), node));

    private static ReferenceEntry Entry(ReferenceList list, string id, ReferenceNode node) => new(
        list,
        id,
        node.Members.Where(m => m.Key is not ("id" or "form") && m.Value.Kind is JsonValueKind.String or JsonValueKind.Number)
            .ToDictionary(m => m.Key, m => m.Value.Kind == JsonValueKind.Number ? JsonValue.Create(m.Value.AsNumber()).ToJsonString() : m.Value.AsText(), StringComparer.Ordinal),
        node.Members.Where(m => Amendments.NameLists.Contains(m.Key)).ToDictionary(m => m.Key, m => (IReadOnlyList<string>)[.. m.Value.AsItems().Select(n => n.AsText())], StringComparer.Ordinal));
}
