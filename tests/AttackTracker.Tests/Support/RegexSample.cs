using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AttackTracker.Tests.Support;

/// <summary>Writes texts that a regular expression of ours matches, by walking its pattern. It knows what our patterns are made of, and throws on the rest.</summary>
/// <param name="pattern">The pattern.</param>
/// <param name="random">Chooses alternatives and counts.</param>
internal sealed class RegexSample(string pattern, Random random)
{
    private const string Characters = "aegikmnorstxyzAEGIMNORSTXYZ0123456789 .,:;-–'’\"()|/$@é\u0000";

    private readonly StringBuilder _text = new();
    private int _at;

    /// <summary>One text; loops without an upper end run at most three times.</summary>
    public static string Of(Regex regex, Random random)
    {
        var sample = new RegexSample(regex.ToString(), random);
        sample.Alternatives(isWritten: true);
        return sample._at == sample.Pattern.Length ? sample._text.ToString() : throw new NotSupportedException($"{sample.Pattern} at {sample._at}");
    }

    private string Pattern { get; } = pattern;

    private bool Ends => _at == Pattern.Length || Pattern[_at] is '|' or ')';

    private void Alternatives(bool isWritten)
    {
        // Which one is chosen is known when all have been counted.
        var start = _at;
        var count = 1;
        Sequence(isWritten: false);
        while (_at < Pattern.Length && Pattern[_at] == '|')
        {
            _at++;
            count++;
            Sequence(isWritten: false);
        }

        var (end, chosen) = (_at, random.Next(count));
        _at = start;
        for (var i = 0; i < count && isWritten; i++)
        {
            Sequence(i == chosen);
            _at++;
        }

        _at = end;
    }

    private void Sequence(bool isWritten)
    {
        while (!Ends)
        {
            var start = _at;
            Item(isWritten: false);
            var (least, most) = Count();
            var behind = _at;
            for (var i = random.Next(least, most + 1); i > 0 && isWritten; i--)
            {
                _at = start;
                Item(isWritten: true);
            }

            _at = behind;
        }
    }

    private void Item(bool isWritten)
    {
        switch (Pattern[_at])
        {
            case '(':
                _at += Pattern.AsSpan(_at).StartsWith("(?:") ? 3 : 1;
                Alternatives(isWritten);
                _at++;
                break;
            case '[':
                var close = Pattern.IndexOf(']', Pattern[_at + 1] == ']' || Pattern.AsSpan(_at).StartsWith("[^]") ? _at + 3 : _at + 1);
                while (Pattern[close - 1] == '\\')
                {
                    close = Pattern.IndexOf(']', close + 1);
                }

                Class(Pattern[_at..(close + 1)], isWritten);
                _at = close + 1;
                break;
            case '\\' when Pattern[_at + 1] == 'p':
                var brace = Pattern.IndexOf('}', _at);
                Class(Pattern[_at..(brace + 1)], isWritten);
                _at = brace + 1;
                break;
            case '\\' when Pattern[_at + 1] is 's' or 'S' or 'd' or 'w' or 'W':
                Class(Pattern.Substring(_at, 2), isWritten);
                _at += 2;
                break;
            case '\\':
                _text.Append(isWritten && !char.IsLetter(Pattern[_at + 1]) ? Pattern[_at + 1].ToString() : "");
                _at += 2;
                break;
            case '^' or '$':
                _at++;
                break;
            case '.':
                Class("[^\\n]", isWritten);
                _at++;
                break;
            default:
                _text.Append(isWritten ? Pattern[_at].ToString() : "");
                _at++;
                break;
        }
    }

    private (int Least, int Most) Count()
    {
        switch (_at < Pattern.Length ? Pattern[_at] : '\0')
        {
            case '?':
                _at++;
                return (0, 1);
            case '*':
                _at++;
                return (0, 3);
            case '+':
                _at++;
                return (1, 3);
            case '{':
                var close = Pattern.IndexOf('}', _at);
                var bounds = Pattern[(_at + 1)..close].Split(',');
                _at = close + 1;
                return (int.Parse(bounds[0], CultureInfo.InvariantCulture), int.Parse(bounds[^1], CultureInfo.InvariantCulture));
            default:
                return (1, 1);
        }
    }

    private void Class(string characters, bool isWritten)
    {
        if (isWritten)
        {
            var members = Characters.Where(c => Regex.IsMatch(c.ToString(), $"^{characters}$", RegexOptions.None, TimeSpan.FromSeconds(1))).ToList();
            _text.Append(members[random.Next(members.Count)]);
        }
    }
}
