using System.Text;

namespace AttackTracker.Core.Articles;

/// <summary>The bytes of an article as text: by byte-order mark, else UTF-8, else Windows-1252.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictUtf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding StrictUtf16BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The decoded text without byte-order mark and with <c>\n</c> line ends; null with a reason where the bytes are no text.</summary>
    public static (string? Text, string? Fault) Decode(ReadOnlySpan<byte> bytes)
    {
        var (text, fault) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => (DecodeUtf8OrWindows1252(rest), null),
            [0xFF, 0xFE, .. var rest] => DecodeUtf16(StrictUtf16, rest),
            [0xFE, 0xFF, .. var rest] => DecodeUtf16(StrictUtf16BigEndian, rest),
            _ => (DecodeUtf8OrWindows1252(bytes), null),
        };

        if (text is null)
        {
            return (null, fault);
        }

        // A NUL in any encoding means a picture, an archive or UTF-16 without its mark: no evidence span into that is of use.
        return text.Contains('\0', StringComparison.Ordinal)
            ? (null, "is not text: it holds NUL bytes, as pictures, archives and UTF-16 without a byte-order mark do")
            : (WithLineFeeds(text), null);
    }

    private static (string? Text, string? Fault) DecodeUtf16(UnicodeEncoding encoding, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0)
        {
            return (null, "is broken UTF-16: half a character stands at its end, so it was probably cut off; save it again, best as UTF-8");
        }

        try
        {
            return (encoding.GetString(bytes), null);
        }
        catch (DecoderFallbackException fault)
        {
            return (null, $"is broken UTF-16: no character can be read at byte {fault.Index + 2}; save it again, best as UTF-8");
        }
    }

    private static string DecodeUtf8OrWindows1252(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }

    /// <summary>CR LF and lone CR become LF; other Unicode line separators are characters of the text and stay.</summary>
    private static string WithLineFeeds(string text)
        => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
