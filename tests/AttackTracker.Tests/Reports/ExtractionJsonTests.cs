using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Tests.Reports;

public sealed class ExtractionJsonTests
{
    private static readonly Article Story = new()
    {
        FileName = "story.txt",
        Text = "On Wednesday five “Katyusha” rockets hit قاعدة.",
        ContentHash = "",
        Metadata = new ArticleMetadata { Title = "A \"title\"" },
    };

    [Fact]
    public void The_line_has_the_properties_of_the_codebook_in_its_order()
    {
        var line = ExtractionJson.Write(Story, Sample(), ["key-1"]);

        Assert.Equal(
            """
            {"article":"story.txt","title":"A \"title\"","published":{"date":"2022-01-06","basis":"given"},"reports":[{"kind":"attack","background":false,"date":{"start":"2022-01-05","end":"2022-01-05","precision":"day","words":"On Wednesday"},"site":{"id":null,"name":"قاعدة","country":"IQ","admin1":null,"geoPrecision":"near"},"weapons":[{"type":"rocket","detail":"Katyusha"}],"munitions":{"low":5,"high":null},"outcomes":["impact"],"claimedBy":[{"group":"none","status":"unclaimed"}],"attributedTo":[{"group":"isis","by":null}],"killed":{"low":0,"high":0},"wounded":null,"damage":"minor","confidence":0.5,"fieldConfidence":{"date":0.9,"weapons":0.8},"evidence":[{"field":"date","start":0,"end":12,"text":"On Wednesday","rule":"weekday"},{"field":"weapons","start":18,"end":36,"text":"“Katyusha” rockets","rule":"weapon-name"}],"runnerUps":[{"field":"munitions","value":{"low":2,"high":2},"start":13,"end":17,"text":"five","rule":"counted-part","reason":"part"}],"incident":"key-1"}],"aggregates":[{"count":{"low":2,"high":null},"since":null,"until":null,"start":0,"end":2,"text":"On"}]}
            """,
            line);
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var line = ExtractionJson.Write(Story, Sample(), ["key-1"]);

        var read = ExtractionJson.Read(line);

        Assert.Equal("story.txt", read.FileName);
        Assert.Equal(["key-1"], read.Incidents);
        Assert.Equal(line, ExtractionJson.Write(Story, read.Extraction, ["key-1"]));
    }

    [Theory]
    [InlineData("not json", "Not JSON")]
    [InlineData("[]", "expected an object")]
    [InlineData("{}", "article: expected a word")]
    [InlineData("""{"article":"a","reports":[{"kind":"raid"}]}""", "reports[0].kind: expected one of attack, response")]
    [InlineData("""{"article":"a","reports":[{"kind":"attack","munitions":{"low":3,"high":1}}]}""", "reports[0].munitions: low is above high")]
    [InlineData("""{"article":"a","published":{"date":"5 May","basis":"given"}}""", "published.date: expected a day")]
    public void A_line_of_another_form_is_refused_with_the_reason(string line, string reason)
    {
        var refused = Assert.Throws<FormatException>(() => ExtractionJson.Read(line));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    private static Extraction Sample() => new(
        PublicationDate.Given(new DateOnly(2022, 1, 6)),
        [
            new Report
            {
                Ordinal = 0,
                Confidence = 0.5,
                FieldConfidence = new Dictionary<Field, double> { [Field.Weapons] = 0.8, [Field.Date] = 0.9 },
                Evidence =
                [
                    new Evidence(Field.Date, new TextSpan(0, 12), "weekday"),
                    new Evidence(Field.Weapons, new TextSpan(18, 36), "weapon-name"),
                ],
                RunnerUps = [new RunnerUp(Field.Munitions, new EventValues { Kind = ReportKind.Attack, Munitions = CountRange.Exactly(2) }, new TextSpan(13, 17), "counted-part", RunnerUpReason.Part)],
                Values = new EventValues
                {
                    Kind = ReportKind.Attack,
                    Date = EventDate.OnDay(new DateOnly(2022, 1, 5), "On Wednesday"),
                    Site = new SitePlacement(null, "قاعدة", "IQ", null, GeoPrecision.Near),
                    Weapons = [new WeaponUse(WeaponType.Rocket, "Katyusha")],
                    Munitions = new CountRange(5, null),
                    Outcomes = [Outcome.Impact],
                    ClaimedBy = [new Claim("none", ClaimStatus.Unclaimed)],
                    AttributedTo = [new Attribution("isis", null)],
                    Killed = CountRange.Zero,
                    Damage = Damage.Minor,
                },
            },
        ],
        [new AggregateStatement(new TextSpan(0, 2), new CountRange(2, null), null, null)],
        []);
}
