using System.IO.Compression;
using AttackTracker.Core.Export;
using AttackTracker.Core.Export.Conventions;
using AttackTracker.Core.Queries;
using AttackTracker.Tests.Queries;
using CsvHelper;

namespace AttackTracker.Tests.Export;

/// <summary>The archives in other data sets' columns, read back by a parser that is not ours.</summary>
public sealed class ConventionTests(FilledDatabase filled) : IClassFixture<FilledDatabase>
{
    private static readonly Dictionary<ExportFormat, int> ColumnCounts = new() { [ExportFormat.Acled] = 31, [ExportFormat.UcdpGed] = 49, [ExportFormat.Gtd] = 135 };

    public static TheoryData<ExportFormat> Formats => [.. ColumnCounts.Keys];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_events_pass_the_check_of_columns_code_lists_and_required_fields(ExportFormat format)
    {
        var (header, rows) = await SheetAsync(format, "events.csv");

        Assert.NotEmpty(rows);
        Assert.Equal(ColumnCounts[format], header.Count);
        Assert.Empty(ConventionCheck.Faults(format, header, rows));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Every_incident_is_an_event_or_part_of_one_or_left_out_with_a_reason(ExportFormat format)
    {
        var seen = (await Exported.SeenAsync(filled.Database, IncidentFilter.All)).Select(line => line.PublicId).ToList();
        var losses = await LossesAsync(format);
        var leftOut = losses.Where(l => l["kind"] == "left-out").ToList();
        var collapsed = losses.Where(l => l["kind"] == "collapsed" && l["field"] == "id").ToList();
        var (_, events) = await SheetAsync(format, "events.csv");

        Assert.Equal(seen.Count, events.Count + collapsed.Count + leftOut.Count);
        Assert.Empty(leftOut.Select(l => l["incident"]).Except(seen));
        Assert.Equal(leftOut.Count, leftOut.Select(l => l["incident"]).Distinct().Count());
        Assert.All(leftOut, l => Assert.NotEmpty(l["why"]));
        Assert.All(losses.Where(l => l["kind"] != "left-out"), l => Assert.Contains(events, e => e[0] == l["event"]));
    }

    [Theory]
    [InlineData(ExportFormat.Acled, "wounded")]
    [InlineData(ExportFormat.Acled, "munitions")]
    [InlineData(ExportFormat.UcdpGed, "weapons")]
    [InlineData(ExportFormat.Gtd, "munitions")]
    public async Task What_a_convention_has_no_column_for_is_on_its_sheet_of_losses(ExportFormat format, string field)
        => Assert.Contains(await LossesAsync(format), l => l["field"] == field && l["kind"] == "lost" && l["ours"].Length > 0);

    [Fact]
    public async Task Only_events_with_a_reported_death_are_events_of_ged()
    {
        var (header, rows) = await SheetAsync(ExportFormat.UcdpGed, "events.csv");
        var high = header.ToList().IndexOf("high");

        Assert.All(rows, row => Assert.True(int.Parse(row[high], System.Globalization.CultureInfo.InvariantCulture) > 0));
    }

    [Fact]
    public async Task The_check_finds_a_column_too_few_a_code_that_is_none_an_empty_cell_and_an_id_twice()
    {
        var (header, rows) = await SheetAsync(ExportFormat.Acled, "events.csv");
        var precision = header.ToList().IndexOf("time_precision");
        var (coded, empty) = (rows[0].ToArray(), rows[0].ToArray());
        (coded[precision], empty[precision]) = ("7", "");

        Assert.Equal(["the columns are not those of ACLED"], ConventionCheck.Faults(ExportFormat.Acled, [.. header.Skip(1)], []));
        Assert.Equal(["row 1: time_precision is '7'"], ConventionCheck.Faults(ExportFormat.Acled, header, [coded]));
        Assert.Equal(["row 1: time_precision is ''"], ConventionCheck.Faults(ExportFormat.Acled, header, [empty]));
        Assert.Equal([$"row 2: event_id_cnty {rows[0][0]} is there twice"], ConventionCheck.Faults(ExportFormat.Acled, header, [rows[0], rows[0]]));
    }

    private async Task<IReadOnlyList<Dictionary<string, string>>> LossesAsync(ExportFormat format)
    {
        var (header, rows) = await SheetAsync(format, "losses.csv");
        return [.. rows.Select(row => header.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }

    private async Task<(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)> SheetAsync(ExportFormat format, string name)
    {
        using var stream = new MemoryStream(await Exported.BytesAsync(filled.Database, format, IncidentFilter.All));
        await using var archive = new ZipArchive(stream);
        Assert.Equal(["events.csv", "losses.csv"], archive.Entries.Select(e => e.FullName));
        using var text = new StreamReader(await archive.GetEntry(name)!.OpenAsync(TestContext.Current.CancellationToken));
        using var reader = CsvReader.FromText(await text.ReadToEndAsync(TestContext.Current.CancellationToken), new CsvReaderOptions { HasHeader = false, SkipEmptyLines = false, MalformedData = CsvMalformedDataHandling.Throw });
        List<IReadOnlyList<string>> rows = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add([.. reader.Current.ToArray().Select(CsvCells.Unguarded)]);
        }

        return (rows[0], [.. rows.Skip(1)]);
    }
}
