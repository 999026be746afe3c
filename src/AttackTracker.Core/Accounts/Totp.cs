using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AttackTracker.Core.Accounts;

/// <summary>Codes that change with time, as RFC 6238 has them and every authenticator app shows them: SHA-1, 30 seconds, six digits.</summary>
public static class Totp
{
    private const int StepSeconds = 30;
    private const int KeyBytes = 20;

    /// <summary>A new shared secret, as Base32.</summary>
    public static string NewKey() => Base32.Write(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>The code of a time step.</summary>
    /// <param name="key">Base32.</param>
    /// <param name="step">See <see cref="StepAt"/>.</param>
    public static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The RFC's algorithm, which apps know; as a keyed hash it is not broken.
        HMACSHA1.HashData(Base32.Read(key), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The number of whole steps since 1970.</summary>
    public static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The step whose code was typed, one step to either side allowed for clocks that differ; null where it is none of them.</summary>
    /// <param name="key">Base32.</param>
    /// <param name="typed">Spaces are dropped.</param>
    /// <param name="at">Now.</param>
    /// <param name="after">The last step that was used: a code is good once. Null for none.</param>
    public static long? Match(string key, string typed, DateTimeOffset at, long? after)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var code = Encoding.UTF8.GetBytes(typed.Replace(" ", "", StringComparison.Ordinal));
        var now = StepAt(at);
        for (var step = now - 1; step <= now + 1; step++)
        {
            if (step > (after ?? -1) && CryptographicOperations.FixedTimeEquals(code, Encoding.UTF8.GetBytes(Code(key, step))))
            {
                return step;
            }
        }

        return null;
    }

    /// <summary>What an authenticator app reads from a QR code.</summary>
    public static string Uri(string key, string accountName)
        => $"otpauth://totp/AttackTracker:{System.Uri.EscapeDataString(accountName)}?secret={key}&issuer=AttackTracker";
}
