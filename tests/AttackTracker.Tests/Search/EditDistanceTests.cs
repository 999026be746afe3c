using AttackTracker.Core.Search;

namespace AttackTracker.Tests.Search;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("erbil", "erbil", 0)]
    [InlineData("eribl", "erbil", 1)]
    [InlineData("erbl", "erbil", 1)]
    [InlineData("errbil", "erbil", 1)]
    [InlineData("orbil", "erbil", 1)]
    [InlineData("shadadi", "shaddady", 2)]
    [InlineData("ca", "abc", 3)]
    public void Slips_are_counted_the_same_from_either_side(string one, string other, int slips)
    {
        Assert.Equal(slips, EditDistance.Of(one, other, 9));
        Assert.Equal(slips, EditDistance.Of(other, one, 9));
    }

    [Fact]
    public void Beyond_the_bound_only_that_is_said()
    {
        Assert.Equal(2, EditDistance.Of("asad", "harir", 1));
        Assert.Equal(3, EditDistance.Of(new string('a', 70), new string('a', 70), 2));
    }

    [Theory]
    [InlineData("weapn", "weapon")]
    [InlineData("bse", "base")]
    [InlineData("xyz", null)]
    public void The_nearest_word_is_suggested(string typed, string? meant)
        => Assert.Equal(meant, EditDistance.Nearest(typed, ["base", "weapon", "group"]));
}
