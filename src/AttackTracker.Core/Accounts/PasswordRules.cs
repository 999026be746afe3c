using AttackTracker.Core.Text;

namespace AttackTracker.Core.Accounts;

/// <summary>What a password may not be. Length is what counts; no rule asks for signs or digits (NIST SP 800-63B).</summary>
public static class PasswordRules
{
    /// <summary>In UTF-16 code units.</summary>
    public const int MinLength = 12;

    /// <summary>In UTF-16 code units; a longer one only costs time to check.</summary>
    public const int MaxLength = 200;

    // A part that short, said over and over, or next to each other on the keyboard, is no length.
    private const int LongestPart = 6;

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p"];

    private static readonly char[] Added = [.. "0123456789!?.*#$@-_+ "];

    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    /// <summary>Why the password will not do and what would, in one sentence; null where it will.</summary>
    /// <param name="password">As typed; spaces count.</param>
    /// <param name="accountName">The account, whose name is no password.</param>
    public static string? Problem(string password, string accountName)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length is < MinLength or > MaxLength)
        {
            return Spoken.Of(Texts.PasswordLength, MinLength, MaxLength);
        }

        var lower = password.ToLowerInvariant();
        if (lower.Distinct().Count() < 5 || IsRepeated(lower) || IsRun(lower))
        {
            return Texts.PasswordRepeats;
        }

        return IsOf(lower, accountName) || IsCommon(lower)
            ? Texts.PasswordCommon
            : null;
    }

    private static bool IsRepeated(string password)
        => Enumerable.Range(1, LongestPart).Any(length => password.Select((c, i) => c == password[i % length]).All(same => same));

    private static bool IsRun(string password)
        => Rows.Any(row => row.Contains(password, StringComparison.Ordinal) || Backwards(row).Contains(password, StringComparison.Ordinal)
            || (row + row).Contains(password, StringComparison.Ordinal));

    private static bool IsOf(string password, string accountName)
        => accountName.Length > 2 && Letters(password).Replace(Letters(accountName.ToLowerInvariant()), "", StringComparison.Ordinal).Length < 4;

    // "Password2026!!" is the common word with what everybody adds to it.
    private static bool IsCommon(string password)
        => new[] { password, password.Trim(Added), Letters(password), Letters(password.Trim(Added)) }.Any(Common.Value.Contains);

    /// <summary>The letters alone, with the digits and signs that stand for letters taken for them.</summary>
    private static string Letters(string password)
        => string.Concat(password.Select(c => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => c }).Where(char.IsLetter));

    private static string Backwards(string row) => string.Concat(row.Reverse());

    private static HashSet<string> ReadCommon()
    {
        using var reader = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
