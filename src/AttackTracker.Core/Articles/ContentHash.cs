using System.Security.Cryptography;
using System.Text;

namespace AttackTracker.Core.Articles;

/// <summary>What tells whether two articles are one: by their text, not by name or metadata.</summary>
public static class ContentHash
{
    /// <summary>SHA-256 of the UTF-8 bytes of the stored text, in lower-case hexadecimal.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
