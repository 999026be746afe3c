using System.Text.RegularExpressions;
using AttackTracker.Core.Export;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Conventions;

public sealed partial class ExportDocumentTests
{
    [Fact]
    public void The_columns_of_the_csv_are_those_that_its_document_promises_in_that_order()
    {
        var section = File.ReadAllText(Repository.PathTo("docs/export.md")).Split("\n## ").Single(s => s.StartsWith("CSV\n", StringComparison.Ordinal));
        var promised = section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => Word().Matches(line.Split('|')[1]).Select(m => m.Groups[1].Value));

        Assert.Equal(promised, CsvRows.Columns);
    }

    [GeneratedRegex("`([a-z0-9_]+)`")]
    private static partial Regex Word();
}
