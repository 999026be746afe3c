using AttackTracker.Web.Accounts;
using Microsoft.Extensions.Configuration;

namespace AttackTracker.Tests.Accounts;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("urls", "http://localhost:5000")]
    [InlineData("urls", "http://127.0.0.1:0;https://[::1]:5001")]
    [InlineData("urls", "http://LOCALHOST")]
    [InlineData("urls", "http://127.9.9.9:80")]
    [InlineData("urls", "http://unix:/run/tracker.sock")]
    [InlineData("urls", "nonsense")]
    [InlineData("Kestrel:Endpoints:One:Url", "http://localhost:5000")]
    [InlineData("other", "http://0.0.0.0:80")]
    public void These_are_of_this_machine_alone(string key, string value) => Assert.Null(Find((key, value)));

    [Theory]
    [InlineData("urls", "http://0.0.0.0:80", "http://0.0.0.0:80")]
    [InlineData("urls", "http://localhost:5000;http://*:80", "http://*:80")]
    [InlineData("urls", "http://+:80", "http://+:80")]
    [InlineData("urls", "http://[::]:80", "http://[::]:80")]
    [InlineData("urls", "http://192.168.1.10:80", "http://192.168.1.10:80")]
    [InlineData("urls", "http://tracker.example:80", "http://tracker.example:80")]
    [InlineData("urls", "http://localhost.example:80", "http://localhost.example:80")]
    [InlineData("http_ports", "8080", "http://*:8080")]
    [InlineData("https_ports", "8443;9443", "https://*:8443")]
    [InlineData("Kestrel:Endpoints:One:Url", "https://*:443", "https://*:443")]
    public void These_can_be_reached_by_others(string key, string value, string address) => Assert.Equal(address, Find((key, value)));

    [Fact]
    public void Ports_count_only_where_no_address_is_named()
        => Assert.Null(Find(("urls", "http://localhost:5000"), ("http_ports", "8080")));

    private static string? Find(params (string Key, string Value)[] settings)
        => ListenAddress.FirstBeyondLoopback(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());
}
