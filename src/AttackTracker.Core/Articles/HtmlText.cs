using System.Text;
using AngleSharp.Dom;

namespace AttackTracker.Core.Articles;

/// <summary>An element as plain text: a blank line between blocks, a bullet before list items, runs of white space as one space.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video", "head",
        "nav", "aside", "footer", "form", "button", "select", "input", "textarea", "dialog", "menu",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "blockquote", "body", "details", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main", "ol", "p", "pre", "section", "summary", "table", "ul",
    };

    /// <summary>The text, without white space at its ends.</summary>
    public static string Of(IElement element)
    {
        var text = new Writer();
        text.Write(element, preformatted: false);
        return text.ToString();
    }

    /// <summary>Whether the element is furniture of the page by its kind, or hidden from its readers.</summary>
    public static bool IsLeftOut(IElement element)
        => LeftOut.Contains(element.LocalName)
            || element.HasAttribute("hidden")
            || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
            || element.GetAttribute("role") is "navigation" or "complementary" or "banner" or "contentinfo" or "search" or "dialog";

    private sealed class Writer
    {
        private readonly StringBuilder _text = new();
        private int _pendingLineEnds;
        private bool _pendingSpace;

        public void Write(INode node, bool preformatted)
        {
            switch (node)
            {
                case IText words when preformatted:
                    AppendPreformatted(words.Data);
                    break;
                case IText words:
                    Append(words.Data);
                    break;
                case IElement element when !IsLeftOut(element):
                    WriteElement(element, preformatted || element.LocalName == "pre");
                    break;
            }
        }

        public override string ToString() => _text.ToString().Trim();

        private void WriteElement(IElement element, bool preformatted)
        {
            var name = element.LocalName;
            if (name == "br")
            {
                BreakLine(1, atMost: 2);
                return;
            }

            var breaks = Blocks.Contains(name) ? 2 : name is "li" or "tr" or "option" or "caption" ? 1 : 0;
            BreakLine(breaks);
            if (name == "li")
            {
                AppendCharacter('•');
                AppendCharacter(' ');
            }

            foreach (var child in element.ChildNodes)
            {
                Write(child, preformatted);
            }

            if (name is "td" or "th")
            {
                _pendingSpace = true;
            }

            BreakLine(breaks);
        }

        private void BreakLine(int count, int atMost = 0)
        {
            if (_text.Length >= 2 && _text[^1] == ' ' && _text[^2] == '•')
            {
                return;
            }

            _pendingLineEnds = atMost > 0 ? Math.Min(atMost, _pendingLineEnds + count) : Math.Max(_pendingLineEnds, count);
            _pendingSpace &= count == 0;
        }

        private void Append(string words)
        {
            foreach (var c in words)
            {
                if (char.IsWhiteSpace(c))
                {
                    _pendingSpace = true;
                }
                else if (c is not ('\u00AD' or '\u200B' or '\uFEFF'))
                {
                    AppendCharacter(c);
                }
            }
        }

        private void AppendPreformatted(string words)
        {
            foreach (var c in words)
            {
                if (c == '\n')
                {
                    BreakLine(1, atMost: 2);
                }
                else if (c != '\r')
                {
                    AppendCharacter(c);
                }
            }
        }

        private void AppendCharacter(char c)
        {
            if (_text.Length > 0)
            {
                if (_pendingLineEnds > 0)
                {
                    _text.Append('\n', _pendingLineEnds);
                }
                else if (_pendingSpace && _text[^1] != ' ')
                {
                    _text.Append(' ');
                }
            }

            _pendingLineEnds = 0;
            _pendingSpace = false;
            _text.Append(c);
        }
    }
}
