using AttackTracker.Core.Text;

namespace AttackTracker.Core.Search;

/// <summary>Finds what is meant by a name as people type it: in other spellings, half typed, in another order, with slips of the finger. Immutable and safe for threads.</summary>
/// <remarks>Compared are folded forms (<see cref="MatchKey"/>) without the Arabic article. Looking up takes memory for what it finds alone.</remarks>
public sealed class NameIndex
{
    private readonly Entry[] _entries;
    private readonly Form[] _forms;

    /// <param name="entries">Each with its name and the other names that it has; order decides between equals.</param>
    internal NameIndex(IEnumerable<(NameKind Kind, string Id, string Name, IEnumerable<string> Aliases)> entries)
    {
        var forms = new List<Form>();
        _entries = [.. entries.Select((entry, at) =>
        {
            forms.AddRange(entry.Aliases.Prepend(entry.Name).Distinct(StringComparer.Ordinal).Select((name, order) => Form.Of(at, name, order == 0)).Where(f => f.Words.Length > 0));
            return new Entry(entry.Kind, entry.Id, entry.Name);
        })];
        _forms = [.. forms];
    }

    /// <summary>Whether what was typed has a word to look for; an article and a mark alone are in any name.</summary>
    internal static bool HasWords(string typed) => Form.Of(0, typed, isName: true).Words.Length > 0;

    /// <summary>The entries that may be meant, the likeliest first: whole names before beginnings, these before slips; a name before an alias, a short one before a long one.</summary>
    /// <param name="typed">A name or a part of one.</param>
    /// <param name="kind">Of what; null for anything.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<NameMatch> Find(string typed, NameKind? kind, int most)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var asked = Form.Of(0, typed, isName: true);
        if (asked.Words.Length == 0)
        {
            return [];
        }

        var best = new Dictionary<int, (int Form, NameFit Fit, int Slips)>();
        for (var at = 0; at < _forms.Length; at++)
        {
            var form = _forms[at];
            if (kind is { } one && _entries[form.Entry].Kind != one)
            {
                continue;
            }

            if (Compare(asked, form) is { } fit
                && (!best.TryGetValue(form.Entry, out var known) || (fit.Fit, fit.Slips).CompareTo((known.Fit, known.Slips)) < 0))
            {
                best[form.Entry] = (at, fit.Fit, fit.Slips);
            }
        }

        return
        [
            .. best
                .OrderBy(b => b.Value.Fit).ThenBy(b => b.Value.Slips).ThenBy(b => _forms[b.Value.Form].IsName ? 0 : 1).ThenBy(b => _forms[b.Value.Form].Joined.Length)
                .ThenBy(b => _entries[b.Key].Name, StringComparer.Ordinal).ThenBy(b => b.Key)
                .Take(most)
                .Select(b => new NameMatch(_entries[b.Key].Kind, _entries[b.Key].Id, _entries[b.Key].Name, _forms[b.Value.Form].IsName ? null : _forms[b.Value.Form].Name, b.Value.Fit, b.Value.Slips)),
        ];
    }

    private static (NameFit Fit, int Slips)? Compare(in Form asked, in Form form)
    {
        if (asked.Joined == form.Joined)
        {
            return (NameFit.Exact, 0);
        }

        if (form.Joined.StartsWith(asked.Joined, StringComparison.Ordinal))
        {
            return (NameFit.Prefix, 0);
        }

        var words = WordSlips(asked, form);
        if (words == 0)
        {
            return (NameFit.Words, 0);
        }

        var bound = EditDistance.Bound(asked.Joined.Length);
        var whole = EditDistance.Of(asked.Joined, form.Joined, words is { } w ? Math.Min(bound, w) : bound);
        var slips = whole <= bound ? Math.Min(whole, words ?? int.MaxValue) : words;
        return slips is { } some ? (NameFit.Typo, some) : null;
    }

    /// <summary>How many slips there are when each word asked for is taken for a word of the name; null where one has none. At most 32 words are looked at.</summary>
    private static int? WordSlips(in Form asked, in Form form)
    {
        if (asked.Words.Length > form.Words.Length || form.Words.Length > 32)
        {
            return null;
        }

        var (taken, slips) = (0u, 0);
        foreach (var word in asked.Words)
        {
            var bound = EditDistance.Bound(word.Length);
            var (best, at) = (bound + 1, -1);
            for (var i = 0; i < form.Words.Length && best > 0; i++)
            {
                if ((taken & (1u << i)) == 0)
                {
                    var distance = form.Words[i].StartsWith(word, StringComparison.Ordinal) ? 0 : bound == 0 ? 1 : EditDistance.Of(word, form.Words[i], Math.Min(bound, best - 1));
                    if (distance < best)
                    {
                        (best, at) = (distance, i);
                    }
                }
            }

            if (at < 0)
            {
                return null;
            }

            taken |= 1u << at;
            slips += best;
        }

        return slips;
    }

    private sealed record Entry(NameKind Kind, string Id, string Name);

    private readonly record struct Form(int Entry, string Name, bool IsName, string[] Words, string Joined)
    {
        public static Form Of(int entry, string name, bool isName)
        {
            var all = MatchKey.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var words = Array.FindAll(all, w => w != MatchKey.Article && w.Any(char.IsLetterOrDigit));
            return new Form(entry, name, isName, words, string.Concat(words));
        }
    }
}
