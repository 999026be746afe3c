using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace AttackTracker.Benchmarks.Scale;

/// <summary>Asks one address over and over on some connections, and does as little as can be beside: the server has to share its cores with it.</summary>
/// <remarks>An <see cref="HttpClient"/> took so much of the machine that it measured itself.</remarks>
internal static class LoadConnections
{
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(8);

    /// <summary>How many answers come in a second.</summary>
    public static async Task<double> RateAsync(Uri address, int connections)
    {
        await LoadAsync(address, connections, Warming);
        return await LoadAsync(address, connections, Measuring);
    }

    private static async Task<double> LoadAsync(Uri address, int connections, TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(address, start, time))));
        return counts.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<int> AskAsync(Uri address, long start, TimeSpan time)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        var request = Encoding.ASCII.GetBytes($"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
        var (buffer, count) = (new byte[256 * 1024], 0);
        while (Stopwatch.GetElapsedTime(start) < time)
        {
            await socket.SendAsync(request);
            await ReadAnswerAsync(socket, buffer);
            count++;
        }

        return count;
    }

    private static async Task ReadAnswerAsync(Socket socket, byte[] buffer)
    {
        var (read, head) = (0, -1);
        while (head < 0)
        {
            read += await ReceiveAsync(socket, buffer.AsMemory(read));
            head = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
        }

        for (var left = head + 4 + Length(Encoding.ASCII.GetString(buffer, 0, head)) - read; left > 0;)
        {
            left -= await ReceiveAsync(socket, buffer);
        }
    }

    private static int Length(string head)
    {
        const string Name = "Content-Length: ";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return head.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal) && at >= 0
            ? int.Parse(head.AsSpan(at + Name.Length, head.IndexOf('\r', at) is var end and > 0 ? end - at - Name.Length : head.Length - at - Name.Length), CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"Not an answer with a length: {head}");
    }

    private static async Task<int> ReceiveAsync(Socket socket, Memory<byte> into)
        => await socket.ReceiveAsync(into) is var count and > 0 ? count : throw new InvalidOperationException("The server has closed the connection.");
}
