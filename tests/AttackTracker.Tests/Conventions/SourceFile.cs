using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Conventions;

/// <summary>A file of the repository that a person wrote: nothing built, nothing of the tools.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
internal sealed record SourceFile(string Path)
{
    private static readonly string[] NotWritten = [".git", "bin", "obj", "data", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts", "_framework"];

    public static IReadOnlyList<SourceFile> All { get; } = [.. Below(Repository.Root).Order(StringComparer.Ordinal).Select(p => new SourceFile(p))];

    public static IEnumerable<SourceFile> Code(string folder)
        => All.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && (f.Path.EndsWith(".cs", StringComparison.Ordinal) || f.Path.EndsWith(".razor", StringComparison.Ordinal)));

    public string Text => File.ReadAllText(Repository.PathTo(Path));

    public string Folder => Path[..Path.LastIndexOf('/')];

    private static IEnumerable<string> Below(string folder)
    {
        foreach (var file in Directory.GetFiles(folder))
        {
            // A worktree's .git is a file.
            if (!NotWritten.Contains(System.IO.Path.GetFileName(file)))
            {
                yield return System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
            }
        }

        foreach (var file in Directory.GetDirectories(folder).Where(d => !NotWritten.Contains(System.IO.Path.GetFileName(d))).SelectMany(Below))
        {
            yield return file;
        }
    }
}
