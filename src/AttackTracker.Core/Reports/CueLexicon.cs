using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>The phrases of <c>cues.json</c>, ready to be looked for. Immutable and safe for threads.</summary>
/// <remarks>
/// A pattern such as <c>(was|were|) hit (by|)</c> is never written out: alternatives become branches of one automaton, which is
/// run over the tokens without going back. A number in words stands for its digits too, <c>{nobody}</c> for the words that the
/// file's <c>sets</c> give under that name.
/// </remarks>
public sealed class CueLexicon
{
    private readonly CueNode _root = new(0);
    private readonly CueState _start;
    private readonly Dictionary<string, string> _sets = new(StringComparer.Ordinal);
    private int _nodes = 1;

    private CueLexicon(ReferenceNode file)
    {
        foreach (var (name, set) in file.Find("sets")?.Members ?? [])
        {
            _sets.Add(name, $"({WithSets(set)})");
        }

        var tables = file.Get("tables").AsItems();
        for (var i = 0; i < tables.Count; i++)
        {
            var cue = new Cue(i, tables[i].Text("name"), tables[i].Get("meaning").AsTerm<CueMeaning>());
            foreach (var pattern in tables[i].Get("cues").AsItems())
            {
                Add(pattern, cue);
            }
        }

        _start = CueState.Start(_root);
    }

    /// <summary>Reads the tables; where two phrases are equally long, the earlier table wins.</summary>
    /// <exception cref="ReferenceDataException">A table or a pattern is malformed; the message names file and line.</exception>
    public static CueLexicon Read(ReferenceNode file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new CueLexicon(file);
    }

    /// <summary>The longest phrase that starts with the token <paramref name="first"/> and ends before <paramref name="end"/>.</summary>
    internal (Cue Cue, int EndToken)? MatchAt(Document document, int first, int end)
    {
        var tokens = document.Tokens;
        (Cue, int)? longest = null;
        var state = _start;
        for (var at = first; state.Next(tokens[at].Form) is { } next;)
        {
            state = next;
            at++;
            if (state.Cue is { } cue)
            {
                longest = (cue, at);
            }

            while (at < end && IsPassedOver(tokens[at].Form))
            {
                at++;
            }

            if (at >= end)
            {
                break;
            }
        }

        return longest;
    }

    // Hyphens, quotation marks and points stand within phrases: "one-way", its "sons" had.
    private static bool IsPassedOver(TokenForm form) => form.Kind == TokenKind.Mark && form.Surface[0] is '-' or ':' or '‐' or '‑' or '"' or '“' or '”' or '\'' or '‘' or '’';

    private void Add(ReferenceNode pattern, Cue cue)
    {
        var text = WithSets(pattern);
        var at = 0;
        List<CueNode> ends;
        try
        {
            ends = Sequence([_root], text, ref at, depth: 0);
        }
        catch (FormatException e)
        {
            throw pattern.Fault(e.Message);
        }

        foreach (var node in ends)
        {
            if (node == _root)
            {
                throw pattern.Fault($"\"{text}\" also matches no words at all");
            }

            node.Cue ??= cue;
        }
    }

    // A set may be made of those before it.
    private string WithSets(ReferenceNode pattern)
    {
        var text = pattern.AsText();
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', StringComparison.Ordinal))
        {
            var close = text.IndexOf('}', open);
            var name = close < 0 ? text[open..] : text[(open + 1)..close];
            text = close >= 0 && _sets.TryGetValue(name, out var words)
                ? string.Concat(text.AsSpan(0, open), words, text.AsSpan(close + 1))
                : throw pattern.Fault($"\"{text}\" names no set: {name}");
        }

        return text;
    }

    private List<CueNode> Sequence(List<CueNode> from, string text, ref int at, int depth)
    {
        while (at < text.Length && text[at] is not ('|' or ')'))
        {
            if (text[at] == '(')
            {
                at++;
                from = Alternatives(from, text, ref at, depth + 1);
            }
            else
            {
                var end = text.AsSpan(at).IndexOfAny('(', '|', ')');
                var words = end < 0 ? text[at..] : text.Substring(at, end);
                at += words.Length;
                from = Words(from, words);
            }
        }

        return at < text.Length && depth == 0
            ? throw new FormatException($"\"{text}\" has a {text[at]} outside parentheses")
            : from;
    }

    private List<CueNode> Alternatives(List<CueNode> from, string text, ref int at, int depth)
    {
        var ends = new List<CueNode>();
        while (true)
        {
            ends.AddRange(Sequence(from, text, ref at, depth).Where(node => !ends.Contains(node)));
            if (at >= text.Length)
            {
                throw new FormatException($"\"{text}\" lacks a closing parenthesis");
            }

            if (text[at++] == ')')
            {
                return ends;
            }
        }
    }

    private List<CueNode> Words(List<CueNode> from, string words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return from;
        }

        foreach (var word in PhraseWords.Of(words))
        {
            var next = new CueNode(_nodes++);
            foreach (var node in from)
            {
                node.Link(word.Form.Lower, next);
                if (NumberWords.Digits(word.Form.Lower) is { } digits)
                {
                    node.Link(digits, next);
                }
            }

            from = [next];
        }

        return from;
    }
}
