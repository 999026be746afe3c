using System.Text;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Reports;

public sealed class CueRecognizerTests
{
    private static readonly CueLexicon Shipped = CueLexicon.Read(ReferenceFile.ReadShipped("cues.json"));

    [Theory]
    [InlineData("Two rounds landed inside the camp.", "landed inside", CueMeaning.Impact)]
    [InlineData("The third fell on open ground.", "fell on open", CueMeaning.Missed)]
    [InlineData("The drones were shot down.", "were shot down", CueMeaning.Intercepted)]
    [InlineData("One did not explode.", "did not explode", CueMeaning.Failed)]
    [InlineData("Nobody was hurt.", "Nobody was hurt", CueMeaning.Unharmed)]
    [InlineData("There is no information on casualties.", "no information on casualties", CueMeaning.CasualtiesUnknown)]
    [InlineData("No group has claimed responsibility.", "No group has claimed", CueMeaning.Unclaimed)]
    [InlineData("It said it was behind the barrage.", "said it was behind", CueMeaning.Claimed)]
    [InlineData("It said that its “sons” had carried out the raid.", "said that its “sons” had carried out", CueMeaning.Claimed)]
    [InlineData("An anti-drone battery returned fire.", "returned fire", CueMeaning.Reply)]
    [InlineData("A pre-emptive move.", "pre-emptive", CueMeaning.Reply)]
    public void A_phrase_is_found_with_its_longest_reading(string text, string words, CueMeaning meaning)
    {
        var found = new CueRecognizer(Shipped).Find(Document.Parse(text, []));

        Assert.Contains(found, cue => cue.Span.In(text) == words && cue.Meaning == meaning);
    }

    [Theory]
    [InlineData("a (b", "lacks a closing parenthesis")]
    [InlineData("a | b", "outside parentheses")]
    [InlineData("(a|)", "matches no words at all")]
    public void A_malformed_pattern_is_refused_with_its_line(string pattern, string fault)
    {
        var json = $$"""
            { "tables": [
              { "name": "t", "meaning": "hit",
                "cues": ["{{pattern}}"] } ] }
            """;

        var refused = Assert.Throws<ReferenceDataException>(() => CueLexicon.Read(ReferenceFile.Read("cues.json", Encoding.UTF8.GetBytes(json))));

        Assert.Contains(fault, refused.Message, StringComparison.Ordinal);
        Assert.Contains("cues.json line 3", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_stands_for_its_words_and_may_be_made_of_others()
    {
        var lexicon = CueLexicon.Read(ReferenceFile.Read("cues.json", """
            { "sets": { "group": "group|faction", "nobody": "nobody|no {group}" },
              "tables": [ { "name": "t", "meaning": "unclaimed", "cues": ["{nobody} claimed"] } ] }
            """u8.ToArray()));

        Assert.Equal(2, new CueRecognizer(lexicon).Find(Document.Parse("No faction claimed it. Nobody claimed it. A group claimed it.", [])).Count);
    }

    [Fact]
    public void A_pattern_that_names_no_set_is_refused()
    {
        var json = """
            { "tables": [ { "name": "t", "meaning": "hit", "cues": ["{nobody} claimed"] } ] }
            """;

        var refused = Assert.Throws<ReferenceDataException>(() => CueLexicon.Read(ReferenceFile.Read("cues.json", Encoding.UTF8.GetBytes(json))));

        Assert.Contains("names no set: nobody", refused.Message, StringComparison.Ordinal);
    }
}
