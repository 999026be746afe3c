using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>An event of known date that articles use as a clock: "the second anniversary of the killing".</summary>
public sealed class DatedEvent
{
    // Of each cue its phrases, and of each phrase the keys of its words.
    private readonly string[][][] _cues;

    internal DatedEvent(string id, string name, DateOnly date, IReadOnlyList<IReadOnlyList<string>> cues, bool isKilling)
    {
        Id = id;
        Name = name;
        Date = date;
        IsKilling = isKilling;
        _cues = [.. cues.Select(c => c.Select(words => MatchKey.Of(words).Split(' ')).ToArray())];
    }

    /// <summary>The reference data's id, such as <c>soleimani-killing</c>.</summary>
    public string Id { get; }

    /// <summary>What happened, in our own words.</summary>
    public string Name { get; }

    /// <summary>The local day; the first of a few where it lasted.</summary>
    public DateOnly Date { get; }

    /// <summary>Whether a person was killed in it who is named as the reason for other things, rather than a base attacked.</summary>
    public bool IsKilling { get; }

    /// <summary>Whether the sentence has all words of one of the event's cues, in any order and any spelling that <see cref="MatchKey"/> unites.</summary>
    public bool IsNamedIn(Document document, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentence);
        foreach (var cue in _cues)
        {
            if (HasAll(document.TokensOf(sentence), cue))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAll(ReadOnlySpan<Token> tokens, string[][] phrases)
    {
        foreach (var phrase in phrases)
        {
            var isThere = false;
            for (var at = 0; at < tokens.Length && !isThere; at++)
            {
                isThere = tokens[at].Form.Key == phrase[0] && StartsWith(tokens[at..], phrase);
            }

            if (!isThere)
            {
                return false;
            }
        }

        return true;
    }

    // Marks between the words do not count.
    private static bool StartsWith(ReadOnlySpan<Token> tokens, string[] phrase)
    {
        var matched = 0;
        for (var at = 0; at < tokens.Length && matched < phrase.Length; at++)
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            if (tokens[at].Form.Key != phrase[matched])
            {
                return false;
            }

            matched++;
        }

        return matched == phrase.Length;
    }
}
