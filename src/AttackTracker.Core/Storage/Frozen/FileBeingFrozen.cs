using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text;
using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Core.Storage.Frozen;

/// <summary>A file of a release while it is written: compressed beside the database, until it goes into the database with all the others at once.</summary>
internal sealed class FileBeingFrozen : IAsyncDisposable
{
    private const int PieceSize = 256 * 1024;

    private readonly FileStream _file;
    private readonly Hashed _hashed;

    /// <param name="name">What it is called in the release.</param>
    /// <param name="beside">The database.</param>
    public FileBeingFrozen(string name, string beside)
    {
        Name = name;
        _file = new FileStream($"{beside}.{Guid.NewGuid():N}.part", FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        _hashed = new Hashed(new GZipStream(_file, CompressionLevel.Optimal, leaveOpen: true));
        Output = PipeWriter.Create(_hashed, new StreamPipeWriterOptions(minimumBufferSize: 1 << 16));
    }

    public string Name { get; }

    /// <summary>Where to; nothing is kept of it before it is flushed.</summary>
    public PipeWriter Output { get; }

    /// <summary>Adds a line of text.</summary>
    public void WriteLine(string line)
    {
        Encoding.UTF8.GetBytes(line, Output);
        Output.Write("\n"u8);
    }

    /// <summary>No more is written.</summary>
    public ValueTask EndAsync() => Output.CompleteAsync();

    /// <summary>What the release says of the ended file.</summary>
    public ReleaseFileRow Describe(int release)
        => new() { ReleaseId = release, Name = Name, Length = _hashed.Written, Sha256 = _hashed.Hash, Pieces = (int)((_file.Length + PieceSize - 1) / PieceSize) };

    /// <summary>The ended file piece by piece.</summary>
    public async IAsyncEnumerable<ReleasePieceRow> PiecesAsync(int release)
    {
        _file.Position = 0;
        for (var ordinal = 0; ; ordinal++)
        {
            var bytes = new byte[PieceSize];
            var read = await _file.ReadAtLeastAsync(bytes, PieceSize, throwOnEndOfStream: false);
            if (read == 0)
            {
                yield break;
            }

            yield return new ReleasePieceRow { ReleaseId = release, Name = Name, Ordinal = ordinal, Bytes = bytes[..read] };
        }
    }

    /// <summary>The ended file as it was written.</summary>
    public Stream Reopen()
    {
        _file.Position = 0;
        return new GZipStream(_file, CompressionMode.Decompress, leaveOpen: true);
    }

    public async ValueTask DisposeAsync()
    {
        await Output.CompleteAsync();
        await _file.DisposeAsync();
    }

    /// <summary>Hands on what is written, and counts and hashes it.</summary>
    private sealed class Hashed(Stream inner) : Stream
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public long Written { get; private set; }

        /// <summary>In lower-case hexadecimal; once it is closed.</summary>
        public string Hash { get; private set; } = "";

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _hash.AppendData(buffer);
            Written += buffer.Length;
            inner.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            // The disk is asked for compressed bytes only, and now and then: not worth a task a write.
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override void Flush()
        {
            // What is compressed is flushed at its end: before, it would be cut into worse pieces.
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing && Hash.Length == 0)
            {
                Hash = Convert.ToHexStringLower(_hash.GetHashAndReset());
                inner.Dispose();
                _hash.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
