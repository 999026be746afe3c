namespace AttackTracker.Tests.Browser;

/// <summary>Where a Chromium is on this machine.</summary>
internal static class ChromiumProgram
{
    private const string PathVariable = "CHROMIUM_PATH";
    private const string RequiredVariable = "ATTACKTRACKER_REQUIRE_BROWSER";

    private static readonly string[] UsualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>The reason that a skipped browser test gives.</summary>
    public const string Missing =
        $"No Chromium found. Install the package chromium, or set {PathVariable} to the program; with {RequiredVariable}=1 this is a failure.";

    /// <summary>Null where there is none.</summary>
    public static string? Find()
        => Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } path && File.Exists(path)
            ? path
            : UsualPlaces.FirstOrDefault(File.Exists);

    /// <summary>Whether a missing Chromium is a failure rather than a skip, as it is in CI.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable(RequiredVariable) == "1";
}
