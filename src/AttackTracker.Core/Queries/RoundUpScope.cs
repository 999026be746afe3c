using AttackTracker.Core.Places;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Queries;

/// <summary>Where a statement that counts attacks says they were: "in Iraq and Syria", "at al-Asad".</summary>
internal static class RoundUpScope
{
    private static readonly HashSet<string> Before = new(StringComparer.Ordinal) { "in", "across", "inside", "throughout", "within", "at", "on", "around" };
    private static readonly HashSet<string> Breaks = new(StringComparer.Ordinal) { ",", ";", ":", "which", "who", "when", "where", "after" };
    private static readonly HashSet<string> Between = new(StringComparer.Ordinal) { "and", "or", ",", "the" };

    /// <summary>The bases and countries that the words after <paramref name="from"/> name behind such a preposition, and those joined to them, as far as the clause goes; a base goes before its country.</summary>
    public static (Choice<string> Bases, Choice<string> Countries) Of(Document document, Sentence sentence, int from, Gazetteer gazetteer)
    {
        var words = Document.Parse(sentence.Span.In(document.Text)[Math.Max(0, from - sentence.Span.Start)..]);
        var (bases, countries) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var (joined, seen) = (-1, 0);
        foreach (var name in gazetteer.Names.Find(words))
        {
            var at = name.FirstToken;
            while (at > 0 && at > joined && Between.Contains(words.Tokens[at - 1].Form.Lower))
            {
                at--;
            }

            for (; seen < at; seen++)
            {
                if (Breaks.Contains(words.Tokens[seen].Form.Lower))
                {
                    return Choices(bases, countries);
                }
            }

            if (at == joined || (at > 0 && Before.Contains(words.Tokens[at - 1].Form.Lower)))
            {
                joined = seen = name.FirstToken + name.TokenCount;
                if ((name.Value.Site ?? name.Value.ContextSite) is { } site)
                {
                    bases.Add(site.Id);
                }
                else if (name.Value.Place?.Country is { } country)
                {
                    countries.Add(country);
                }
            }
        }

        return Choices(bases, countries);
    }

    private static (Choice<string> Bases, Choice<string> Countries) Choices(HashSet<string> bases, HashSet<string> countries)
        => bases.Count > 0 ? (Choice.From(bases), Choice.Any<string>()) : (Choice.Any<string>(), Choice.From(countries));
}
