using System.IO.Compression;
using System.Net;
using AttackTracker.Tests.Accounts;
using AttackTracker.Tests.Export;

namespace AttackTracker.Tests.Downloads;

/// <summary>Exports from the running site.</summary>
[Collection<GuardedTests>]
public sealed class ExportFileTests(GuardedSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("csv", "text/csv", ".csv")]
    [InlineData("excel", "text/csv", ".excel.csv")]
    [InlineData("jsonl", "application/x-ndjson", ".jsonl")]
    [InlineData("geojson", "application/geo+json", ".geojson")]
    public async Task A_reader_takes_a_file_away_under_a_name_that_says_of_when_it_is(string format, string type, string ending)
    {
        using var reader = await ReaderAsync();
        using var response = await reader.GetAsync($"/export/file?format={format}&asOf=2100-01-01T00:00:00Z");

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal($"attachment; filename=\"attacktracker-21000101T000000Z{ending}\"", response.Content.Headers.ContentDisposition!.ToString());
        Assert.Contains("AT-2022-0001", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rows_are_those_of_the_filter_and_lead_back_to_the_moment_that_was_asked_for()
    {
        using var reader = await ReaderAsync();
        using var response = await reader.GetAsync("/export/file?format=csv&weapon=rocket&from=2022-01-05&to=2022-01-05&asOf=2100-01-01T00:00:00Z");
        var rows = Exported.Rows(await response.Content.ReadAsStringAsync(Token));

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("rocket", row["weapons"], StringComparison.Ordinal));
        using var page = await reader.GetAsync(new Uri(rows[0]["link"]).PathAndQuery);
        Assert.Contains(rows[0]["id"], await page.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acled")]
    [InlineData("ucdp-ged")]
    [InlineData("gtd")]
    public async Task An_archive_comes_whole(string format)
    {
        using var reader = await ReaderAsync();
        using var response = await reader.GetAsync($"/export/file?format={format}");
        await using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync(Token));

        Assert.Equal((HttpStatusCode.OK, "application/zip"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal(["events.csv", "losses.csv"], archive.Entries.Select(e => e.FullName));
    }

    [Fact]
    public async Task Before_anything_was_recorded_there_are_no_rows()
    {
        using var reader = await ReaderAsync();
        using var response = await reader.GetAsync("/export/file?format=csv&asOf=2001-01-01");

        Assert.Empty(Exported.Rows(await response.Content.ReadAsStringAsync(Token)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?format=docx")]
    public async Task A_form_that_there_is_not_is_refused_with_those_that_there_are(string query)
    {
        using var reader = await ReaderAsync();
        using var response = await reader.GetAsync("/export/file" + query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith("format must be one of csv, excel, jsonl, geojson", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    private async Task<Visitor> ReaderAsync()
    {
        var reader = site.Visit();
        await reader.SignInAsync(GuardedSite.NameOf("reader"));
        return reader;
    }
}
