using System.Security.Cryptography;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Conventions;

public sealed class RepositoryTests
{
    private static readonly string[] KindsOfType =
        ["Services", "Helpers", "Models", "Managers", "Utils", "Utilities", "DTOs", "Dtos", "Common", "Shared", "Misc", "Extensions", "Interfaces", "Enums"];

    [Fact]
    public void No_folder_is_named_after_a_kind_of_type()
        => Assert.Empty(SourceFile.All.SelectMany(f => f.Path.Split('/')[..^1].Where(KindsOfType.Contains).Select(part => $"{f.Path}: {part}")));

    [Fact]
    public void A_file_of_code_has_at_most_400_lines()
        => Assert.Empty(SourceFile.All
            .Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal) || f.Path.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => !f.Path.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(f => (f.Path, Lines: f.Text.Count(c => c == '\n')))
            .Where(f => f.Lines > 400)
            .Select(f => $"{f.Path}: {f.Lines}"));

    [Fact]
    public void The_program_is_composition_only()
        => Assert.True(SourceFile.All.Single(f => f.Path == "src/AttackTracker.Web/Program.cs").Text.Count(c => c == '\n') <= 60);

    /// <summary>The words are put together here, so that this file does not name them.</summary>
    [Theory]
    [InlineData("/wo", "rk/")]
    [InlineData("../sha", "red")]
    [InlineData("/ho", "me/")]
    [InlineData("/ro", "ot/")]
    [InlineData("C:\\", "Users")]
    public void Nothing_names_a_path_of_some_machine(string first, string second)
        => Assert.Empty(SourceFile.All
            .Where(f => !f.Path.EndsWith(".png", StringComparison.Ordinal))
            .Where(f => f.Text.Contains(first + second, StringComparison.Ordinal))
            .Select(f => f.Path));

    [Theory]
    [InlineData("000_0ed34cbe3d498ab8.txt", "ae8fbf999b0cac5f38c3ee2379553a77d3ea6bba17bb026862fbab4a75a5e972")]
    [InlineData("001_114ebb6129310b39.txt", "4dbd595093cc896367420e1be6d0387e09c258b6405481cbb37669c7463cee2f")]
    [InlineData("002_5fe206e47176010f.txt", "073f97113f61239c06d9d1edea24f12a93c2d51966f7577a8f37c95ae93e4a2d")]
    [InlineData("003_2dc888ba01f8fcc4.txt", "3cc7aa1c4898be21413e3cf59622d562e1406b4e0d3f7c883787957b02eb39e4")]
    [InlineData("004_b40b2267d39a183a.txt", "636f0de6b8395840197a857ea2e6e660c9f3546067b35d3128622b764df3e882")]
    [InlineData("articles.json", "9ed16ce27433ac16ad49595f8f8e6714a61157a0e4f70295c4c4485959745368")]
    public void The_seeds_are_byte_for_byte_as_they_were_received(string file, string hash)
        => Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.PathTo($"seeds/{file}")))));

    [Fact]
    public void No_code_names_a_source_article()
    {
        var names = Directory.GetFiles(Repository.PathTo("seeds"), "*.txt").Select(Path.GetFileNameWithoutExtension).ToList();

        Assert.Empty(SourceFile.All
            .Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && names.Any(n => f.Text.Contains(n!, StringComparison.Ordinal)))
            .Select(f => f.Path));
    }
}
