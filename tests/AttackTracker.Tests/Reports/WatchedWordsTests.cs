using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Reports;

public sealed class WatchedWordsTests
{
    [Theory]
    [InlineData("bases")]
    [InlineData("Bases")]
    [InlineData("launched")]
    [InlineData("two")]
    [InlineData("2")]
    [InlineData("cloud")]
    public void A_word_carries_the_marks_of_just_the_sets_that_hold_it(string word)
    {
        var form = Document.Parse(word).Tokens[0].Form;

        var marks = WatchedWords.MarksOf(form);

        Assert.Equal([.. WatchedWords.Sets.Where(s => s.Contains(form))], WatchedWords.Sets.Where(s => (marks & s.Mark) != 0));
    }

    [Fact]
    public void Every_set_has_a_mark_of_its_own()
    {
        WatchedWords.MarksOf(Document.Parse("word").Tokens[0].Form);

        Assert.Equal(WatchedWords.Sets.Count, WatchedWords.Sets.Select(s => s.Mark).Where(ulong.IsPow2).Distinct().Count());
    }
}
