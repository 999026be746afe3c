using System.Runtime.Versioning;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Commands;

/// <summary>What file permissions forbid, tried as a user whom they bind.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PermissionTests : IDisposable
{
    private const string Good = "Rockets hit a base in Iraq on Wednesday, officials said.";
    private const UnixFileMode ForOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode ForAllToRead = UnixFileMode.UserRead | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly TemporaryFolder _folder = new();

    public PermissionTests()
    {
        _folder.Write("articles/good.txt", Good);
        File.SetUnixFileMode(_folder.Path, ForAllToRead | UnixFileMode.UserWrite);
    }

    private string Articles => _folder.File("articles");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_and_a_file_without_permission_are_named_and_the_rest_goes_on()
    {
        _folder.Write("articles/closed/inside.txt", Good);
        var file = _folder.Write("articles/secret.txt", Good);
        var closed = _folder.File("articles/closed");
        File.SetUnixFileMode(file, UnixFileMode.None);
        File.SetUnixFileMode(closed, UnixFileMode.None);

        var run = await ProgramProcess.RunUnprivilegedAsync("extract", Articles);

        File.SetUnixFileMode(closed, ForOwner);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal([$"{closed} cannot be read: permission denied", $"{file} cannot be read: permission denied"], run.ErrorLines);
        Assert.Contains("good.txt", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_in_a_folder_without_permission_is_named_and_nothing_stays()
    {
        Directory.CreateDirectory(_folder.File("locked"));
        File.SetUnixFileMode(_folder.File("locked"), ForAllToRead);

        var run = await ProgramProcess.RunUnprivilegedAsync("ingest", Articles, "--database", _folder.File("locked/tracker.db"));

        File.SetUnixFileMode(_folder.File("locked"), ForOwner);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(_folder.File("locked/tracker.db"), Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.File("locked")));
    }
}
