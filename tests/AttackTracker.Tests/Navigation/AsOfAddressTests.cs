using AttackTracker.Web.Navigation;

namespace AttackTracker.Tests.Navigation;

public sealed class AsOfAddressTests
{
    private static readonly DateTime Moment = new(2026, 11, 21, 18, 5, 9, 123, 456, DateTimeKind.Utc);

    [Theory]
    [InlineData("http://localhost/incidents/AT-2022-0001?asOf=2026-11-21T18:05:09.123456Z")]
    [InlineData("incidents/AT-2022-0001?correct=site&asOf=2026-11-21T18:05:09.123456Z#f-site")]
    [InlineData("?asOf=2026-11-21T20:05:09.123456%2B02:00")]
    public void A_moment_is_read_from_any_address_in_any_zone(string address) => Assert.Equal(Moment, AsOfAddress.Of(address));

    [Theory]
    [InlineData("incidents/AT-2022-0001")]
    [InlineData("?asOf=yesterday")]
    [InlineData("?asOf=")]
    [InlineData("articles#asOf=2026-11-21")]
    public void What_is_no_moment_is_now(string address) => Assert.Null(AsOfAddress.Of(address));

    [Fact]
    public void The_way_back_says_now()
    {
        Assert.Equal("bases?weapon=rocket&asOf=now#top", AsOfAddress.Now("bases?asOf=2020-01-01&weapon=rocket#top"));
        Assert.True(AsOfAddress.SaysNow("bases?weapon=rocket&asOf=now#top"));
        Assert.False(AsOfAddress.SaysNow("bases?asOf=2020-01-01"));
        Assert.Null(AsOfAddress.Of("bases?asOf=now"));
    }

    [Fact]
    public void A_day_means_its_end() => Assert.Equal(new DateTime(2026, 11, 21, 23, 59, 59, DateTimeKind.Utc), AsOfAddress.Of("?asOf=2026-11-21")!.Value, TimeSpan.FromSeconds(1));

    [Theory]
    [InlineData("", "./?asOf=2026-11-21T18:05:09.123456Z")]
    [InlineData("articles/1?report=0#w-12", "articles/1?report=0&asOf=2026-11-21T18:05:09.123456Z#w-12")]
    [InlineData("bases?asOf=2020-01-01&weapon=rocket&weapon=drone", "bases?weapon=rocket&weapon=drone&asOf=2026-11-21T18:05:09.123456Z")]
    public void The_moment_goes_into_the_address_and_out_again(string address, string asOf)
    {
        Assert.Equal(asOf, Uri.UnescapeDataString(AsOfAddress.At(address, Moment)));
        Assert.Equal(AsOfAddress.At(address, null), AsOfAddress.At(AsOfAddress.At(address, Moment), null));
    }
}
