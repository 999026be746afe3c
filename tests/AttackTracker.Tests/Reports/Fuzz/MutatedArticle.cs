using FsCheck;
using FsCheck.Fluent;

namespace AttackTracker.Tests.Reports.Fuzz;

/// <summary>Articles as no one writes them: cut, shuffled, doubled, spliced, salted with hostile characters, made of the words that rules look for, or endless.</summary>
internal static class MutatedArticle
{
    private const int LongLine = 100_000;

    private static readonly Gen<string> Excerpt =
        from text in Gen.Elements(Vocabulary.Articles)
        from start in Gen.Choose(0, text.Length - 1)
        from length in Gen.Choose(1, 1500)
        select text.Substring(start, Math.Min(length, text.Length - start));

    private static readonly Gen<string> Whole = Gen.Elements(Vocabulary.Articles);

    private static readonly Gen<string> Shuffled =
        from text in Whole
        from paragraphs in Gen.Shuffle(text.Split("\n\n"))
        from kept in Gen.Choose(1, 8)
        select string.Join("\n\n", paragraphs.Take(kept));

    private static readonly Gen<string> Doubled =
        from text in Excerpt
        from times in Gen.Choose(2, 4)
        select string.Join("\n\n", Enumerable.Repeat(text, times));

    private static readonly Gen<string> Spliced = Gen.Zip(Excerpt, Excerpt).Select(pair => pair.Item1 + pair.Item2);

    private static readonly Gen<string> Soup =
        from words in Gen.Elements(Vocabulary.Words).ArrayOf()
        from separator in Gen.Elements(" ", " ", " ", "", "\n", "-")
        select string.Join(separator, words);

    private static readonly Gen<string> Salted =
        from text in Gen.OneOf(Excerpt, Shuffled, Soup)
        from marks in Gen.Zip(Gen.Choose(0, Math.Max(1, text.Length)), Gen.Elements(Vocabulary.Hostile)).ArrayOf(6)
        select marks.Aggregate(text, (salted, mark) => salted.Insert(Math.Min(mark.Item1, salted.Length), mark.Item2));

    private static readonly Gen<string> Noise = ArbMap.Default.GeneratorFor<char>().ArrayOf().Select(c => new string(c));

    // One line without end: the same words again and again, which a rule that looks back or ahead too far would take for ever on.
    private static readonly Gen<string> Endless =
        from words in Gen.OneOf(Gen.Elements(Vocabulary.Words).ArrayOf(3), Gen.Elements(Vocabulary.Words).ArrayOf(30), Excerpt.Select(e => new[] { e.Replace('\n', ' ') }))
        select Repeated(string.Join(' ', words) + " ");

    public static Arbitrary<string> Any { get; } = Arb.From(
        Gen.Frequency((250, Excerpt), (150, Shuffled), (100, Doubled), (150, Spliced), (200, Soup), (100, Salted), (40, Noise), (1, Endless)),
        text => text.Length < 2 ? [] : [text[..(text.Length / 2)], text[(text.Length / 2)..]]);

    private static string Repeated(string words) => string.Concat(Enumerable.Repeat(words, (LongLine / words.Length) + 1));
}
