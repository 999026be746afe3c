using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Queries;

public sealed class QuoteTests
{
    private const string Text = "One person was killed and one wounded on Monday. Two drones were shot down near\nHarir Air Base. Nobody claimed it.";

    [Fact]
    public void The_sentence_with_weapon_and_place_speaks_for_the_report()
    {
        var quote = From((Field.Killed, "One person was killed"), (Field.Wounded, "one wounded"), (Field.Weapons, "Two drones"), (Field.Site, "Harir Air Base"));

        Assert.Equal("Two drones were shot down near Harir Air Base.", Words(quote));
        Assert.Equal(["Two drones", "Harir Air Base"], quote!.Pieces.Where(p => p.IsMarked).Select(p => p.Words));
    }

    [Fact]
    public void Evidence_that_overlaps_is_marked_once()
    {
        var quote = From((Field.Weapons, "Two drones were shot down"), (Field.Munitions, "Two"), (Field.Outcomes, "shot down near"));

        Assert.Equal("Two drones were shot down near Harir Air Base.", Words(quote));
        Assert.Equal("Two drones were shot down near", string.Concat(quote!.Pieces.Where(p => p.IsMarked).Select(p => p.Words)));
    }

    [Fact]
    public void Without_evidence_there_is_no_quote() => Assert.Null(From());

    private static string Words(Quote? quote) => string.Concat(quote!.Pieces.Select(p => p.Words));

    private static Quote? From(params (Field Field, string Words)[] evidence)
        => Quote.From(
            Document.Parse(Text),
            [.. evidence.Select(e => (e.Field, new TextSpan(Text.IndexOf(e.Words, StringComparison.Ordinal), Text.IndexOf(e.Words, StringComparison.Ordinal) + e.Words.Length)))],
            1,
            0,
            null);
}
