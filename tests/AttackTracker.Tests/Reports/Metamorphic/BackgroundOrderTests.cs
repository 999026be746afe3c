using AttackTracker.Core.Places;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Reports.Metamorphic;

/// <summary>History is the same history wherever in the article it stands.</summary>
public sealed class BackgroundOrderTests
{
    [Theory]
    [MemberData(nameof(Subject.FileNames), MemberType = typeof(Subject))]
    public void Background_told_elsewhere_gives_the_same_records(string fileName)
    {
        var subject = Subject.Named(fileName);
        subject.Check(nameof(BackgroundOrderTests), Variants(subject));
    }

    internal static IEnumerable<Variant> Variants(Subject subject)
    {
        var paragraphs = subject.Paragraphs();
        for (var i = 2; i < paragraphs.Count - 1; i++)
        {
            if (IsBackground(subject, paragraphs[i]))
            {
                // The last paragraph has no blank line behind it.
                if (i + 2 < paragraphs.Count)
                {
                    yield return new Variant($"paragraph {i + 1} after the next", EditedText.Moved(subject.Text, [.. paragraphs.Take(i), paragraphs[i + 1], paragraphs[i], .. paragraphs.Skip(i + 2)]));
                    yield return new Variant($"paragraph {i + 1} before the last", EditedText.Moved(subject.Text, [.. paragraphs.Take(i), .. paragraphs.Take(paragraphs.Count - 1).Skip(i + 1), paragraphs[i], paragraphs[^1]]));
                }
            }
        }
    }

    // Words that support background reports and no others, and that do not say "the base": elsewhere that is another one.
    private static bool IsBackground(Subject subject, TextSpan paragraph)
    {
        var told = subject.Extraction.Reports.Where(r => r.Evidence.Any(e => paragraph.Overlaps(e.Span))).ToList();
        return told.Count > 0 && !subject.Mentions<SiteMention>().Any(m => m.Form == SiteForm.Anaphor && paragraph.Contains(m.Span)) && told.TrueForAll(r => r.Values.Background && r.Evidence.All(e => paragraph.Contains(e.Span)));
    }
}
