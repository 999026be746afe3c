using System.Diagnostics.CodeAnalysis;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Dates;

/// <summary>A sentence's tokens with questions that are safe at any index.</summary>
internal readonly ref struct TokenRun(ReadOnlySpan<Token> tokens)
{
    private readonly ReadOnlySpan<Token> _tokens = tokens;

    public int Length => _tokens.Length;

    public ReadOnlySpan<Token> Tokens => _tokens;

    public Token this[int at] => _tokens[at];

    /// <summary>The word in lower case; empty beyond either end.</summary>
    public string Lower(int at) => at >= 0 && at < _tokens.Length ? _tokens[at].Form.Lower : "";

    /// <summary>What a table says of the word; false where it says nothing, and beyond either end.</summary>
    public bool TryGet<T>(WordTable<T> table, int at, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return at >= 0 && at < _tokens.Length && table.TryGetValue(_tokens[at].Form, out value);
    }

    /// <summary>Whether the word stands in a set; false beyond either end.</summary>
    public bool In(WordSet words, int at) => at >= 0 && at < _tokens.Length && words.Contains(_tokens[at].Form);

    public bool Is(int at, string word) => Lower(at) == word;

    public bool IsNumber(int at) => at >= 0 && at < _tokens.Length && _tokens[at].Kind == TokenKind.Number;

    /// <summary>The number at an index in the given range; null for all else.</summary>
    public int? Number(int at, int least, int most)
        => IsNumber(at) && _tokens[at].Form.Value is { } value && value >= least && value <= most ? value : null;

    /// <summary>A number of exactly so many digits, without separators.</summary>
    public int? Digits(int at, int count) => IsNumber(at) && _tokens[at].Form.Surface.Length == count ? _tokens[at].Form.Value : null;

    public int? Month(int at) => at >= 0 && at < _tokens.Length ? CalendarNames.Month(_tokens[at].Form) : null;

    public DayOfWeek? Weekday(int at) => at >= 0 && at < _tokens.Length ? CalendarNames.Weekday(_tokens[at].Form) : null;

    /// <summary>Whether the token touches the one before it.</summary>
    public bool Touches(int at) => at > 0 && at < _tokens.Length && _tokens[at].Start == _tokens[at - 1].End;

    public bool IsHyphen(int at) => at >= 0 && at < _tokens.Length && _tokens[at].Kind == TokenKind.Mark && Characters.IsJoiningHyphen(_tokens[at].Form.Surface[0]);

    public bool IsMark(int at, char mark) => at >= 0 && at < _tokens.Length && _tokens[at].Kind == TokenKind.Mark && _tokens[at].Form.Surface[0] == mark;

    /// <summary>Whether the words stand from <paramref name="at"/> on.</summary>
    public bool Matches(int at, ReadOnlySpan<string> words)
    {
        if (at < 0 || at + words.Length > _tokens.Length)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (_tokens[at + i].Form.Lower != words[i])
            {
                return false;
            }
        }

        return true;
    }
}
