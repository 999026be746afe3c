namespace AttackTracker.Core.Text;

/// <summary>Tells a line that was broken for width from one that ends where it stands.</summary>
internal static class LineWrap
{
    private const int NarrowestColumn = 50;
    private const int WidestColumn = 110;

    /// <summary>Whether the sentence goes on behind the line break at <paramref name="lineEnd"/>.</summary>
    public static bool Continues(string text, int start, int lineEnd, int nextEnd)
    {
        var line = LastLine(text, start, lineEnd).TrimEnd();
        var next = text.AsSpan(lineEnd + 1, nextEnd - lineEnd - 1).TrimStart();
        if (next.IsEmpty || line.Length < NarrowestColumn || line.Length > WidestColumn || ListMark.Length(text, lineEnd + 1, nextEnd) > 0 || next.Contains('|'))
        {
            return false;
        }

        return char.IsLower(next[0]) || line[^1] is ',' || IsSetInColumn(line, next, text, nextEnd);
    }

    // A heading and the text below it are hardly ever as wide as each other; the lines of a column are, but for the last.
    private static bool IsSetInColumn(ReadOnlySpan<char> line, ReadOnlySpan<char> next, string text, int nextEnd)
        => IsOpen(line) && next.Length <= WidestColumn
            && (next.Length >= NarrowestColumn || !IsOpen(next.TrimEnd()))
            && (nextEnd + 1 >= text.Length || text[nextEnd + 1] == '\n' || next.Length >= NarrowestColumn);

    private static bool IsOpen(ReadOnlySpan<char> line) => !(line[^1] is '.' or '!' or '?' or ':' or '…' || Characters.IsClosing(line[^1]));

    private static ReadOnlySpan<char> LastLine(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        return line[(line.LastIndexOf('\n') + 1)..];
    }
}
