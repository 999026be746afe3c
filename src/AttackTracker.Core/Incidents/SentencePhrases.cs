using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>A sentence in the making.</summary>
internal sealed class SentencePhrases
{
    private readonly List<SentencePhrase> _phrases = [];

    public SentencePhrases Add(string text, Field? field)
    {
        if (text.Length > 0)
        {
            _phrases.Add(new SentencePhrase(text, field));
        }

        return this;
    }

    /// <summary>Ends the sentence; a comma that the last words left open gives way to the point.</summary>
    public void Stop()
    {
        if (_phrases.Count > 0 && _phrases[^1].Text.EndsWith(','))
        {
            _phrases[^1] = _phrases[^1] with { Text = _phrases[^1].Text[..^1] };
        }

        Add(".", null);
    }

    public IReadOnlyList<SentencePhrase> ToList() => _phrases;
}
