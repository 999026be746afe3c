using System.Security.Cryptography;

namespace AttackTracker.Core.Accounts;

/// <summary>A password that one person tells another, who changes it when they first sign in.</summary>
public static class TemporaryPassword
{
    // Without the letters and digits that look like one another.
    private const string Letters = "23456789bcdfghjkmnpqrtvwxy";

    /// <summary>As <c>xxxxx-xxxxx-xxxxx</c>, 70 bits.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));
}
