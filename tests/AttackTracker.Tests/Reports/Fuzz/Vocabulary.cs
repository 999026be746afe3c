using System.Text.Json;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Reports.Fuzz;

/// <summary>The words that the extractor looks for, and the texts that it was made for: what to make articles of that come close to real ones.</summary>
internal static class Vocabulary
{
    private static readonly char[] PatternMarks = ['(', ')', '|'];

    /// <summary>Every word and phrase of the reference data, and marks and hostile characters.</summary>
    public static string[] Words { get; } =
    [
        .. ReferenceData.Shipped.Files.Values.SelectMany(Strings).SelectMany(s => s.Split(PatternMarks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(),
        .. "on Wednesday|Jan. 5|5 January 2022|2022-01-05T22:40Z|10/12/2023|last week|two days earlier|overnight|at 16.00 GMT|since October 17|the same day|2|12|2,500|a dozen|dozens|at least|up to|five to seven|none of the|both|107mm".Split('|'),
        .. Hostile,
        .. Enumerable.Repeat(". ", 40), .. Enumerable.Repeat(", ", 20), .. Enumerable.Repeat("\n\n", 20), .. Enumerable.Repeat("\n", 10), "\"", "“", "”", "’s", "(", ")", ":", ";", " – ", "—", "•", "...",
    ];

    /// <summary>Control characters, lone surrogates, marks that turn the direction, and what normalizes in surprising ways.</summary>
    public static string[] Hostile => ["\0", "\u0001", "\u001B", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u200E", "\u200F", "\u202A", "\u202E", "\u2028", "\u2029", "\u2066", "\u2069", "\uD83D", "\uDE80", "\uFEFF", "\uFFFE", "\uFFFF", "🚀", "e\u0301", "İ", "ı", "ß", "ﬁ", "ع", "\t", "\r", "\v", "\f"];

    public static string[] Articles { get; } = [.. GoldExtraction.Seeds.Concat(GoldExtraction.Corpus).Select(r => r.Article!.Text)];

    private static IEnumerable<string> Strings(byte[] file)
    {
        using var document = JsonDocument.Parse(file);
        return [.. Within(document.RootElement)];
    }

    private static IEnumerable<string> Within(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Within),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Within(p.Value)),
        _ => [],
    };
}
