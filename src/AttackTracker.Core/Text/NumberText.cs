namespace AttackTracker.Core.Text;

/// <summary>Digits as English news writes them.</summary>
internal static class NumberText
{
    /// <summary>Reads "2500" and "2,500"; null for a fraction and for what does not fit an <see cref="int"/>.</summary>
    public static int? Parse(ReadOnlySpan<char> digits)
    {
        var value = 0L;
        foreach (var c in digits)
        {
            if (c == '.')
            {
                return null;
            }

            if (char.IsAsciiDigit(c))
            {
                value = (value * 10) + (c - '0');
                if (value > int.MaxValue)
                {
                    return null;
                }
            }
        }

        return (int)value;
    }
}
