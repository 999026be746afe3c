using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>An event of known date that articles use as a clock: "the second anniversary of the killing".</summary>
public sealed class DatedEvent
{
    private readonly IReadOnlyList<string[]> _cues;

    internal DatedEvent(string id, string name, DateOnly date, IReadOnlyList<IReadOnlyList<string>> cues)
    {
        Id = id;
        Name = name;
        Date = date;
        _cues = [.. cues.Select(c => c.Select(words => $" {MatchKey.Of(words)} ").ToArray())];
    }

    /// <summary>The reference data's id, such as <c>soleimani-killing</c>.</summary>
    public string Id { get; }

    /// <summary>What happened, in our own words.</summary>
    public string Name { get; }

    /// <summary>The local day; the first of a few where it lasted.</summary>
    public DateOnly Date { get; }

    /// <summary>Whether the sentence has all words of one of the event's cues, in any order and any spelling that <see cref="MatchKey"/> unites.</summary>
    public bool IsNamedIn(Document document, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentence);
        return IsNamedIn(KeysOf(document, sentence));
    }

    internal static string KeysOf(Document document, Sentence sentence)
    {
        var keys = new System.Text.StringBuilder(" ");
        foreach (var token in document.TokensOf(sentence))
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
            {
                keys.Append(token.Form.Key).Append(' ');
            }
        }

        return keys.ToString();
    }

    internal bool IsNamedIn(string keys) => _cues.Any(cue => cue.All(words => keys.Contains(words, StringComparison.Ordinal)));
}
