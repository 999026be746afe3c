using System.Net;

namespace AttackTracker.Web.Accounts;

/// <summary>Whether an address is of this machine alone.</summary>
internal static class ListenAddress
{
    /// <param name="host">A name or an address, an IPv6 one with or without its brackets.</param>
    public static bool IsLoopback(string host)
        => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>The first address that the server is told to listen on and that other machines can reach; null where there is none.</summary>
    /// <remarks>Asked before it listens. Ports alone, which are every address of the machine, count where no address is named.</remarks>
    public static string? FirstBeyondLoopback(IConfiguration configuration)
    {
        var urls = Parts(configuration[WebHostDefaults.ServerUrlsKey]);
        var ports = Parts(configuration[WebHostDefaults.HttpPortsKey]).Select(p => $"http://*:{p}").Concat(Parts(configuration[WebHostDefaults.HttpsPortsKey]).Select(p => $"https://*:{p}"));
        return configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"] ?? "")
            .Concat(urls.Length > 0 ? urls : ports)
            .FirstOrDefault(address => !IsOfThisMachine(address));
    }

    private static string[] Parts(string? setting) => (setting ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // What the server makes nothing of is not listened on either: it says so itself. Sockets are files.
    private static bool IsOfThisMachine(string address)
    {
        try
        {
            var binding = BindingAddress.Parse(address);
            return binding.IsUnixPipe || binding.IsNamedPipe || IsLoopback(binding.Host);
        }
        catch (FormatException)
        {
            return true;
        }
    }
}
