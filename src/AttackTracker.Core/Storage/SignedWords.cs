using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage.Columns;
using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Core.Storage;

/// <summary>The words that a reviewer had before them when they signed a value off: the details of a sign-off.</summary>
/// <param name="Words">By article and place; empty where the value needs none, or where no article says it and a person set it.</param>
/// <param name="Hash">SHA-256 of the quoted words, one a line, so that each sign-off proves by itself what was signed.</param>
internal sealed record SignedWords(IReadOnlyList<SignedWord> Words, string Hash)
{
    public static SignedWords Of(IEnumerable<SignedWord> words, IReadOnlyDictionary<string, string> texts)
    {
        SignedWord[] ordered = [.. words.Distinct().OrderBy(w => w.Article, StringComparer.Ordinal).ThenBy(w => w.Start).ThenBy(w => w.End)];
        return new SignedWords(ordered, HashOf(ordered, texts));
    }

    /// <exception cref="InvalidDataException">The details are no signed words.</exception>
    public static SignedWords Read(string? details) => JsonColumn.Read<SignedWords>(details ?? "null");

    public string ToDetails() => JsonColumn.Write(this);

    /// <summary>Whether the texts have the words that were signed where they were signed.</summary>
    /// <param name="texts">The articles' texts by their hashes.</param>
    public bool IsTrueTo(IReadOnlyDictionary<string, string> texts)
        => Words.All(w => texts.TryGetValue(w.Article, out var text) && w.Start >= 0 && w.Start < w.End && w.End <= text.Length) && Hash == HashOf(Words, texts);

    private static string HashOf(IEnumerable<SignedWord> words, IReadOnlyDictionary<string, string> texts)
        => ContentHash.Of(string.Join('\n', words.Select(w => w.In(texts[w.Article]))));
}

/// <summary>A piece of evidence as it is signed: a row of the evidence table goes with its run, the place in the text stays.</summary>
/// <param name="Article">The content hash of the article.</param>
/// <param name="Start">In UTF-16 code units from the start of its text.</param>
/// <param name="End">Half-open.</param>
internal sealed record SignedWord(string Article, int Start, int End)
{
    public string In(string text) => text[Start..End];

    /// <summary>Every piece of evidence that reports have for a field.</summary>
    /// <param name="reports">The reports with the hash of their article.</param>
    /// <param name="evidence">By report.</param>
    /// <param name="field">The field.</param>
    public static IEnumerable<SignedWord> Of(IEnumerable<(int ReportId, string Article)> reports, ILookup<int, EvidenceRow> evidence, Field field)
        => reports.SelectMany(r => evidence[r.ReportId].Where(e => e.Field == field).Select(e => new SignedWord(r.Article, e.Start, e.End)));
}
