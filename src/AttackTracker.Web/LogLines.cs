using System.Globalization;
using System.Text;
using Serilog.Events;
using Serilog.Formatting;

namespace AttackTracker.Web;

/// <summary>Writes an event so that nothing in it can pass for another: one line, and what belongs to it indented below.</summary>
/// <remarks>Names of files, titles and what people type are logged; a line break in one of them would begin a line of its own.</remarks>
internal sealed class LogLines : ITextFormatter
{
    private const string Indent = "    ";

    public void Format(LogEvent logEvent, TextWriter output)
    {
        output.Write(logEvent.Timestamp.ToString("yyyy-MM-dd HH:mm:ss.fff zzz", CultureInfo.InvariantCulture));
        output.Write($" [{Short(logEvent.Level)}] ");
        output.WriteLine(Plain(logEvent.RenderMessage(CultureInfo.InvariantCulture)));
        if (logEvent.Exception is { } exception)
        {
            foreach (var line in exception.ToString().ReplaceLineEndings("\n").Split('\n'))
            {
                output.WriteLine(Indent + Plain(line));
            }
        }
    }

    /// <summary>The text with every character spelled out that moves the cursor, commands a terminal or turns the direction of writing.</summary>
    internal static string Plain(string text)
    {
        if (!text.Any(IsTreacherous))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (IsTreacherous(character))
            {
                plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                plain.Append(character);
            }
        }

        return plain.ToString();
    }

    private static bool IsTreacherous(char character)
        => char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Short(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => "VRB",
        LogEventLevel.Debug => "DBG",
        LogEventLevel.Information => "INF",
        LogEventLevel.Warning => "WRN",
        LogEventLevel.Error => "ERR",
        _ => "FTL",
    };
}
