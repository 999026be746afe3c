using AttackTracker.Core.Quantities;

namespace AttackTracker.Tests.Quantities;

public sealed class TypedCountTests
{
    [Theory]
    [InlineData("3", "3")]
    [InlineData("=3", "3")]
    [InlineData(">0", "1..")]
    [InlineData(">=2", "2..")]
    [InlineData("<5", "..4")]
    [InlineData("<=5", "..5")]
    [InlineData("2..5", "2..5")]
    [InlineData("2..", "2..")]
    [InlineData("..5", "..5")]
    [InlineData("0", "0")]
    [InlineData("<0", null)]
    [InlineData("5..2", null)]
    [InlineData("..", null)]
    [InlineData("many", null)]
    [InlineData("-1", null)]
    [InlineData(">1000000001", null)]
    [InlineData("99999999999", null)]
    [InlineData("", null)]
    public void A_count_is_read_as_typed(string typed, string? read)
        => Assert.Equal(read, TypedCount.Read(typed)?.ToString());

    [Theory]
    [InlineData(">0", "..0")]
    [InlineData("0", "1..")]
    [InlineData("<3", "3..")]
    [InlineData("2..5", null)]
    [InlineData("0..", null)]
    public void All_other_numbers_are_a_range_or_are_not(string typed, string? other)
        => Assert.Equal(other, TypedCount.Opposite(TypedCount.Read(typed)!.Value) is { } range ? $"{(range.Low is null ? ".." : "")}{range.Low}{(range.High is null ? ".." : "")}{range.High}" : null);

    [Theory]
    [InlineData(">0", "<5", "1..4")]
    [InlineData("2..", "4..", "4..")]
    [InlineData("<2", ">5", null)]
    public void Two_ranges_have_what_both_have(string one, string other, string? both)
        => Assert.Equal(both, TypedCount.Both(TypedCount.Read(one)!.Value, TypedCount.Read(other)!.Value)?.ToString());
}
