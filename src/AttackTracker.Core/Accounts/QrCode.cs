using System.Text;

namespace AttackTracker.Core.Accounts;

/// <summary>A QR code of ISO/IEC 18004: bytes, error correction level M, versions 1 to 20. For the keys of authenticator apps, and so in the program itself: they go to no service.</summary>
public sealed class QrCode
{
    private const int LastVersion = 20;

    // The two bits that stand for level M in the format.
    private const int LevelBits = 0;

    private readonly bool[,] _dark;
    private readonly bool[,] _isFixed;

    private QrCode(int version)
    {
        Size = (version * 4) + 17;
        _dark = new bool[Size, Size];
        _isFixed = new bool[Size, Size];
    }

    /// <summary>How many modules a side has, without the margin of four that belongs around it.</summary>
    public int Size { get; }

    /// <summary>Whether the module is dark; from the upper left.</summary>
    public bool this[int x, int y] => _dark[x, y];

    /// <exception cref="ArgumentException">The text has more than 666 bytes in UTF-8.</exception>
    public static QrCode Of(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var version = Enumerable.Range(1, LastVersion).FirstOrDefault(v => QrBlocks.Capacity(v) >= bytes.Length + (v < 10 ? 2 : 3));
        if (version == 0)
        {
            throw new ArgumentException("The text is too long for a QR code.", nameof(text));
        }

        var code = new QrCode(version);
        code.DrawPatterns(version);
        code.DrawData(QrBlocks.Of(bytes, version));
        var mask = Enumerable.Range(0, 8).MinBy(m => code.WithMask(m, () => code.Penalty()));
        code.Mask(mask);
        code.DrawFormat(mask);
        return code;
    }

    private int WithMask(int mask, Func<int> measure)
    {
        Mask(mask);
        DrawFormat(mask);
        var measured = measure();
        Mask(mask);
        return measured;
    }

    private void DrawPatterns(int version)
    {
        for (var i = 0; i < Size; i++)
        {
            Fix(6, i, i % 2 == 0);
            Fix(i, 6, i % 2 == 0);
        }

        foreach (var (x, y) in new[] { (3, 3), (Size - 4, 3), (3, Size - 4) })
        {
            Square(x, y, 4, (distance) => distance is not (2 or 4));
        }

        var centres = Centres(version);
        foreach (var x in centres)
        {
            foreach (var y in centres.Where(y => !IsCorner(centres, x, y)))
            {
                Square(x, y, 2, distance => distance != 1);
            }
        }

        DrawFormat(0);
        DrawVersion(version);
    }

    private static bool IsCorner(int[] centres, int x, int y)
        => (x == centres[0] && y == centres[0]) || (x == centres[0] && y == centres[^1]) || (x == centres[^1] && y == centres[0]);

    private static int[] Centres(int version)
    {
        if (version == 1)
        {
            return [];
        }

        var count = (version / 7) + 2;
        var step = ((version * 4) + (count * 2) + 1) / ((count * 2) - 2) * 2;
        return [6, .. Enumerable.Range(0, count - 1).Select(i => (version * 4) + 10 - ((count - 2 - i) * step))];
    }

    private void Square(int centreX, int centreY, int reach, Func<int, bool> isDark)
    {
        for (var dy = -reach; dy <= reach; dy++)
        {
            for (var dx = -reach; dx <= reach; dx++)
            {
                var (x, y) = (centreX + dx, centreY + dy);
                if (x >= 0 && x < Size && y >= 0 && y < Size)
                {
                    Fix(x, y, isDark(Math.Max(Math.Abs(dx), Math.Abs(dy))));
                }
            }
        }
    }

    private void DrawFormat(int mask)
    {
        var data = (LevelBits << 3) | mask;
        var bits = ((data << 10) | Remainder(data, 10, 0x537)) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var bit = ((bits >> i) & 1) == 1;
            var (x, y) = i < 6 ? (8, i) : i < 8 ? (8, i + 1) : i == 8 ? (7, 8) : (14 - i, 8);
            Fix(x, y, bit);
            Fix(i < 8 ? Size - 1 - i : 8, i < 8 ? 8 : Size - 15 + i, bit);
        }

        Fix(8, Size - 8, true);
    }

    private void DrawVersion(int version)
    {
        if (version < 7)
        {
            return;
        }

        var bits = (version << 12) | Remainder(version, 12, 0x1f25);
        for (var i = 0; i < 18; i++)
        {
            var bit = ((bits >> i) & 1) == 1;
            Fix(Size - 11 + (i % 3), i / 3, bit);
            Fix(i / 3, Size - 11 + (i % 3), bit);
        }
    }

    private static int Remainder(int data, int degree, int generator)
    {
        var left = data;
        for (var i = 0; i < degree; i++)
        {
            left = (left << 1) ^ ((left >> (degree - 1)) * generator);
        }

        return left;
    }

    // Two columns at a time, from the right, up and down in turn; the column of the timing pattern is skipped.
    private void DrawData(byte[] data)
    {
        var at = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            right = right == 6 ? 5 : right;
            for (var row = 0; row < Size; row++)
            {
                for (var side = 0; side < 2; side++)
                {
                    var x = right - side;
                    var y = ((right + 1) & 2) == 0 ? Size - 1 - row : row;
                    if (!_isFixed[x, y] && at < data.Length * 8)
                    {
                        _dark[x, y] = ((data[at >> 3] >> (7 - (at & 7))) & 1) == 1;
                        at++;
                    }
                }
            }
        }
    }

    private void Mask(int mask)
    {
        for (var y = 0; y < Size; y++)
        {
            for (var x = 0; x < Size; x++)
            {
                _dark[x, y] ^= !_isFixed[x, y] && QrMask.Turns(mask, x, y);
            }
        }
    }

    private int Penalty() => QrMask.Penalty(_dark, Size);

    private void Fix(int x, int y, bool isDark) => (_dark[x, y], _isFixed[x, y]) = (isDark, true);
}
