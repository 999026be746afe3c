namespace AttackTracker.Core.Accounts;

/// <summary>The eight patterns that keep a QR code from looking like its own marks, and how one is chosen.</summary>
internal static class QrMask
{
    private static readonly bool[] FinderLike = [true, false, true, true, true, false, true];

    public static bool Turns(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((x / 3) + (y / 2)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    /// <summary>How hard the code is to read: long runs, blocks, what looks like a finder, and much more of one colour.</summary>
    public static int Penalty(bool[,] dark, int size)
    {
        var (penalty, darks) = (0, 0);
        for (var a = 0; a < size; a++)
        {
            penalty += OfLine(i => dark[i, a], size) + OfLine(i => dark[a, i], size);
            for (var b = 0; b < size; b++)
            {
                darks += dark[a, b] ? 1 : 0;
                penalty += a > 0 && b > 0 && dark[a, b] == dark[a - 1, b] && dark[a, b] == dark[a, b - 1] && dark[a, b] == dark[a - 1, b - 1] ? 3 : 0;
            }
        }

        return penalty + (Math.Abs((darks * 20) - (size * size * 10)) / (size * size) * 10);
    }

    private static int OfLine(Func<int, bool> at, int size)
    {
        var (penalty, run) = (0, 0);
        for (var i = 0; i < size; i++)
        {
            run = i > 0 && at(i) == at(i - 1) ? run + 1 : 1;
            penalty += run == 5 ? 3 : run > 5 ? 1 : 0;
            if (i >= 6 && Enumerable.Range(0, 7).All(k => at(i - 6 + k) == FinderLike[k]))
            {
                var isLightBefore = Enumerable.Range(i - 10, 4).All(k => k < 0 || !at(k));
                var isLightAfter = Enumerable.Range(i + 1, 4).All(k => k >= size || !at(k));
                penalty += (isLightBefore ? 40 : 0) + (isLightAfter ? 40 : 0);
            }
        }

        return penalty;
    }
}
