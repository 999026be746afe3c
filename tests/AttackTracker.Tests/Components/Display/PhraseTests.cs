using AttackTracker.Web.Components.Display;

namespace AttackTracker.Tests.Components.Display;

public sealed class PhraseTests
{
    [Theory]
    [InlineData(0, "0 attacks")]
    [InlineData(1, "1 attack")]
    [InlineData(1567, "1,567 attacks")]
    public void A_number_agrees_with_its_noun(int count, string words)
        => Assert.Equal(words, Phrase.Count(count, "{0} attack|{0} attacks"));

    [Theory]
    [InlineData("{1} at {0} place is outside|{1} at {0} places are outside", 1, "3 attacks at 1 place is outside")]
    [InlineData("{1} at {0} place is outside|{1} at {0} places are outside", 2, "3 attacks at 2 places are outside")]
    [InlineData("An {0} Orten: {1}", 2, "An 2 Orten: 3 attacks")]
    public void A_text_orders_what_is_filled_in(string text, int count, string words)
        => Assert.Equal(words, Phrase.Count(count, text, "3 attacks"));

    [Fact]
    public void What_is_filled_in_is_never_read_as_a_text()
        => Assert.Equal("“{0}” is no name", Phrase.Of("“{0}” is no name", "{0}"));
}
