using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Reports.Metamorphic;

/// <summary>Quotation marks, dashes, spaces and line ends say nothing.</summary>
public sealed class TypographyTests
{
    [Theory]
    [MemberData(nameof(Subject.FileNames), MemberType = typeof(Subject))]
    public void Records_stay_as_they_are(string fileName)
    {
        var subject = Subject.Named(fileName);
        subject.Check(nameof(TypographyTests), Variants(subject));
    }

    internal static IEnumerable<Variant> Variants(Subject subject) =>
    [
        Replace(subject, "straight quotes and apostrophes", (_, c) => c switch { '“' or '”' => "\"", '‘' or '’' => "'", _ => null }),
        Replace(subject, "curly apostrophes", (_, c) => c == '\'' ? "’" : null),
        Replace(subject, "curly quotes", (at, c) => c == '"' ? Opens(subject.Text, at) ? "“" : "”" : null),
        Replace(subject, "em dashes", (at, c) => c == '–' && IsSpaced(subject.Text, at) ? "—" : null),
        Replace(subject, "en dashes", (at, c) => c == '—' && IsSpaced(subject.Text, at) ? "–" : null),
        Replace(subject, "spaces that do not break", (at, c) => c == ' ' && at % 3 == 0 && IsBetweenWords(subject.Text, at) ? "\u00A0" : null),
        Replace(subject, "spaces at the ends of lines", (_, c) => c == '\n' ? "  \n" : null),
        Replace(subject, "double spaces between sentences", (at, c) => c == ' ' && at > 0 && subject.Text[at - 1] is '.' ? "  " : null),
    ];

    private static Variant Replace(Subject subject, string note, Func<int, char, string?> replacement)
        => new(note, EditedText.Of(subject.Text, subject.Text.Select((c, at) => (at, With: replacement(at, c))).Where(r => r.With is not null).Select(r => new TextEdit(new TextSpan(r.at, r.at + 1), r.With!))));

    private static bool Opens(string text, int at) => at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[';

    private static bool IsSpaced(string text, int at) => at > 0 && at + 1 < text.Length && text[at - 1] == ' ' && text[at + 1] == ' ';

    private static bool IsBetweenWords(string text, int at) => at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
}
