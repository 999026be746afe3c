using System.Buffers;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Export;

/// <summary>The CSV for people: names instead of ids, one sentence-like list a cell, and the mark by which spreadsheets know UTF-8.</summary>
internal sealed class ExcelRows(ExportContext context, IBufferWriter<byte> output) : RowFormat
{
    private static readonly (string Name, Action<CsvCells, ExportedIncident, ExportContext> Write)[] Table =
    [
        ("Id", (c, i, _) => c.Word(i.PublicId)),
        ("What", (c, i, _) => c.Text(i.Title)),
        ("Kind", (c, i, _) => c.Word(CodebookTerm.Of(i.Values.Kind))),
        ("Told as", (c, i, _) => c.Word(i.Values.Background ? "history" : "news")),
        ("First day", (c, i, _) => c.Day(i.Values.Date?.Start)),
        ("Last day", (c, i, _) => c.Day(i.Values.Date?.End)),
        ("Day known as", (c, i, _) => c.Word(i.Values.Date is { } date ? CodebookTerm.Of(date.Precision) : "not stated")),
        ("Base", (c, i, _) => c.Text(i.Values.Site?.Name)),
        ("Province", (c, i, _) => c.Text(i.Values.Site?.Admin1)),
        ("Country", (c, i, x) => c.Text(x.CountryName(i.Values.Site?.Country))),
        ("Place known", (c, i, _) => c.Word(i.Values.Site is { } site ? Of(site.Precision) : "not stated")),
        ("Latitude", (c, i, _) => c.Number(i.Latitude)),
        ("Longitude", (c, i, _) => c.Number(i.Longitude)),
        ("Weapons", (c, i, _) => c.Text(Join(i.Values.Weapons.Select(w => w.Detail is null ? CodebookTerm.Of(w.Type) : $"{CodebookTerm.Of(w.Type)} ({w.Detail})")))),
        ("Rounds, at least", (c, i, _) => c.Number(i.Values.Munitions?.Low)),
        ("Rounds, at most", (c, i, _) => c.Number(i.Values.Munitions?.High)),
        ("Outcomes", (c, i, _) => c.Word(Join(i.Values.Outcomes.Select(CodebookTerm.Of)))),
        ("Claims", (c, i, x) => c.Text(Join(i.Values.ClaimedBy.Select(claim => claim.Status == ClaimStatus.Unclaimed ? "nobody has claimed it" : $"{x.GroupName(claim.Group)} ({CodebookTerm.Of(claim.Status)})")))),
        ("Blamed", (c, i, x) => c.Text(Join(i.Values.AttributedTo.Select(blame => blame.By is null ? x.GroupName(blame.Group) : $"{x.GroupName(blame.Group)} (by {blame.By})")))),
        ("Killed, at least", (c, i, _) => c.Number(i.Values.Killed?.Low)),
        ("Killed, at most", (c, i, _) => c.Number(i.Values.Killed?.High)),
        ("Killed, said", (c, i, _) => c.Word(Said(i.Values.Killed))),
        ("Wounded, at least", (c, i, _) => c.Number(i.Values.Wounded?.Low)),
        ("Wounded, at most", (c, i, _) => c.Number(i.Values.Wounded?.High)),
        ("Wounded, said", (c, i, _) => c.Word(Said(i.Values.Wounded))),
        ("Damage", (c, i, _) => c.Word(i.Values.Damage is { } damage ? CodebookTerm.Of(damage) : "not stated")),
        ("Articles disagree on", (c, i, _) => c.Word(Join(i.Conflicts.Select(CodebookTerm.Of)))),
        ("State", (c, i, _) => c.Word(CodebookTerm.Of(i.State))),
        ("Confidence", (c, i, _) => c.Number(i.Confidence)),
        ("Articles", (c, i, _) => c.Number(i.Articles)),
        ("Independent sources", (c, i, _) => c.Number(i.IndependentSources)),
        ("First reported", (c, i, _) => c.Day(i.FirstReported)),
        ("Publishers", (c, i, _) => c.Text(Join(i.Sources.Select(s => s.Publisher ?? "unknown").Distinct(StringComparer.Ordinal)))),
        ("Link", (c, i, x) => c.Text(x.Request.LinkTo(i.PublicId))),
    ];

    private readonly CsvCells _cells = new(output);

    public static IEnumerable<string> Columns => Table.Select(column => column.Name);

    public override void Begin()
    {
        _cells.Raw("\uFEFF"u8);
        foreach (var (name, _) in Table)
        {
            _cells.Word(name);
        }

        _cells.EndRow();
    }

    public override void Write(ExportedIncident incident)
    {
        foreach (var (_, write) in Table)
        {
            write(_cells, incident, context);
        }

        _cells.EndRow();
    }

    public override void End()
    {
    }

    // An empty cell would not tell "nobody" from "nothing said".
    private static string Said(CountRange? count) => count is null ? "not stated" : count == CountRange.Zero ? "stated: none" : "stated";

    private static string Of(GeoPrecision precision) => precision switch
    {
        GeoPrecision.Exact => "exactly",
        GeoPrecision.Near => "near it",
        GeoPrecision.Region => "region only",
        GeoPrecision.Country => "country only",
    };

    private static string Join(IEnumerable<string> items) => string.Join("; ", items);
}
