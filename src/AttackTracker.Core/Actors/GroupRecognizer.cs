using AttackTracker.Core.Text;

namespace AttackTracker.Core.Actors;

/// <summary>Finds the words for actors. Pure; one instance serves all threads.</summary>
/// <param name="directory">The names.</param>
public sealed class GroupRecognizer(GroupDirectory directory)
{
    private delegate GroupMatch? Reader(GroupScan scan, int at);

    // Ordered: a class of actors beats the name inside it ("Iran-backed militias"), a self-given name beats what it looks like.
    private static readonly (GroupStart Start, Reader Read)[] Rules =
    [
        (GroupStart.Patron, (scan, at) => scan.PatronFirst(at)),
        (GroupStart.Noun, (scan, at) => scan.PatronLast(at)),
        (GroupStart.Naming | GroupStart.Capital, (scan, at) => scan.SelfNamed(at)),
        (GroupStart.Held, (scan, at) => scan.Held(at)),
        (GroupStart.NameHead, (scan, at) => scan.NameForm(at)),
        (GroupStart.Militias, (scan, at) => scan.Militias(at)),
        (GroupStart.Anaphor, (scan, at) => scan.Anaphor(at)),
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
                var starts = scan.StartsAt(at);
                if (starts == GroupStart.None)
                {
                    at++;
                    continue;
                }

                GroupMatch? match = null;
                foreach (var (start, read) in Rules)
                {
                    if ((starts & start) != GroupStart.None && read(scan, at) is { } found)
                    {
                        match = found;
                        break;
                    }
                }

                if (match?.Mention is { } mention)
                {
                    scan.Note(mention);
                }

                at = Math.Max(match?.EndToken ?? 0, at + 1);
            }
        }

        return mentions;
    }
}
