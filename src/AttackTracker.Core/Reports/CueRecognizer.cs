using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Finds the phrases of a <see cref="CueLexicon"/>: from the left, at each place the longest, no two overlapping.</summary>
public sealed class CueRecognizer(CueLexicon lexicon)
{
    /// <summary>All cues in the order of the text; none crosses a sentence.</summary>
    public IReadOnlyList<CueMention> Find(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new List<CueMention>();
        foreach (var sentence in document.Sentences)
        {
            for (var at = sentence.FirstToken; at < sentence.EndToken;)
            {
                if (lexicon.MatchAt(document, at, sentence.EndToken) is { } match)
                {
                    found.Add(new CueMention(document.SpanOfTokens(at, match.EndToken - at), match.Cue.Rule, match.Cue.Meaning));
                    at = match.EndToken;
                }
                else
                {
                    at++;
                }
            }
        }

        return found;
    }
}
