using System.Globalization;
using System.Text.RegularExpressions;

namespace AttackTracker.Tests.Support;

/// <summary>Texts that are made to be taken for something else: one a line in the file, characters that do not show spelled out.</summary>
internal static partial class Injections
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "injections.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => Spelled().Replace(line, hex => ((char)int.Parse(hex.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())),
    ];

    [GeneratedRegex(@"\\u([0-9a-f]{4})")]
    private static partial Regex Spelled();
}
