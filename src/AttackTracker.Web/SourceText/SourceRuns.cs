using AttackTracker.Core.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AttackTracker.Web.SourceText;

/// <summary>Paints the characters of one block with the styles that its Markdown inlines give them.</summary>
internal sealed class SourceRuns
{
    private static readonly string[] AllowedSchemes = [Uri.UriSchemeHttp, Uri.UriSchemeHttps, Uri.UriSchemeMailto];

    private readonly TextSpan _lines;
    private readonly SourceStyle[] _styles;
    private readonly string?[] _links;

    private SourceRuns(string text, TextSpan lines)
    {
        _lines = lines;
        _links = new string?[lines.Length];
        _styles = new SourceStyle[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            _styles[i] = char.IsWhiteSpace(text[lines.Start + i]) ? SourceStyle.Plain : SourceStyle.Syntax;
        }
    }

    /// <summary>The runs of a block: they touch, cover <paramref name="lines"/> and never cut a surrogate pair.</summary>
    public static IReadOnlyList<SourceRun> Of(string text, LeafBlock leaf, TextSpan lines)
    {
        if (leaf.Inline is null)
        {
            return [new SourceRun(lines, SourceStyle.Plain, null)];
        }

        var painter = new SourceRuns(text, lines);
        painter.Walk(leaf.Inline, SourceStyle.Plain, null);
        return painter.Cut(text);
    }

    /// <summary>The address where it is absolute and of a scheme that cannot run anything, else null.</summary>
    public static string? Allowed(string? address)
        => Uri.TryCreate(address, UriKind.Absolute, out var uri) && AllowedSchemes.Contains(uri.Scheme, StringComparer.Ordinal)
            ? uri.AbsoluteUri
            : null;

    private void Walk(ContainerInline container, SourceStyle style, string? link)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case EmphasisInline emphasis:
                    Walk(emphasis, style | (emphasis.DelimiterCount == 2 ? SourceStyle.Strong : SourceStyle.Emphasis), link);
                    break;
                case LinkInline { IsImage: false } found:
                    Walk(found, style, Allowed(found.Url));
                    break;
                case ContainerInline other:
                    Walk(other, style, link);
                    break;
                case AutolinkInline auto:
                    Paint(auto.Span.Start + 1, auto.Span.End, style, Allowed(auto.IsEmail ? "mailto:" + auto.Url : auto.Url));
                    break;
                case CodeInline code:
                    Paint(code.Span.Start + code.DelimiterCount, code.Span.End + 1 - code.DelimiterCount, style | SourceStyle.Code, link);
                    break;
                case LiteralInline { IsFirstCharacterEscaped: true } escaped when escaped.Span.Length > escaped.Content.Length:
                    Paint(escaped.Span.Start + 1, escaped.Span.End + 1, style, link);
                    break;
                case LineBreakInline:
                    break;
                default:
                    Paint(inline.Span.Start, inline.Span.End + 1, style, link);
                    break;
            }
        }
    }

    private void Paint(int start, int end, SourceStyle style, string? link)
    {
        for (var i = Math.Max(start, _lines.Start); i < Math.Min(end, _lines.End); i++)
        {
            _styles[i - _lines.Start] = style;
            _links[i - _lines.Start] = link;
        }
    }

    private List<SourceRun> Cut(string text)
    {
        var runs = new List<SourceRun>();
        var start = 0;
        for (var i = 1; i <= _lines.Length; i++)
        {
            if (i == _lines.Length || (Differs(i) && !Pairs.Cut(text, _lines.Start + i)))
            {
                runs.Add(new SourceRun(new TextSpan(_lines.Start + start, _lines.Start + i), _styles[start], _links[start]));
                start = i;
            }
        }

        return runs;
    }

    private bool Differs(int i) => _styles[i] != _styles[i - 1] || !string.Equals(_links[i], _links[i - 1], StringComparison.Ordinal);
}
