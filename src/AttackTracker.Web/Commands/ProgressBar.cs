using AttackTracker.Core.Storage;

namespace AttackTracker.Web.Commands;

/// <summary>How far an ingest has come, on one line of a terminal that is wiped at the end.</summary>
internal sealed class ProgressBar : IProgress<IngestProgress>, IDisposable
{
    private const int Width = 30;

    private readonly TextWriter _terminal;
    private readonly int _total;
    private int _written;

    private ProgressBar(TextWriter terminal, int total)
    {
        _terminal = terminal;
        _total = total;
        Draw(0, "");
    }

    /// <summary>Null where nobody looks on: a pipe or a log file gets no bar.</summary>
    public static ProgressBar? On(TextWriter error, int total)
        => ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected && total > 0 ? new ProgressBar(error, total) : null;

    public void Report(IngestProgress value) => Draw(value.Done, Path.GetFileName(value.LastFile));

    public void Dispose() => _terminal.Write($"\r{new string(' ', _written)}\r");

    private void Draw(int done, string file)
    {
        var filled = Width * Math.Min(done, _total) / _total;
        var line = FormattableString.Invariant($"[{new string('#', filled)}{new string('.', Width - filled)}] {done}/{_total} {file}");
        _terminal.Write($"\r{line.PadRight(_written)}");
        _written = line.Length;
    }
}
