using AttackTracker.Core.Incidents;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Web.Commands;

/// <summary>The setting of the fields in which nobody signs off what they set themselves.</summary>
internal static class FourEyes
{
    /// <summary>The key in configuration files and the environment: the codebook's names of fields with commas between them, empty for none.</summary>
    public const string Key = "Review:FourEyes";

    /// <exception cref="InvalidOperationException">The setting names what is no field; the message says which.</exception>
    public static ReviewSettings Of(IConfiguration configuration)
        => configuration[Key] is { } named
            ? ReviewSettings.Default with { FourEyes = named.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(FieldOf).ToHashSet() }
            : ReviewSettings.Default;

    private static Field FieldOf(string term)
        => CodebookTerm.TryParse<Field>(term, out var field) ? field : throw new InvalidOperationException($"{Key} names “{term}”, which is no field of the codebook; write names such as killed or attributedTo.");
}
