namespace AttackTracker.Core.Accounts;

/// <summary>The bytes of a QR code with those that mend it (Reed and Solomon), in the order in which they are drawn. Level M.</summary>
internal static class QrBlocks
{
    // By version, from 1 (ISO/IEC 18004, table 9).
    private static readonly int[] Mending = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
    private static readonly int[] Blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

    /// <summary>How many bytes a version holds, header included.</summary>
    public static int Capacity(int version) => All(version) - (Mending[version - 1] * Blocks[version - 1]);

    public static byte[] Of(byte[] text, int version)
    {
        var data = Framed(text, version);
        var (count, mending) = (Blocks[version - 1], Mending[version - 1]);
        var shortBlocks = count - (All(version) % count);
        var shortLength = (All(version) / count) - mending;
        var divisor = Divisor(mending);
        var parts = new List<byte[]>();
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var length = shortLength + (i < shortBlocks ? 0 : 1);
            parts.Add(data[at..(at + length)]);
            at += length;
        }

        var mends = parts.ConvertAll(part => Remainder(part, divisor));
        return
        [
            .. Enumerable.Range(0, shortLength + 1).SelectMany(i => parts.Where(p => i < p.Length).Select(p => p[i])),
            .. Enumerable.Range(0, mending).SelectMany(i => mends.Select(m => m[i])),
        ];
    }

    // Mode "bytes", their number, they themselves, an end, and two bytes in turn up to the capacity.
    private static byte[] Framed(byte[] text, int version)
    {
        var bits = new List<bool>();
        Append(bits, 0b0100, 4);
        Append(bits, text.Length, version < 10 ? 8 : 16);
        foreach (var one in text)
        {
            Append(bits, one, 8);
        }

        Append(bits, 0, Math.Min(4, (Capacity(version) * 8) - bits.Count));
        Append(bits, 0, (8 - (bits.Count % 8)) % 8);
        var bytes = bits.Chunk(8).Select(chunk => (byte)chunk.Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0))).ToList();
        for (var i = 0; bytes.Count < Capacity(version); i++)
        {
            bytes.Add(i % 2 == 0 ? (byte)0xec : (byte)0x11);
        }

        return [.. bytes];
    }

    private static void Append(List<bool> bits, int value, int length)
    {
        for (var i = length - 1; i >= 0; i--)
        {
            bits.Add(((value >> i) & 1) == 1);
        }
    }

    /// <summary>The bytes of a version: all modules but those of the patterns.</summary>
    private static int All(int version)
    {
        var modules = (((16 * version) + 128) * version) + 64;
        if (version >= 2)
        {
            var marks = (version / 7) + 2;
            modules -= (((25 * marks) - 10) * marks) - 55;
            modules -= version >= 7 ? 36 : 0;
        }

        return modules / 8;
    }

    private static byte[] Divisor(int degree)
    {
        var divisor = new byte[degree];
        divisor[^1] = 1;
        byte root = 1;
        for (var i = 0; i < degree; i++)
        {
            for (var j = 0; j < degree; j++)
            {
                divisor[j] = (byte)(Times(divisor[j], root) ^ (j + 1 < degree ? divisor[j + 1] : 0));
            }

            root = Times(root, 2);
        }

        return divisor;
    }

    private static byte[] Remainder(byte[] data, byte[] divisor)
    {
        var left = new byte[divisor.Length];
        foreach (var one in data)
        {
            var factor = (byte)(one ^ left[0]);
            Array.Copy(left, 1, left, 0, left.Length - 1);
            left[^1] = 0;
            for (var i = 0; i < left.Length; i++)
            {
                left[i] ^= Times(divisor[i], factor);
            }
        }

        return left;
    }

    /// <summary>In the field of 256 with the polynomial that the standard names.</summary>
    private static byte Times(byte a, byte b)
    {
        var product = 0;
        for (var i = 7; i >= 0; i--)
        {
            product = (product << 1) ^ ((product >> 7) * 0x11d);
            product ^= ((b >> i) & 1) * a;
        }

        return (byte)product;
    }
}
