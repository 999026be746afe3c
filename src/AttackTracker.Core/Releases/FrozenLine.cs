using System.Text.Json;
using AttackTracker.Core.Incidents;

namespace AttackTracker.Core.Releases;

/// <summary>An incident of an earlier release: a line of its JSON Lines.</summary>
/// <param name="Id">Its public id.</param>
/// <param name="Title">Its title of then.</param>
/// <param name="Json">The line.</param>
internal sealed record FrozenLine(string Id, string Title, byte[] Json)
{
    // The address and the revision are of the file, not of the incident, and stand behind all else; no text can hold these bytes, since its quotes are escaped.
    private static ReadOnlySpan<byte> End => ",\"link\":"u8;

    public static FrozenLine Of(byte[] json)
    {
        using var line = JsonDocument.Parse(json);
        return new(line.RootElement.GetProperty("id"u8).GetString()!, line.RootElement.GetProperty("title"u8).GetString() ?? "", json);
    }

    /// <summary>What two lines of one incident have otherwise. A member that only one of them has is not told: the program has learned it, or forgotten it.</summary>
    public static IReadOnlyList<ReleasedValue> Differences(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
    {
        if (Incident(before).Span.SequenceEqual(Incident(after).Span))
        {
            return [];
        }

        using var first = JsonDocument.Parse(before);
        using var second = JsonDocument.Parse(after);
        return
        [
            .. from now in second.RootElement.EnumerateObject()
               where now.Name is not ("link" or "revision")
               let was = first.RootElement.TryGetProperty(now.Name, out var value) ? value.GetRawText() : null
               where was is not null && was != now.Value.GetRawText()
               select new ReleasedValue(now.Name, was, now.Value.GetRawText()),
        ];
    }

    private static ReadOnlyMemory<byte> Incident(ReadOnlyMemory<byte> line) => line.Span.LastIndexOf(End) is >= 0 and var end ? line[..end] : line;
}

/// <summary>Goes through the JSON Lines of a release, a line at a time.</summary>
internal sealed class FrozenLines : IDisposable
{
    private readonly Stream _content;
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    public FrozenLines(Stream content)
    {
        _content = content;
        MoveNext();
    }

    /// <summary>Null behind the last.</summary>
    public FrozenLine? Current { get; private set; }

    public void MoveNext()
    {
        for (var looked = 0; ;)
        {
            var found = _buffer.AsSpan(_start + looked, _end - _start - looked).IndexOf((byte)'\n');
            if (found >= 0)
            {
                var length = looked + found;
                Current = FrozenLine.Of(_buffer.AsSpan(_start, length).ToArray());
                _start += length + 1;
                return;
            }

            looked = _end - _start;
            if (!Fill())
            {
                Current = null;
                return;
            }
        }
    }

    public void Dispose() => _content.Dispose();

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        var read = _content.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }
}
