using System.Net;
using System.Net.Sockets;

namespace AttackTracker.Web.Accounts;

/// <summary>Slows down who guesses: so many failed sign-ins a name and an address within some minutes, whether the name exists or not.</summary>
/// <remarks>Kept in memory: the lock-out of an account is what outlives a restart.</remarks>
public sealed class SignInThrottle(TimeProvider clock)
{
    internal const int AttemptsPerName = 10;
    internal const int AttemptsPerAddress = 30;

    /// <summary>How long attempts count, from the first on.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const int MostKept = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Attempts> _attempts = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt; false where it is one too many, and then the password is not even looked at.</summary>
    /// <param name="address">Whence; null where that is not known.</param>
    /// <param name="normalizedName">See <see cref="Core.Accounts.Account.NormalizedName"/>.</param>
    public bool TryEnter(IPAddress? address, string normalizedName)
    {
        lock (_lock)
        {
            var (byName, byAddress) = (Of("name " + normalizedName), Of("address " + Network(address)));
            if (byName.Count >= AttemptsPerName || byAddress.Count >= AttemptsPerAddress)
            {
                return false;
            }

            byName.Count++;
            byAddress.Count++;
            return true;
        }
    }

    /// <summary>Takes an attempt back that succeeded.</summary>
    public void Succeed(IPAddress? address, string normalizedName)
    {
        lock (_lock)
        {
            foreach (var attempts in new[] { Of("name " + normalizedName), Of("address " + Network(address)) })
            {
                attempts.Count = Math.Max(0, attempts.Count - 1);
            }
        }
    }

    private Attempts Of(string key)
    {
        var now = clock.GetUtcNow();
        if (_attempts.TryGetValue(key, out var known) && now - known.Since < Window)
        {
            return known;
        }

        if (_attempts.Count >= MostKept)
        {
            foreach (var old in _attempts.Where(a => now - a.Value.Since >= Window || _attempts.Count >= 2 * MostKept).Select(a => a.Key).ToList())
            {
                _attempts.Remove(old);
            }
        }

        return _attempts[key] = new Attempts { Since = now };
    }

    // Whoever has one address of IPv6 has the other 2^64 of its network as well.
    private static string Network(IPAddress? address)
        => address switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
            _ => address.ToString(),
        };

    private sealed class Attempts
    {
        public required DateTimeOffset Since { get; init; }

        public int Count { get; set; }
    }
}
