using System.Net;

namespace AttackTracker.Web.Accounts;

/// <summary>Whether an address is of this machine alone.</summary>
internal static class ListenAddress
{
    /// <param name="host">A name or an address, an IPv6 one with or without its brackets.</param>
    public static bool IsLoopback(string host)
        => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
