using AttackTracker.Core.Export;

namespace AttackTracker.Tests.Export;

public sealed class CitationTests
{
    private static readonly DataState State = new(new DateTime(2026, 3, 1, 9, 5, 7, DateTimeKind.Utc), "a5.r5.d2.a023d7c7");

    [Fact]
    public void An_incident_is_cited_with_its_id_its_moment_and_where_it_stands()
    {
        var citation = Citation.OfIncident("AT-2022-0005", "Rocket attack on a base", "https://site.example/incidents/AT-2022-0005?asOf=2026-03-01", State);

        Assert.Equal("AttackTracker, “Rocket attack on a base”, incident AT-2022-0005, as of 1 March 2026, 09:05:07 UTC (data revision a5.r5.d2.a023d7c7). https://site.example/incidents/AT-2022-0005?asOf=2026-03-01", citation.Plain);
        Assert.Equal(
            """
            @misc{attacktracker_at_2022_0005,
              author       = {{AttackTracker}},
              title        = {{Rocket attack on a base}},
              number       = {AT-2022-0005},
              year         = {2026},
              month        = {03},
              howpublished = {\url{https://site.example/incidents/AT-2022-0005?asOf=2026-03-01}},
              urldate      = {2026-03-01},
              note         = {As of 2026-03-01T09:05:07Z, data revision a5.r5.d2.a023d7c7}
            }
            """.ReplaceLineEndings("\n"),
            citation.BibTeX);
    }

    [Theory]
    [InlineData(1, "", "All 1 incident")]
    [InlineData(1200, "", "All 1,200 incidents")]
    [InlineData(12, "weapon drone", "12 incidents: weapon drone")]
    public void A_set_is_cited_by_how_many_and_by_what(int incidents, string criteria, string title)
        => Assert.Equal(title, Citation.OfSet(incidents, criteria, "https://site.example/", State).Title);

    [Theory]
    [InlineData("50% of \"A & B\" for $5 #1_x", "50\\% of \"A \\& B\" for \\$5 \\#1\\_x")]
    [InlineData("}, evil = {\\input{x}", @"\}, evil = \{\textbackslash input\{x\}")]
    [InlineData("a\nb~c^", @"a b\textasciitilde c\textasciicircum ")]
    public void What_tex_would_take_for_something_else_is_escaped(string title, string escaped)
        => Assert.Contains($"= {{{{{escaped}}}}},", Citation.OfIncident("AT-2022-0005", title, "x", State).BibTeX, StringComparison.Ordinal);
}
