using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Text;

public sealed class PhraseMatcherTests
{
    private static readonly PhraseMatcher<string> Names = new(PhraseFolding.Names,
    [
        new("Ain al-Asad", "asad"), new("Ain al-Asad air base", "asad"), new("al-Tanf", "tanf"), new("Deir ez-Zor", "deir"), new("T-4", "t4"),
        new("US", "us", CaseSensitive: true), new("IS", "is", CaseSensitive: true), new("Qa'im", "qaim"),
    ]);

    [Theory]
    [InlineData("at [Ayn Al-Assad] today")]
    [InlineData("at [‘Ain al-‘Asad Air Base]’s gate")]
    [InlineData("the [Ein el Asad] base")]
    [InlineData("from [Al Tanf], [at-Tanf] and [al–Tanf]")]
    [InlineData("in [Deir al-Zor] and [Deir Ez-Zor]")]
    [InlineData("at [T-4] and not at T-5")]
    [InlineData("the [U.S.] and [US]-led forces tell us")]
    [InlineData("[IS] is gone")]
    [InlineData("in [Qa’im] and [Qaim]")]
    public void Spellings_of_one_name_meet(string marked)
    {
        var expected = MarkedText.Parse(marked);
        var text = expected.Text;

        var spans = Names.Find(Document.Parse(text)).Select(m => m.Span.In(text));

        Assert.Equal(expected.Square.Select(s => s.In(text).TrimStart('‘')), spans);
    }

    [Fact]
    public void The_longest_phrase_wins_and_none_crosses_a_sentence()
    {
        var matcher = new PhraseMatcher<int>(PhraseFolding.Words, [new("shot", 1), new("shot down", 2), new("down the road", 3)]);
        var document = Document.Parse("They shot. Down the road they were shot down the road.");

        Assert.Equal([1, 3, 2], matcher.Find(document).Select(m => m.Value));
    }

    [Fact]
    public void Words_are_not_folded_as_names_are()
    {
        var matcher = new PhraseMatcher<int>(PhraseFolding.Words, [new("off", 1)]);

        Assert.Empty(matcher.Find(Document.Parse("of course")));
        Assert.Single(matcher.Find(Document.Parse("OFF we go")));
    }

    [Fact]
    public void One_phrase_with_two_meanings_is_refused()
        => Assert.Throws<ArgumentException>(() => new PhraseMatcher<int>(PhraseFolding.Names, [new("al-Asad", 1), new("Al Assad", 2)]));

    [Theory]
    [InlineData("Ain al-Asad", "Ayn Al Assad")]
    [InlineData("‘Ain el-Asad", "Ein al Asad")]
    [InlineData("Kata'ib Hizbullah", "Kataib Hizbulah")]
    [InlineData("Ḥaditha", "Haditha")]
    public void Keys_of_one_name_are_equal(string one, string other) => Assert.Equal(MatchKey.Of(one), MatchKey.Of(other));
}
