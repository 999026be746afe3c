using System.Globalization;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Incidents;

/// <summary>A sentence in the making.</summary>
internal sealed class SentencePhrases
{
    private readonly List<SentencePhrase> _phrases = [];

    /// <summary>With a capital, as a sentence begins.</summary>
    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>"rockets, drones and missiles".</summary>
    public static string List(IReadOnlyList<string> words)
        => words.Count == 1 ? words[0] : Spoken.Of(Texts.And, string.Join(", ", words.SkipLast(1)), words[^1]);

    /// <summary>"hit and missed and failed".</summary>
    public static string And(IEnumerable<string> words) => words.Aggregate((first, next) => Spoken.Of(Texts.And, first, next));

    public SentencePhrases Add(string text, Field? field)
    {
        if (text.Length > 0)
        {
            _phrases.Add(new SentencePhrase(text, field));
        }

        return this;
    }

    /// <summary>Adds a text of the resource file with phrases at its places; the words around them render the field.</summary>
    public SentencePhrases Say(string text, Field? field, params ReadOnlySpan<IReadOnlyList<SentencePhrase>> phrases)
    {
        var at = 0;
        while (text.IndexOf('{', at) is >= 0 and var brace)
        {
            var end = text.IndexOf('}', brace);
            Add(text[at..brace], field);
            _phrases.AddRange(phrases[int.Parse(text.AsSpan(brace + 1, end - brace - 1), CultureInfo.InvariantCulture)]);
            at = end + 1;
        }

        return Add(text[at..], field);
    }

    /// <summary>Begins with a capital, whichever words a language puts first.</summary>
    public SentencePhrases Capitalize()
    {
        _phrases[0] = _phrases[0] with { Text = Capital(_phrases[0].Text) };
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
