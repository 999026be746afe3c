using System.Diagnostics.CodeAnalysis;

namespace AttackTracker.Core.Text;

/// <summary>Words as the database gives them back.</summary>
internal static class StorableText
{
    /// <summary>The words with a replacement character for each NUL, which SQLite takes for the end of a text.</summary>
    [return: NotNullIfNotNull(nameof(words))]
    public static string? Of(string? words) => words?.Replace('\0', '\uFFFD');
}
