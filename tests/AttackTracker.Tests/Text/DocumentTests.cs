using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace AttackTracker.Tests.Text;

public sealed class DocumentTests
{
    public static TheoryData<string, string> Sentences() => [.. CaseFile.Read<SentenceCase>("sentences.json").Select(c => (c.Text, c.Note))];

    [Theory, MemberData(nameof(Sentences))]
    public void Sentences_are_cut_where_the_cases_say(string marked, string note)
    {
        var expected = MarkedText.Parse(marked);

        var document = Document.Parse(expected.Text);

        Assert.Equal(expected.Square.Select(s => s.In(expected.Text)), document.Sentences.Select(s => s.Span.In(expected.Text)));
        Assert.True(expected.Square.SequenceEqual(document.Sentences.Select(s => s.Span)), note);
    }

    [Fact]
    public void Blank_lines_part_paragraphs_and_lines_do_not()
    {
        var document = Document.Parse("Headline\n\nFirst. Second.\nThird.\n \nFourth.");

        Assert.Equal([0, 1, 1, 1, 2], document.Sentences.Select(s => s.Paragraph));
        Assert.Equal([0, 1, 1, 2, 3], document.Sentences.Select(s => s.Line));
        Assert.Equal(SentenceShape.Line, document.Sentences[0].Shape);
        Assert.Equal(SentenceShape.Prose, document.Sentences[1].Shape);
    }

    [Fact]
    public void What_is_left_out_yields_no_sentence_and_parts_those_around_it()
    {
        var marked = MarkedText.Parse("Rockets fell. {Subscribe to our newsletter today.} Nobody was hurt.");

        var document = Document.Parse(marked.Text, marked.Curly);

        Assert.Equal(["Rockets fell.", "Nobody was hurt."], document.Sentences.Select(s => s.Span.In(marked.Text)));
        Assert.DoesNotContain(document.Tokens, t => t.Span.Overlaps(marked.First));
    }

    [Theory]
    [InlineData("Iran's 107mm rockets", "Iran|'s|107|mm|rockets")]
    [InlineData("the U.S.-led force in Qa’im", "the|U.S.|-|led|force|in|Qa’im")]
    [InlineData("2,500 troops, 3.5 km, 5-7 men", "2,500|troops|,|3.5|km|,|5|-|7|men")]
    [InlineData("10/12/2023 at 22.40", "10|/|12|/|2023|at|22.40")]
    [InlineData("01.07.2021 at K1 and T-4", "01|.|07|.|2021|at|K1|and|T|-|4")]
    [InlineData("12,13 and 1,2345", "12|,|13|and|1|,|2345")]
    public void Tokens_are_words_numbers_possessives_and_marks(string text, string expected)
        => Assert.Equal(expected.Split('|'), Document.Parse(text).Tokens.Select(t => t.Form.Surface));

    [Fact]
    public void A_sentence_is_found_by_any_of_its_offsets()
    {
        var document = Document.Parse("One came. Two came.");

        Assert.Equal(0, document.SentenceAt(0)!.Index);
        Assert.Equal(0, document.SentenceAt(8)!.Index);
        Assert.Null(document.SentenceAt(9));
        Assert.Equal(1, document.SentenceAt(10)!.Index);
        Assert.Null(document.SentenceAt(19));
    }

    [Fact]
    public void Any_string_is_cut_without_an_error_and_every_token_lies_in_its_sentence()
        => Check.QuickThrowOnFailure(Prop.ForAll(AnyText.Arbitrary, text =>
        {
            var document = Document.Parse(text, [new TextSpan(3, 5), new TextSpan(4, 9)]);
            foreach (var sentence in document.Sentences)
            {
                Assert.False(string.IsNullOrWhiteSpace(sentence.Span.In(text)));
                foreach (var token in document.TokensOf(sentence))
                {
                    Assert.Equal(token.Form.Surface, token.Span.In(text));
                    Assert.True(sentence.Span.Contains(token.Span));
                    Assert.False(token.Span.Overlaps(new TextSpan(3, 9)));
                }
            }
        }));

    [Fact]
    public void A_megabyte_of_anything_takes_no_more_than_a_moment()
    {
        foreach (var piece in new[] { ".", "'s", "1.", "1,", "a.", "(\"", "\n", "Jan. ", "- ", "0" })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

            var clock = System.Diagnostics.Stopwatch.StartNew();
            Document.Parse(text);

            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), piece);
        }
    }

    public sealed record SentenceCase(string Text, string Note);
}
