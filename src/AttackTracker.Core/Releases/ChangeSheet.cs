using System.Buffers;
using System.Globalization;
using AttackTracker.Core.Export;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Releases;

/// <summary>The changes as a CSV: a row for each value that is otherwise, and one for each incident that came or went.</summary>
internal sealed class ChangeSheet
{
    private static readonly ReleasedValue Whole = new("", "", "");

    private readonly CsvCells _cells;

    public ChangeSheet(IBufferWriter<byte> output)
    {
        _cells = new CsvCells(output);
        foreach (var column in new[] { "change", "id", "title", "other_id", "field", "from", "to", "reasons" })
        {
            _cells.Word(column);
        }

        _cells.EndRow();
    }

    public void Write(ReleaseChange change)
    {
        foreach (var value in change.Values.DefaultIfEmpty(Whole))
        {
            _cells.Word(CodebookTerm.Of(change.Kind));
            _cells.Word(change.PublicId);
            _cells.Text(change.Title);
            _cells.Word(change.Other);
            _cells.Word(value.Name);
            _cells.Text(value.From);
            _cells.Text(value.To);
            _cells.Text(CsvList.Join([.. change.Reasons.Select(Told)]));
            _cells.EndRow();
        }
    }

    private static string Told(ReleaseReason reason)
        => string.Create(CultureInfo.InvariantCulture, $"{reason.At:yyyy-MM-dd} {reason.What}{(reason.Who is null ? "" : $" by {reason.Who}")}{(reason.Why.Length == 0 ? "" : $": {reason.Why}")}");
}
