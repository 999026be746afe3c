using System.Buffers;
using System.Text;
using AttackTracker.Core.Export;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Export;

/// <summary>Whatever text comes in leaves as one cell that is no formula, and is read back to the letter.</summary>
public sealed class CsvTextTests
{
    public static TheoryData<string> Texts =>
    [
        .. Injections.All,
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "'=1", "''=1", "'", "it's", "＝1", "=cmd|' /C calc'!A0", "a,b", "say \"so\"", "\"", "two\r\nlines", "🚀,\"é", "",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_read_back_to_the_letter(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        var cells = new CsvCells(output);
        foreach (var cell in new[] { "before", "text", "after" })
        {
            cells.Word(cell);
        }

        cells.EndRow();
        cells.Word("x");
        cells.Text(text);
        cells.Number(1.5);
        cells.EndRow();

        var row = Assert.Single(Exported.Rows(Encoding.UTF8.GetString(output.WrittenSpan)));
        Assert.Equal(("x", text, "1.5"), (row["before"], row["text"], row["after"]));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_cell_begins_as_a_formula_would(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        new CsvCells(output).Text(text);

        var cell = Encoding.UTF8.GetString(output.WrittenSpan).TrimStart('"').TrimStart(' ');
        Assert.False(cell.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(cell[0], StringComparison.Ordinal), cell);
    }

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a|b", new[] { "a", "b" })]
    [InlineData(@"a\|b|c\\", new[] { "a|b", @"c\" })]
    [InlineData("|b", new[] { "", "b" })]
    public void A_list_is_split_as_it_was_joined(string cell, string[] items)
    {
        Assert.Equal(cell, CsvList.Join(items));
        Assert.Equal(items, CsvList.Split(cell));
    }
}
