using System.Diagnostics;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Reports;

/// <summary>Texts that tempt a rule to look again at what it has read. Time may grow with the length and no faster.</summary>
public sealed class LinearTimeTests
{
    private const int Length = 8_000;
    private const int Longer = 8;

    // Eight times the length takes 8 times as long; squared it would be 64.
    private const int MostTimes = 28;

    // A busy machine may spoil a measurement, but not all of them; what is slow is so each time.
    private const int Tries = 6;

    private static readonly ReportExtractor Extractor = new(ReferenceData.Shipped);

    public static TheoryData<string> Parts =>
    [
        "the base ", "The group hit Ain al-Asad and the base. ", "the base, known as Conoco ", "the embassy, the base in eastern Syria ", "a base in ", "north ", "Iraq's Anbar province's town of Hit, in Iraq, ",
        "3 ", "1/2/", "five hundred ", "over at least ", "on 3 May 2021 ", "Monday \"today\" ", "at the end of ", "second anniversary ",
        "Saraya Al Nur Kataib ", "iraqi ", "KH IS ", "a group called \"\"\"\"\"\"\"\"", "was not ", "claimed - ", "107 mm calibre ",
        "a.b.cd", "U.S.1.2.3,4.", "al-", "a'a's", ". . . ", "\"\"((..!!", "a", "                 ", " \n",
        "• Two rockets hit Camp Victory on Monday\n", "Sign up for our newsletter\nfoo bar\n", "Most read\n- a\n", "sign up our our our newsletter ", "Short headline number one of the day\n",
    ];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Reading_a_text_of_one_part_over_and_over_takes_time_in_proportion(string part)
    {
        string Text(int length) => string.Concat(Enumerable.Repeat(part, (length / part.Length) + 1));
        var (text, longer) = (Text(Length), Text(Longer * Length));

        Assert.True(Enumerable.Range(0, Tries).Any(_ => Fastest(longer) < MostTimes * Fastest(text)), part);
    }

    private static TimeSpan Fastest(string text)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var document = Document.Parse(text, Boilerplate.Find(text));
            var mentions = Extractor.Recognize(document);
            PublicationDateFinder.Find(document, mentions.Dates, given: null, ReferenceData.Shipped.Events);
            var took = Stopwatch.GetElapsedTime(start);
            fastest = took < fastest ? took : fastest;
        }

        return fastest;
    }
}
