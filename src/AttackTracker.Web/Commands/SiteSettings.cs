namespace AttackTracker.Web.Commands;

/// <summary>What the command line says about the site to build.</summary>
/// <param name="Arguments">Settings as <c>--Key=value</c>, for the host's configuration.</param>
/// <param name="ContentRoot">Where relative paths of settings start; null where the arguments name it.</param>
public sealed record SiteSettings(IReadOnlyList<string> Arguments, string? ContentRoot);
