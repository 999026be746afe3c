using System.Text.Encodings.Web;
using System.Text.Json;

namespace AttackTracker.Core.Reports;

/// <summary>How all our JSON is written: compact, and with letters as they are.</summary>
internal static class JsonForm
{
    /// <summary>Compact, and only what JSON itself forbids is escaped, so that quotes stay readable; never put into HTML unescaped.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
