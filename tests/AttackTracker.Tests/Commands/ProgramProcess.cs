using System.Diagnostics;
using System.Runtime.Versioning;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Commands;

/// <summary>The program as a process of its own, with real pipes.</summary>
internal static class ProgramProcess
{
    private static readonly string[] AsNobody = ["--reuid=65534", "--regid=65534", "--clear-groups", "--"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The program's own output, in the configuration of the tests: theirs holds a browser's driver as well.</summary>
    private static string Folder { get; } = Path.GetDirectoryName(typeof(ProgramProcess).Assembly.Location)!
        .Replace(Path.Combine("tests", "AttackTracker.Tests"), Path.Combine("src", "AttackTracker.Web"), StringComparison.Ordinal);

    /// <summary>Runs the program to its end.</summary>
    public static Task<CommandRun> RunAsync(string[] args, byte[]? input = null) => RunAsync(Start(Folder, [], args), input);

    /// <summary>Runs it as a user whom file permissions bind: as ourselves, or as nobody where we are root.</summary>
    [UnsupportedOSPlatform("windows")]
    public static async Task<CommandRun> RunUnprivilegedAsync(params string[] args)
    {
        if (Environment.UserName != "root")
        {
            return await RunAsync(args);
        }

        using var probe = Process.Start("setpriv", [.. AsNobody, "test", "-r", Path.Combine(Folder, "AttackTracker.Web.dll")]);
        await probe.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (probe.ExitCode == 0)
        {
            return await RunAsync(Start(Folder, ["setpriv", .. AsNobody], args), input: null);
        }

        using var copy = CopyForAll();
        return await RunAsync(Start(copy.Path, ["setpriv", .. AsNobody], args), input: null);
    }

    /// <summary>For a checkout in a folder that root alone may enter.</summary>
    [UnsupportedOSPlatform("windows")]
    private static TemporaryFolder CopyForAll()
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var target = copy.File(Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        File.SetUnixFileMode(copy.Path, File.GetUnixFileMode(copy.Path) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        return copy;
    }

    /// <summary>Starts the program; the caller ends it.</summary>
    public static Process Start(params string[] args) => Process.Start(Start(Folder, [], args))!;

    private static ProcessStartInfo Start(string folder, string[] before, string[] args)
    {
        string[] words = [.. before, Environment.ProcessPath is { } self && Path.GetFileName(self) == "dotnet" ? self : "dotnet", Path.Combine(folder, "AttackTracker.Web.dll"), .. args];
        return new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private static async Task<CommandRun> RunAsync(ProcessStartInfo start, byte[]? input)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.StandardInput.BaseStream.WriteAsync(input ?? [], patience.Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);
        return new CommandRun(process.ExitCode, await output, await error);
    }
}
