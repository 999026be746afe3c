using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>Finds the words for sites and places. Pure; one instance serves all threads.</summary>
/// <param name="gazetteer">The names.</param>
public sealed class SiteRecognizer(Gazetteer gazetteer)
{
    private delegate SiteMatch? Reader(SiteScan scan, int at);

    // Ordered: what describes a site beats the place inside the description, and a name beats a description.
    private static readonly (SiteStart Start, Reader Read)[] Rules =
    [
        (SiteStart.Ship, (scan, at) => scan.Ship(at)),
        (SiteStart.Place, (scan, at) => scan.Named(at)),
        (SiteStart.Designator, (scan, at) => scan.Designated(at)),
        (SiteStart.Base, (scan, at) => scan.Described(at)),
        (SiteStart.Capital, (scan, at) => scan.FormedName(at)),
        (SiteStart.Place, (scan, at) => scan.Place(at)),
    ];

    /// <summary>All mentions in the order of the text; no two overlap.</summary>
    public IReadOnlyList<SiteMention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var mentions = new List<SiteMention>();
        if (document.Sentences.Count == 0)
        {
            return mentions;
        }

        var context = new SiteContext(gazetteer, document);
        var scan = new SiteScan(context, document.Sentences[0], mentions);
        foreach (var sentence in document.Sentences)
        {
            scan.Enter(sentence);
            for (var at = sentence.FirstToken; at < sentence.EndToken;)
            {
                var starts = scan.StartsAt(at);
                if ((starts & SiteScan.Starting) == SiteStart.None)
                {
                    at++;
                    continue;
                }

                SiteMatch? match = null;
                foreach (var (start, read) in Rules)
                {
                    if ((starts & start) != SiteStart.None && read(scan, at) is { } found)
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

        scan.Leave();
        return mentions;
    }
}
