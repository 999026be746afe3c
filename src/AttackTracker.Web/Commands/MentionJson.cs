using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AttackTracker.Core.Text;

namespace AttackTracker.Web.Commands;

/// <summary>A mention as one line of JSON.</summary>
internal static class MentionJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Mention mention, string text)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("kind", CodebookTerm.Of(mention.Kind));
            json.WriteNumber("start", mention.Span.Start);
            json.WriteNumber("end", mention.Span.End);
            json.WriteString("text", mention.Span.In(text));
            json.WriteString("value", mention.Value);
            json.WriteString("rule", mention.Rule);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
