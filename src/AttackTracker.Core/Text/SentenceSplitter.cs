namespace AttackTracker.Core.Text;

/// <summary>Cuts text into paragraphs, lines and sentences, and has each sentence cut into tokens.</summary>
internal sealed class SentenceSplitter(string text, Tokenizer tokenizer, TokenBuffer tokens, List<Sentence> sentences)
{
    private int _paragraph = -1;
    private int _line = -1;

    /// <summary>Takes one stretch of text that is not left out; it never shares a sentence with another stretch.</summary>
    public void Run(int start, int end)
    {
        var inParagraph = false;
        for (var at = start; at < end;)
        {
            var lineEnd = LineEnd(at, end);
            if (IsBlank(at, lineEnd))
            {
                inParagraph = false;
                at = lineEnd + 1;
                continue;
            }

            if (!inParagraph)
            {
                _paragraph++;
                inParagraph = true;
            }

            while (lineEnd + 1 < end && LineWrap.Continues(text, at, lineEnd, LineEnd(lineEnd + 1, end)))
            {
                lineEnd = LineEnd(lineEnd + 1, end);
            }

            TakeLine(at, lineEnd);
            at = lineEnd + 1;
        }
    }

    private void TakeLine(int start, int end)
    {
        _line++;
        var mark = ListMark.Length(text, start, end);
        start += mark;
        var isFirst = true;
        while (true)
        {
            start = SkipSpace(start, end);
            if (start >= end)
            {
                return;
            }

            var sentenceEnd = SentenceEnd.Find(text, start, end);
            var shape = mark > 0 ? SentenceShape.ListItem
                : isFirst && !SentenceEnd.IsClosed(text, start, sentenceEnd) ? SentenceShape.Line
                : SentenceShape.Prose;
            Add(start, TrimEnd(start, sentenceEnd), shape);
            isFirst = false;
            start = sentenceEnd;
        }
    }

    private void Add(int start, int end, SentenceShape shape)
    {
        var first = tokens.Count;
        tokenizer.Run(start, end);
        sentences.Add(new Sentence(new TextSpan(start, end), sentences.Count, _paragraph, _line, first, tokens.Count - first, shape));
    }

    private int LineEnd(int start, int end)
    {
        var length = text.AsSpan(start, end - start).IndexOf('\n');
        return length < 0 ? end : start + length;
    }

    private bool IsBlank(int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();

    private int SkipSpace(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    private int TrimEnd(int start, int end) => start + text.AsSpan(start, end - start).TrimEnd().Length;
}
