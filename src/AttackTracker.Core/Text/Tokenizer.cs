namespace AttackTracker.Core.Text;

/// <summary>Cuts a stretch of text into tokens in one pass, without looking back.</summary>
internal sealed class Tokenizer(string text, TokenForms forms, TokenBuffer tokens)
{
    private int _undottedEnd;

    /// <summary>Adds the tokens between the two offsets; white space and lone surrogates yield none.</summary>
    public void Run(int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var c = text[at];
            var length = 1;
            if (char.IsAsciiDigit(c))
            {
                length = NumberLength(at, end);
                Add(at, length, TokenKind.Number);
            }
            else if (c == ' ')
            {
                at++;
                continue;
            }
            else if (char.IsLetterOrDigit(c))
            {
                length = WordLength(at, end);
                Add(at, length, TokenKind.Word);
                at += length;
                length = PossessiveLength(at, end);
                if (length > 0)
                {
                    Add(at, length, TokenKind.Possessive);
                }
            }
            else if (!char.IsWhiteSpace(c) && !char.IsSurrogate(c) && !char.IsControl(c) && !Characters.IsAttached(c))
            {
                Add(at, 1, TokenKind.Mark);
            }

            at += length;
        }
    }

    private void Add(int start, int length, TokenKind kind)
    {
        var surface = text.AsSpan(start, length);
        var isArticle = length is 2 or 3
            && kind == TokenKind.Word
            && start + length + 1 < text.Length
            && Characters.IsJoiningHyphen(text[start + length])
            && char.IsLetter(text[start + length + 1])
            && MatchKey.IsAssimilatedArticle(surface);
        tokens.Add(new Token(start, forms.Get(surface, kind, isArticle)));
    }

    private int NumberLength(int start, int end)
    {
        var at = start + 1;
        while (at < end && (char.IsAsciiDigit(text[at]) || IsSeparator(at, end)))
        {
            at++;
        }

        return at - start;
    }

    // "2,500" has three digits after the comma and "3.5" any number; "3, 5", "1.a" and "13.05.2021" are no single numbers.
    private bool IsSeparator(int at, int end)
        => text[at] switch
        {
            ',' => DigitsFrom(at + 1, end, 4) == 3,
            '.' => DigitsFrom(at + 1, end, 3) is > 0 and var count && !(at + 1 + count < end && text[at + 1 + count] == '.' && DigitsFrom(at + 2 + count, end, 1) > 0) && !IsAfterPoint(at),
            _ => false,
        };

    private bool IsAfterPoint(int at)
    {
        var back = at - 1;
        for (var steps = 0; steps < 3 && back >= 0 && char.IsAsciiDigit(text[back]); steps++)
        {
            back--;
        }

        return back > 0 && text[back] == '.' && char.IsAsciiDigit(text[back - 1]);
    }

    private int DigitsFrom(int start, int end, int most)
    {
        var count = 0;
        while (count < most && start + count < end && char.IsAsciiDigit(text[start + count]))
        {
            count++;
        }

        return count;
    }

    private int WordLength(int start, int end)
    {
        var dotted = DottedLength(start, end);
        if (dotted > 0)
        {
            return dotted;
        }

        var at = start + 1;
        while (at < end && (char.IsAsciiLetterOrDigit(text[at]) || Characters.IsWordPart(text[at]) || IsInnerApostrophe(at, end)))
        {
            at++;
        }

        return at - start;
    }

    // "U.S.", "a.m.", "I.R.G.C": single letters with points between; the last point belongs to the word.
    private int DottedLength(int start, int end)
    {
        // A run that did not end as such a word was read to its end once, and its rest ends no better.
        if (start + 1 >= end || text[start + 1] != '.' || start < _undottedEnd)
        {
            return 0;
        }

        var at = start;
        while (at + 1 < end && char.IsLetter(text[at]) && text[at + 1] == '.')
        {
            at += 2;
        }

        var letters = (at - start) / 2;
        if (letters >= 1 && at < end && char.IsLetter(text[at]) && (at + 1 >= end || !Characters.IsWordPart(text[at + 1])))
        {
            return at + 1 - start;
        }

        if (letters >= 2 && (at >= end || !Characters.IsWordPart(text[at])))
        {
            return at - start;
        }

        _undottedEnd = at;
        return 0;
    }

    // "Qa'im" and "don't" are one word; "Iran's" is a word and a possessive.
    private bool IsInnerApostrophe(int at, int end)
        => Characters.IsApostrophe(text[at]) && at + 1 < end && char.IsLetter(text[at + 1]) && PossessiveLength(at, end) == 0;

    private int PossessiveLength(int at, int end)
        => at + 1 < end && Characters.IsApostrophe(text[at]) && text[at + 1] is 's' or 'S' && (at + 2 >= end || !Characters.IsWordPart(text[at + 2])) ? 2 : 0;
}
