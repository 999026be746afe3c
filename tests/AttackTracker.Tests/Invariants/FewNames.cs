using System.Text;
using System.Text.Json.Nodes;
using AttackTracker.Core.Reports;

namespace AttackTracker.Tests.Invariants;

/// <summary>Reference data with a handful of bases: what sequences need, small enough that a change of them costs little.</summary>
internal static class FewNames
{
    private static readonly string[] Sites = ["ain-al-asad", "green-village"];

    /// <summary>The shipped files, but for all bases and towns that no sequence names.</summary>
    public static ReferenceData Data { get; } = ReferenceData.Load(Reduced);

    /// <summary>Base, group and base: those that people amend.</summary>
    public static IReadOnlyList<(ReferenceList List, string Id)> Amended { get; } =
        [(ReferenceList.Sites, "camp-kestrel"), (ReferenceList.Sites, "camp-kestrel"), (ReferenceList.Sites, "camp-merlin"), (ReferenceList.Sites, "ain-al-asad"), (ReferenceList.Groups, "ashab-al-kahf")];

    /// <summary>What somebody might want an entry to be.</summary>
    /// <param name="list">Of which list.</param>
    /// <param name="id">One of <see cref="Amended"/>.</param>
    /// <param name="now">What it is; null where it is not there.</param>
    /// <param name="which">Any number.</param>
    /// <returns>Null for an entry that is to go.</returns>
    public static ReferenceEntry? Wanted(ReferenceList list, string id, ReferenceEntry? now, int which) => (list, now) switch
    {
        (ReferenceList.Groups, { } group) => group with { Values = With(group.Values, ("name", (which % 3) switch { 0 => "Companions of the Cave", 1 => "People of the Cave", _ => "Ashab al-Kahf" })) },
        (_, { } asad) when id == "ain-al-asad" => asad with { Values = With(asad.Values, ("hosts", $"Host {which % 2}")), Names = Names(["Ain al-Asad", .. which % 3 == 0 ? new[] { "Merlin" } : []]) },
        _ => (which % 7) switch
        {
            0 or 1 => Site(id, id == "camp-kestrel" ? "Kestrel" : "Merlin"),
            2 => Site(id, "Kestrel", "Merlin"),
            3 => Site(id, id == "camp-kestrel" ? "Kestrel" : "Merlin") is var site ? site with { Values = With(site.Values, ("within", "ain-al-asad")) } : null,
            4 => Site(id, id == "camp-kestrel" ? "Kestrel" : "Merlin") is var site ? site with { Values = With(site.Values, ("latitude", "33.5"), ("longitude", "42.4"), ("name", "Raptor Base")) } : null,
            5 => Site(id, id == "camp-kestrel" ? "Merlin" : "Kestrel"),
            _ => null,
        },
    };

    private static ReferenceEntry Site(string id, params string[] aliases) => new(
        ReferenceList.Sites,
        id,
        new Dictionary<string, string> { ["name"] = id, ["country"] = "IQ", ["admin1"] = "Al Anbar", ["type"] = "camp", ["evidence"] = "seen" },
        Names(aliases));

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> values, params (string Member, string Value)[] others)
    {
        var with = new Dictionary<string, string>(values, StringComparer.Ordinal);
        others.ToList().ForEach(other => with[other.Member] = other.Value);
        return with;
    }

    private static Dictionary<string, IReadOnlyList<string>> Names(IReadOnlyList<string> aliases) => new() { ["aliases"] = aliases };

    private static byte[] Reduced(string fileName)
    {
        var file = JsonNode.Parse(ReferenceData.Shipped.Files[fileName])!.AsObject();
        switch (fileName)
        {
            case "sites.json":
                Keep(file, "sites", site => Sites.Contains(site["id"]!.GetValue<string>()));
                Keep(file, "sameComplex", _ => false);
                break;
            case "places.json":
                Keep(file, "places", place => place["id"]!.GetValue<string>()[..2] is "IQ" or "SY" && place["kind"]!.GetValue<string>() is "country" or "province");
                break;
            case "cues.json":
                // Nothing is read by them: what articles say is told.
                Keep(file, "tables", _ => false);
                break;
            default:
                break;
        }

        return Encoding.UTF8.GetBytes(file.ToJsonString());
    }

    private static void Keep(JsonObject file, string list, Func<JsonNode, bool> isKept)
        => file[list] = new JsonArray([.. file[list]!.AsArray().Where(entry => isKept(entry!)).Select(entry => entry!.DeepClone())]);
}
