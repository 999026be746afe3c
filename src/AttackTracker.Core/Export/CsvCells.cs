using System.Buffers;
using System.Globalization;
using System.Text;

namespace AttackTracker.Core.Export;

/// <summary>Writes cells as RFC 4180 has them: commas, CRLF, quotes where a cell needs them.</summary>
/// <remarks>
/// Text that came from outside and begins as a formula would gets an apostrophe before it, since spreadsheets run what begins with one of these
/// characters. <see cref="Unguarded"/> takes it back exactly.
/// </remarks>
internal sealed class CsvCells(IBufferWriter<byte> output)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> Starts = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    private bool _isFirst = true;

    /// <summary>Text that came from outside.</summary>
    public void Text(string? text)
    {
        Separate();
        if (!string.IsNullOrEmpty(text))
        {
            Put(IsFormula(text) ? "'" + text : text);
        }
    }

    /// <summary>A word or an id of ours, which is no formula.</summary>
    public void Word(string? word)
    {
        Separate();
        if (!string.IsNullOrEmpty(word))
        {
            Put(word);
        }
    }

    public void Number(int? number) => Format(number);

    public void Number(double? number) => Format(number);

    public void Day(DateOnly? day) => Format(day, "yyyy-MM-dd");

    public void EndRow()
    {
        Raw("\r\n"u8);
        _isFirst = true;
    }

    public void Raw(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    /// <summary>The text that a cell was written from: the first apostrophe before what a spreadsheet may run is ours.</summary>
    internal static string Unguarded(string cell) => cell.StartsWith('\'') && IsFormula(cell) ? cell[1..] : cell;

    // Also where blanks or apostrophes stand before it: some programs pass over the first, and the second would be taken for ours.
    private static bool IsFormula(string text)
    {
        var start = text.AsSpan().TrimStart("' ");
        return start.Length > 0 && Starts.Contains(start[0]);
    }

    private void Format<T>(T? value, string? format = null)
        where T : struct, IUtf8SpanFormattable
    {
        Separate();
        if (value is { } known && known.TryFormat(output.GetSpan(32), out var length, format, CultureInfo.InvariantCulture))
        {
            output.Advance(length);
        }
    }

    private void Separate()
    {
        if (!_isFirst)
        {
            Raw(","u8);
        }

        _isFirst = false;
    }

    private void Put(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Special))
        {
            Encoding.UTF8.GetBytes(text, output);
            return;
        }

        Raw("\""u8);
        for (var quote = text.IndexOf('"'); quote >= 0; quote = text.IndexOf('"'))
        {
            Encoding.UTF8.GetBytes(text[..(quote + 1)], output);
            Raw("\""u8);
            text = text[(quote + 1)..];
        }

        Encoding.UTF8.GetBytes(text, output);
        Raw("\""u8);
    }
}
