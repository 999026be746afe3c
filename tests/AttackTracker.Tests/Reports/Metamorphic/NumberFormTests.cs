using System.Globalization;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Reports.Metamorphic;

/// <summary>"Two rockets" are "2 rockets".</summary>
public sealed class NumberFormTests
{
    private static readonly string[] Units =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    [Theory]
    [MemberData(nameof(Subject.FileNames), MemberType = typeof(Subject))]
    public void Digits_and_words_give_the_same_records(string fileName)
    {
        var subject = Subject.Named(fileName);
        subject.Check(nameof(NumberFormTests), Variants(subject));
    }

    internal static IEnumerable<Variant> Variants(Subject subject) =>
    [
        new Variant("words as digits", EditedText.Of(subject.Text, Numbers(subject).Where(n => n.IsWord).Select(n => new TextEdit(n.Span, n.Value.ToString(CultureInfo.InvariantCulture))))) { ChangesWords = true },
        new Variant("digits as words", EditedText.Of(subject.Text, Numbers(subject).Where(n => !n.IsWord).Select(n => new TextEdit(n.Span, InWords(n.Value, subject.Text, n.Span.Start))))) { ChangesWords = true },
    ];

    // Not "one", which is also a pronoun, and no number that hyphens join to another, as in "five-seven".
    private static IEnumerable<(TextSpan Span, int Value, bool IsWord)> Numbers(Subject subject)
    {
        var tokens = subject.Document.Tokens;
        foreach (var mention in subject.Mentions<QuantityMention>().Where(m => m.Rule is not ("article" or "times")))
        {
            for (var at = subject.Document.FirstTokenFrom(mention.Span.Start); at < tokens.Count && tokens[at].Start < mention.Span.End; at++)
            {
                if (NumberAt(subject.Document, at) is not { } number)
                {
                    continue;
                }

                var isJoined = (at > 0 && Joins(tokens[at - 1])) || (number.End + 1 < tokens.Count && Joins(tokens[number.End]) && tokens[number.End + 1].Kind == TokenKind.Number);
                var isPower = number.End < tokens.Count && NumberWords.Power(tokens[number.End].Form.Lower) is not null;
                if (number.Value is >= 2 and < 100 && !isJoined && !isPower)
                {
                    yield return (new TextSpan(tokens[at].Start, tokens[number.End - 1].End), number.Value, tokens[at].Kind == TokenKind.Word);
                }

                at = number.End - 1;
            }
        }
    }

    private static (int Value, int End)? NumberAt(Document document, int at)
    {
        var sentence = document.SentenceAt(document.Tokens[at].Start)!;
        return NumberWords.TryRead(document.TokensOf(sentence), at - sentence.FirstToken, out var value, out var next) ? (value, next + sentence.FirstToken) : null;
    }

    private static bool Joins(Token token) => Characters.IsJoiningHyphen(token.Form.Surface[0]);

    private static string InWords(int value, string text, int at)
    {
        var words = value < 20 ? Units[value] : value % 10 == 0 ? Tens[value / 10] : $"{Tens[value / 10]}-{Units[value % 10]}";
        var isStart = at == 0 || text[at - 1] == '\n' || (at > 1 && text[at - 2] == '.');
        return isStart ? char.ToUpperInvariant(words[0]) + words[1..] : words;
    }
}
