using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using AttackTracker.Core.Storage.Schema;

namespace AttackTracker.Core.Storage.Frozen;

/// <summary>Reads a file of a release out of the database, piece by piece, each by a context of its own: nothing is held while a slow reader takes it.</summary>
internal static class FrozenFile
{
    /// <summary>The file itself, not compressed.</summary>
    /// <param name="contexts">Of the database as it is.</param>
    /// <param name="file">Which.</param>
    public static Stream Open(Func<TrackerDbContext> contexts, ReleaseFileRow file) => new GZipStream(new Pieces(contexts, file), CompressionMode.Decompress);

    /// <summary>Writes the file, and holds its last bytes back until all of it is what its hash stands for.</summary>
    /// <exception cref="InvalidDataException">It is not; what was written is no whole file.</exception>
    public static async Task CopyAsync(Func<TrackerDbContext> contexts, ReleaseFileRow file, Stream output, CancellationToken cancellationToken)
    {
        await using var content = Open(contexts, file);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (now, last, held, length) = (new byte[64 * 1024], new byte[64 * 1024], 0, 0L);
        for (int read; (read = await content.ReadAsync(now, cancellationToken)) > 0; held = read)
        {
            await output.WriteAsync(last.AsMemory(0, held), cancellationToken);
            hash.AppendData(now.AsSpan(0, read));
            length += read;
            (now, last) = (last, now);
        }

        var found = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (length != file.Length || found != file.Sha256)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture, $"{file.Name} of release {file.ReleaseId} is not what was frozen: {length} bytes with the hash {found}, not {file.Length} with {file.Sha256}"));
        }

        await output.WriteAsync(last.AsMemory(0, held), cancellationToken);
    }

    /// <summary>The pieces one behind the other.</summary>
    private sealed class Pieces(Func<TrackerDbContext> contexts, ReleaseFileRow file) : Stream
    {
        private ReadOnlyMemory<byte> _left;
        private int _next;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            while (_left.IsEmpty && _next < file.Pieces)
            {
                using var context = contexts();
                var ordinal = _next++;
                _left = context.ReleasePieces.Where(p => p.ReleaseId == file.ReleaseId && p.Name == file.Name && p.Ordinal == ordinal).Select(p => p.Bytes).SingleOrDefault()
                    ?? throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{file.Name} of release {file.ReleaseId} has lost its piece {ordinal}"));
            }

            var taken = Math.Min(buffer.Length, _left.Length);
            _left.Span[..taken].CopyTo(buffer);
            _left = _left[taken..];
            return taken;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
