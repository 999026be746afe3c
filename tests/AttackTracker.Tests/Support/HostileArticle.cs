using AttackTracker.Core.Articles;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Tests.Support;

/// <summary>An article that tries everything a text can try against the page that shows it, with evidence across its mark-up and over each other.</summary>
internal static class HostileArticle
{
    public const string FileName = "hostile.md";

    public const string Title = "<script>window.hacked = 6</script>";

    public const string Text =
        "# Rockets <script>window.hacked = 1</script> fall\n\n" +
        "<img src=x onerror=\"window.hacked = 2\"> At least **five rockets** hit [Ain al-Asad](javascript:window.hacked=3) \u202Eesab\u202C on Monday, \uD83D\uDE80 said <b onclick=\"window.hacked = 4\">officials</b>.\n\n" +
        "</mark></p><iframe src=\"javascript:parent.hacked = 5\"></iframe> &lt;script&gt; &#x3C;script&#x3E; ]]> <!-- [[[ **unbalanced _signs `here\n\n" +
        "![pixel](https://tracker.example/pixel.gif) <style>body{display:none}</style>\n";

    public static Article Article { get; } = new()
    {
        FileName = FileName,
        Text = Text,
        ContentHash = AttackTracker.Core.Articles.ContentHash.Of(Text),
        Metadata = new ArticleMetadata { Title = Title, Publisher = "\"><script>window.hacked = 7</script>", Url = "javascript:window.hacked=8" },
    };

    public static Extraction Extraction { get; } = new(
        PublicationDate.Unknown,
        [
            new Report
            {
                Ordinal = 0,
                Values = new EventValues
                {
                    Kind = ReportKind.Attack,
                    Date = new EventDate(null, null, DatePrecision.Unknown, "on Monday"),
                    Site = new SitePlacement(null, "<img src=x onerror=window.hacked=9>", "IQ", null, GeoPrecision.Exact),
                    Weapons = [new WeaponUse(WeaponType.Rocket, "<b>five</b>")],
                    Munitions = new CountRange(5, null),
                    Outcomes = [Outcome.Impact],
                },
                Evidence =
                [
                    At(Field.Date, "on Monday, \uD83D\uDE80"),
                    At(Field.Site, "hit [Ain al-Asad](javascript:window.hacked=3) \u202Eesab\u202C"),
                    At(Field.Weapons, "rockets** hit"),
                    At(Field.Munitions, "At least **five rockets**"),
                    At(Field.Outcomes, "<img src=x onerror=\"window.hacked = 2\"> At"),
                ],
                Confidence = 0.5,
                FieldConfidence = new Dictionary<Field, double> { [Field.Date] = 0.5, [Field.Site] = 0.5, [Field.Weapons] = 0.5, [Field.Munitions] = 0.5, [Field.Outcomes] = 0.5 },
            },
        ],
        [],
        []);

    private static Evidence At(Field field, string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new Evidence(field, new TextSpan(start, start + words.Length), "hostile");
    }
}
