using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Reports;

/// <summary>Cues are general phrases: none may be a piece of one article.</summary>
/// <remarks>
/// A pattern that only one of all our articles has is suspect where it is long or made of words that no other article has, and
/// stands for hardly more than the words found. Short ones and those with many forms are ordinary English, found once by chance.
/// </remarks>
public sealed class PhrasePatternTests(ITestOutputHelper output)
{
    private const int LongPhrase = 4;
    private const int ManyRareWords = 2;
    private const int FewForms = 6;

    /// <summary>A pattern that was looked at and found to be general, and why.</summary>
    public sealed record Reviewed(string Pattern, string Reason);

    [Fact]
    public void No_pattern_is_the_phrase_of_one_article()
    {
        var reviewed = CaseFile.Read<Reviewed>("reviewed-phrases.json").ToDictionary(r => r.Pattern, r => r.Reason, StringComparer.Ordinal);
        var suspect = PhrasePattern.All.Value.Where(IsSuspect).ToList();

        var unreviewed = suspect.Where(p => !reviewed.ContainsKey(p.Pattern)).Select(p => $"{p.Table}: \"{p.Pattern}\" is only in {p.Phrases[0].Article}, as \"{p.Phrases[0].Phrase}\"").ToList();
        Assert.True(unreviewed.Count == 0, string.Join("\n", unreviewed));
        Assert.Empty(reviewed.Keys.Except(suspect.Select(p => p.Pattern)).Select(p => $"\"{p}\" is no longer suspect: take it off the list."));
    }

    [Fact]
    public void Patterns_are_found_in_the_articles_at_all()
    {
        var patterns = PhrasePattern.All.Value;
        output.WriteLine($"{patterns.Count} patterns over {PhrasePattern.ArticleCount} articles: {patterns.Count(p => p.Articles == 0)} in none, {patterns.Count(p => p.Articles == 1)} in one, {patterns.Count(p => p.Articles > 1)} in more");

        Assert.True(PhrasePattern.ArticleCount >= 71 && patterns.Count(p => p.Articles > 1) >= 150);
    }

    private static bool IsSuspect(PhrasePattern pattern)
        => pattern.Articles == 1 && pattern.Forms < FewForms && (pattern.Words >= LongPhrase || pattern.RareWords >= ManyRareWords);
}
