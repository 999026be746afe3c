using System.Text;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Support;

/// <summary>A text with the spans that were marked in it, so that no test counts characters.</summary>
/// <remarks><c>Rockets hit [Ain al-Asad] on {Wednesday}</c> has one span of each kind; marks nest, and a backslash keeps a mark as a character.</remarks>
public sealed record MarkedText(string Text, IReadOnlyList<TextSpan> Square, IReadOnlyList<TextSpan> Curly)
{
    public TextSpan First => Square.Count > 0 ? Square[0] : Curly[0];

    public static MarkedText Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var square = new List<TextSpan>();
        var curly = new List<TextSpan>();
        var open = new Stack<(char Mark, int Start)>();
        for (var at = 0; at < marked.Length; at++)
        {
            var c = marked[at];
            if (c == '\\' && at + 1 < marked.Length)
            {
                text.Append(marked[++at]);
            }
            else if (c is '[' or '{')
            {
                open.Push((c, text.Length));
            }
            else if (c is ']' or '}')
            {
                var (mark, start) = open.Pop();
                Assert.Equal(c == ']' ? '[' : '{', mark);
                (c == ']' ? square : curly).Add(new TextSpan(start, text.Length));
            }
            else
            {
                text.Append(c);
            }
        }

        Assert.Empty(open);
        return new MarkedText(text.ToString(), [.. square.OrderBy(s => s.Start)], [.. curly.OrderBy(s => s.Start)]);
    }
}
