using System.Security.Cryptography;
using AttackTracker.Core.Actors;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>All that the extractor knows before it reads an article. Immutable and safe for threads.</summary>
public sealed class ReferenceData
{
    private static readonly string[] FileNames = ["sites.json", "places.json", "groups.json", "weapons.json", "cues.json", "events.json", "confidence.json"];
    private static readonly Lazy<ReferenceData> LazyShipped = new(() => Load(ReferenceFile.ShippedBytes));

    private string? _revision;

    private ReferenceData(Dictionary<string, byte[]> files)
    {
        var amendments = files.TryGetValue(Amendments.FileName, out var amended) ? ReferenceFile.Read(Amendments.FileName, amended) : null;
        ReferenceNode Read(string fileName)
        {
            var shipped = ReferenceFile.Read(fileName, files[fileName]);
            return amendments is null ? shipped : Amendments.Apply(shipped, amendments);
        }

        Gazetteer = Gazetteer.Read(Read("sites.json"), Read("places.json"));
        Groups = GroupDirectory.Read(Read("groups.json"));
        Weapons = WeaponCatalog.Read(Read("weapons.json"));
        Cues = CueLexicon.Read(Read("cues.json"));
        Events = DatedEvents.Read(Read("events.json"));
        Confidence = ConfidenceTable.Read(Read("confidence.json"));
        Files = files;
    }

    /// <summary>The data that ships inside the program; read once.</summary>
    /// <exception cref="ReferenceDataException">A shipped file is faulty, which the tests rule out.</exception>
    public static ReferenceData Shipped => LazyShipped.Value;

    /// <summary>Sites and places.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>Groups, forces and sources.</summary>
    public GroupDirectory Groups { get; }

    /// <summary>Words for weapons.</summary>
    public WeaponCatalog Weapons { get; }

    /// <summary>Phrases that tell what happened and who says so.</summary>
    public CueLexicon Cues { get; }

    /// <summary>Events of known date that articles use as a clock.</summary>
    public IReadOnlyList<DatedEvent> Events { get; }

    /// <summary>How likely the values are right that rules read.</summary>
    public ConfidenceTable Confidence { get; }

    /// <summary>The first 16 hexadecimal digits of a SHA-256 over the files: equal exactly where the content is.</summary>
    /// <remarks>Worked out when it is asked for, as reading an article needs none.</remarks>
    public string Revision => _revision ??= HashOf(Files);

    /// <summary>The content of each file as it was read, people's amendments last where there are any: what a revision is kept by.</summary>
    internal IReadOnlyDictionary<string, byte[]> Files { get; }

    /// <summary>Reads the files of a folder; one that is not there is taken as shipped.</summary>
    /// <exception cref="ReferenceDataException">A file is faulty; the message names file and line.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ReferenceData Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {folder} to read reference data from.");
        }

        return Load(fileName =>
        {
            var path = Path.Combine(folder, fileName);
            return File.Exists(path) ? File.ReadAllBytes(path) : ReferenceFile.ShippedBytes(fileName);
        });
    }

    /// <summary>Reads the files from wherever they are kept.</summary>
    /// <param name="open">Gives the content of <c>sites.json</c> and of each of the other files.</param>
    /// <exception cref="ReferenceDataException">A file is faulty; the message names file and line.</exception>
    public static ReferenceData Load(Func<string, byte[]> open) => Load(open, amendments: null);

    /// <summary>Reads the files, and what people have amended on top of them.</summary>
    /// <param name="open">Gives the content of <c>sites.json</c> and of each of the other files.</param>
    /// <param name="amendments">The content of <see cref="Amendments.FileName"/>; null for none.</param>
    internal static ReferenceData Load(Func<string, byte[]> open, byte[]? amendments)
    {
        ArgumentNullException.ThrowIfNull(open);
        var files = FileNames.ToDictionary(n => n, open, StringComparer.Ordinal);
        if (amendments is not null)
        {
            files.Add(Amendments.FileName, amendments);
        }

        return new ReferenceData(files);
    }

    /// <summary>The same shipped files with other amendments.</summary>
    /// <param name="amendments">Null for none.</param>
    /// <exception cref="ReferenceDataException">The two contradict each other.</exception>
    internal ReferenceData With(byte[]? amendments) => Load(name => Files[name], amendments);

    private static string HashOf(IReadOnlyDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var fileName in FileNames.Append(Amendments.FileName).Where(files.ContainsKey))
        {
            hash.AppendData(SHA256.HashData(files[fileName]));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
