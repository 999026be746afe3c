using System.Text.RegularExpressions;
using System.Xml.Linq;
using AttackTracker.Core.Storage;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Conventions;

/// <summary>A source that has a say in what incidents hold must be among those by whose hash a program knows that it has to build all incidents anew.</summary>
public sealed class DerivationTests
{
    private static readonly string Core = Path.Combine(Repository.Root, "src", "AttackTracker.Core");

    private static readonly HashSet<string> Hashed = Files("Include").Except(Files("Exclude")).ToHashSet();

    [Fact]
    public void The_program_knows_the_hash_of_what_derives_incidents() => Assert.Matches("^[0-9a-f]{40,64}$", ProjectionStamp.Derivation);

    [Fact]
    public void What_derives_incidents_uses_no_source_that_is_not_hashed()
    {
        var others = Directory.EnumerateFiles(Core, "*.cs", SearchOption.AllDirectories).Select(Relative).Where(file => !Hashed.Contains(file)).ToLookup(FolderOf);
        var missing = Hashed.SelectMany(file =>
        {
            var code = Regex.Replace(File.ReadAllText(Path.Combine(Core, file)), "//.*", "");
            var words = Regex.Matches(code, @"\w+").Select(m => m.Value).ToHashSet();
            var used = Regex.Matches(code, @"^using AttackTracker\.Core\.([\w.]+);", RegexOptions.Multiline).Select(m => m.Groups[1].Value.Replace('.', '/'));

            // The database is only read and written through it.
            return used.Append(FolderOf(file)).Append(Path.GetDirectoryName(FolderOf(file))!).Distinct().SelectMany(folder => others[folder])
                .Where(other => words.Contains(Path.GetFileNameWithoutExtension(other)) && Path.GetFileName(other) != "TrackerDbContext.cs")
                .Select(other => $"{file} uses {other}, which Derivation.targets does not name");
        });

        Assert.True(Hashed.Count > 100);
        Assert.Empty(missing);
    }

    private static IEnumerable<string> Files(string attribute) => XDocument.Load(Path.Combine(Core, "Derivation.targets")).Descendants("Deriving")
        .SelectMany(item => ((string?)item.Attribute(attribute) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(pattern => Directory.EnumerateFiles(
            Path.Combine(Core, Path.GetDirectoryName(pattern)!.Replace("**", "", StringComparison.Ordinal)), Path.GetFileName(pattern), pattern.Contains("**", StringComparison.Ordinal) ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly))
        .Select(Relative);

    private static string Relative(string path) => Path.GetRelativePath(Core, path).Replace('\\', '/');

    private static string FolderOf(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');
}
