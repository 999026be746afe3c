using System.Net;
using AttackTracker.Web.Accounts;

namespace AttackTracker.Tests.Accounts;

public sealed class SignInThrottleTests
{
    private readonly Clock _clock = new();
    private readonly SignInThrottle _throttle;

    public SignInThrottleTests() => _throttle = new(_clock);

    [Fact]
    public void One_name_is_tried_so_often_from_wherever()
    {
        for (var i = 0; i < SignInThrottle.AttemptsPerName; i++)
        {
            Assert.True(_throttle.TryEnter(new IPAddress([10, 0, 0, (byte)i]), "ADA"));
        }

        Assert.False(_throttle.TryEnter(IPAddress.Loopback, "ADA"));
        Assert.True(_throttle.TryEnter(IPAddress.Loopback, "BOB"));
    }

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.1", "10.0.0.2")]
    [InlineData("10.0.0.1", "::ffff:10.0.0.1", "10.0.0.2")]
    [InlineData("2001:db8:1:1::1", "2001:db8:1:1:ffff::2", "2001:db8:1:2::1")]
    public void One_address_tries_so_many_names(string address, string same, string other)
    {
        for (var i = 0; i < SignInThrottle.AttemptsPerAddress; i++)
        {
            Assert.True(_throttle.TryEnter(IPAddress.Parse(address), $"NAME {i}"));
        }

        Assert.False(_throttle.TryEnter(IPAddress.Parse(same), "ADA"));
        Assert.True(_throttle.TryEnter(IPAddress.Parse(other), "ADA"));
    }

    [Fact]
    public void After_the_window_it_starts_over()
    {
        for (var i = 0; i <= SignInThrottle.AttemptsPerName; i++)
        {
            _throttle.TryEnter(null, "ADA");
        }

        _clock.Now += SignInThrottle.Window - TimeSpan.FromSeconds(1);
        Assert.False(_throttle.TryEnter(null, "ADA"));
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.True(_throttle.TryEnter(null, "ADA"));
    }

    [Fact]
    public void Who_succeeds_is_not_counted()
    {
        for (var i = 0; i < 3 * SignInThrottle.AttemptsPerAddress; i++)
        {
            Assert.True(_throttle.TryEnter(IPAddress.Loopback, "ADA"));
            _throttle.Succeed(IPAddress.Loopback, "ADA");
        }
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
