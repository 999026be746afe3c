using System.Text.Json;

namespace AttackTracker.Core.Text;

/// <summary>Reads reference data: JSON in which every value knows its line, so that a fault in it can be found.</summary>
public static class ReferenceFile
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The bytes of a file that ships inside this assembly, such as <c>sites.json</c>.</summary>
    /// <exception cref="ArgumentException">No such file ships.</exception>
    public static byte[] ShippedBytes(string fileName)
    {
        using var stream = typeof(ReferenceFile).Assembly.GetManifestResourceStream(fileName)
            ?? throw new ArgumentException($"No reference data named {fileName} ships with this program.", nameof(fileName));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Reads a file that ships inside this assembly.</summary>
    /// <exception cref="ReferenceDataException">It is not JSON.</exception>
    public static ReferenceNode ReadShipped(string fileName) => Read(fileName, ShippedBytes(fileName));

    /// <summary>Reads UTF-8 JSON; comments and trailing commas are allowed, a member twice in one object is not.</summary>
    /// <param name="fileName">For messages only.</param>
    /// <param name="utf8">The file's content, with or without a byte-order mark.</param>
    /// <exception cref="ReferenceDataException">It is not JSON.</exception>
    public static ReferenceNode Read(string fileName, ReadOnlySpan<byte> utf8)
    {
        var json = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var reader = new Utf8JsonReader(json, Options);
        var lines = new LineCounter();
        try
        {
            reader.Read();
            var root = ReadNode(fileName, json, ref reader, ref lines);
            reader.Read();
            return root;
        }
        catch (JsonException e)
        {
            throw new ReferenceDataException(fileName, (int)(e.LineNumber ?? 0) + 1, "this is not JSON: " + Reason(e), e);
        }
        catch (InvalidOperationException e)
        {
            throw new ReferenceDataException(fileName, lines.Line, "a string is not valid UTF-8", e);
        }
    }

    // The library's message ends with the line and byte, which ours begins with.
    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }

    private static ReferenceNode ReadNode(string fileName, ReadOnlySpan<byte> json, ref Utf8JsonReader reader, ref LineCounter lines)
    {
        var line = lines.At(json, (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<KeyValuePair<string, ReferenceNode>>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    var nameLine = lines.At(json, (int)reader.TokenStartIndex);
                    reader.Read();
                    if (members.Exists(m => m.Key == name))
                    {
                        throw new ReferenceDataException(fileName, nameLine, $"\"{name}\" stands twice in one object");
                    }

                    members.Add(new(name, ReadNode(fileName, json, ref reader, ref lines)));
                }

                return new ReferenceNode(fileName, line, JsonValueKind.Object, null, members, []);
            case JsonTokenType.StartArray:
                var items = new List<ReferenceNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadNode(fileName, json, ref reader, ref lines));
                }

                return new ReferenceNode(fileName, line, JsonValueKind.Array, null, [], items);
            case JsonTokenType.String:
                return new ReferenceNode(fileName, line, JsonValueKind.String, reader.GetString(), [], []);
            case JsonTokenType.Number:
                return new ReferenceNode(fileName, line, JsonValueKind.Number, System.Text.Encoding.UTF8.GetString(reader.ValueSpan), [], []);
            case JsonTokenType.True:
                return new ReferenceNode(fileName, line, JsonValueKind.True, null, [], []);
            case JsonTokenType.False:
                return new ReferenceNode(fileName, line, JsonValueKind.False, null, [], []);
            default:
                return new ReferenceNode(fileName, line, JsonValueKind.Null, null, [], []);
        }
    }

    private struct LineCounter()
    {
        private int _offset;

        public int Line { get; private set; } = 1;

        public int At(ReadOnlySpan<byte> json, int offset)
        {
            Line += json[_offset..offset].Count((byte)'\n');
            _offset = offset;
            return Line;
        }
    }
}
