using AttackTracker.Core.Text;

namespace AttackTracker.Core.Actors;

/// <summary>Finds the words for actors. Pure; one instance serves all threads.</summary>
/// <param name="directory">The names.</param>
public sealed class GroupRecognizer(GroupDirectory directory)
{
    private delegate GroupMatch? Reader(GroupScan scan, int at);

    // Ordered: a class of actors beats the name inside it ("Iran-backed militias"), a self-given name beats what it looks like.
    private static readonly Reader[] Rules =
    [
        (scan, at) => scan.PatronFirst(at),
        (scan, at) => scan.PatronLast(at),
        (scan, at) => scan.SelfNamed(at),
        (scan, at) => scan.Held(at),
        (scan, at) => scan.NameForm(at),
        (scan, at) => scan.Militias(at),
        (scan, at) => scan.Anaphor(at),
    ];

    /// <summary>All mentions in the order of the text; no two overlap.</summary>
    public IReadOnlyList<GroupMention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mentions = new List<GroupMention>();
        if (document.Sentences.Count == 0)
        {
            return mentions;
        }

        var scan = new GroupScan(directory, document, document.Sentences[0], mentions);
        foreach (var sentence in document.Sentences)
        {
            scan.Enter(sentence);
            for (var at = sentence.FirstToken; at < sentence.EndToken;)
            {
                if (!scan.MayStart(at))
                {
                    at++;
                    continue;
                }

                GroupMatch? match = null;
                foreach (var rule in Rules)
                {
                    match = rule(scan, at);
                    if (match is not null)
                    {
                        break;
                    }
                }

                if (match is null)
                {
                    at++;
                    continue;
                }

                if (match.Mention is not null)
                {
                    scan.Note(match.Mention);
                }

                at = Math.Max(match.EndToken, at + 1);
            }
        }

        return mentions;
    }
}
