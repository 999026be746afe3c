using System.Text;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Reports.Metamorphic;

/// <summary>A text made of another, which knows where everything went.</summary>
internal sealed class EditedText
{
    private readonly List<Piece> _pieces = [];

    private EditedText(string original) => Original = original;

    public string Original { get; }

    public string Text { get; private set; } = "";

    /// <summary>Whether parts changed places.</summary>
    public bool IsMoved { get; private init; }

    /// <summary>Applies edits that do not overlap, in any order.</summary>
    public static EditedText Of(string original, IEnumerable<TextEdit> edits)
    {
        var edited = new EditedText(original);
        var at = 0;
        foreach (var edit in edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End))
        {
            edited.Add(new Piece(new TextSpan(at, edit.Span.Start), null));
            edited.Add(new Piece(edit.Span, edit.Words));
            at = edit.Span.End;
        }

        edited.Add(new Piece(new TextSpan(at, original.Length), null));
        return edited.Written();
    }

    /// <summary>Puts parts of a text, which together are all of it, into another order.</summary>
    public static EditedText Moved(string original, IEnumerable<TextSpan> parts)
    {
        var edited = new EditedText(original) { IsMoved = true };
        foreach (var part in parts)
        {
            edited.Add(new Piece(part, null));
        }

        return edited.Written();
    }

    /// <summary>Where the words of a span stand now; a span that an edit cuts takes the whole of the new words.</summary>
    public TextSpan Map(TextSpan span) => new(StartOf(span.Start), EndOf(span.End));

    /// <summary>What words of the original became; words that are no part of it stay as they are.</summary>
    public string MapWords(string words)
    {
        var at = Original.IndexOf(words, StringComparison.Ordinal);
        return at < 0 || words.Length == 0 ? words : Map(new TextSpan(at, at + words.Length)).In(Text);
    }

    private int StartOf(int offset)
    {
        var kept = _pieces.Find(p => p.Words is null && p.Span.Start <= offset && offset < p.Span.End);
        return kept is not null ? kept.At + offset - kept.Span.Start : _pieces.Find(p => p.Words is not null && p.Span.Start <= offset && offset <= p.Span.End)!.At;
    }

    private int EndOf(int offset)
    {
        var kept = _pieces.Find(p => p.Words is null && p.Span.Start < offset && offset <= p.Span.End);
        return kept is not null ? kept.At + offset - kept.Span.Start : _pieces.Find(p => p.Words is not null && p.Span.Start < offset && offset <= p.Span.End) is { } written ? written.At + written.Words!.Length : 0;
    }

    private void Add(Piece piece)
    {
        if (piece.Span.Length > 0 || piece.Words is not null)
        {
            _pieces.Add(piece);
        }
    }

    private EditedText Written()
    {
        var text = new StringBuilder();
        foreach (var piece in _pieces)
        {
            piece.At = text.Length;
            text.Append(piece.Words ?? piece.Span.In(Original));
        }

        Text = text.ToString();
        return this;
    }

    private sealed record Piece(TextSpan Span, string? Words)
    {
        /// <summary>Where the piece starts in the new text.</summary>
        public int At { get; set; }
    }
}
