namespace AttackTracker.Web.Commands;

/// <summary>What the command line says about the site to build.</summary>
/// <param name="Arguments">Settings as <c>--Key=value</c>, for the host's configuration.</param>
/// <param name="ContentRoot">Where relative paths of settings start; null where the arguments name it.</param>
internal sealed record SiteSettings(IReadOnlyList<string> Arguments, string? ContentRoot)
{
    private const string ContentRootKey = "--contentRoot=";

    /// <summary>Settings with the content root of this program, unless they name another.</summary>
    /// <param name="database">A path as the person typed it, from where they stand; null for the default.</param>
    /// <param name="others">Any settings of the host.</param>
    public static SiteSettings For(string? database, IEnumerable<string> others)
    {
        List<string> settings = [.. others];
        if (database is not null)
        {
            settings.Add($"--{StorageSettings.DatabaseKey}={Path.GetFullPath(database)}");
        }

        var named = settings.Any(s => s.StartsWith(ContentRootKey, StringComparison.OrdinalIgnoreCase));
        return new SiteSettings(settings, named ? null : Commands.ContentRoot.Path);
    }
}
