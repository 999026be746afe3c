using System.Buffers;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Export;

/// <summary>The CSV for programs. Columns are only ever added, and at the end.</summary>
internal sealed class CsvRows(ExportContext context, IBufferWriter<byte> output) : RowFormat
{
    private static readonly (string Name, Action<CsvCells, ExportedIncident, ExportContext> Write)[] Table =
    [
        ("id", (c, i, _) => c.Word(i.PublicId)),
        ("title", (c, i, _) => c.Text(i.Title)),
        ("kind", (c, i, _) => c.Word(CodebookTerm.Of(i.Values.Kind))),
        ("background", (c, i, _) => c.Word(i.Values.Background ? "true" : "false")),
        ("date_start", (c, i, _) => c.Day(i.Values.Date?.Start)),
        ("date_end", (c, i, _) => c.Day(i.Values.Date?.End)),
        ("date_precision", (c, i, _) => c.Word(i.Values.Date is { } date ? CodebookTerm.Of(date.Precision) : null)),
        ("date_words", (c, i, _) => c.Text(i.Values.Date?.Words)),
        ("site_id", (c, i, _) => c.Word(i.Values.Site?.Id)),
        ("site_name", (c, i, _) => c.Text(i.Values.Site?.Name)),
        ("country", (c, i, _) => c.Word(i.Values.Site?.Country)),
        ("admin1", (c, i, _) => c.Text(i.Values.Site?.Admin1)),
        ("geo_precision", (c, i, _) => c.Word(i.Values.Site is { } site ? CodebookTerm.Of(site.Precision) : null)),
        ("latitude", (c, i, _) => c.Number(i.Latitude)),
        ("longitude", (c, i, _) => c.Number(i.Longitude)),
        ("weapons", (c, i, _) => c.Word(List(i.Values.Weapons, w => CodebookTerm.Of(w.Type)))),
        ("weapon_details", (c, i, _) => c.Text(i.Values.Weapons.Any(w => w.Detail is not null) ? List(i.Values.Weapons, w => w.Detail) : null)),
        ("munitions_low", (c, i, _) => c.Number(i.Values.Munitions?.Low)),
        ("munitions_high", (c, i, _) => c.Number(i.Values.Munitions?.High)),
        ("outcomes", (c, i, _) => c.Word(List(i.Values.Outcomes, CodebookTerm.Of))),
        ("claimed_by", (c, i, _) => c.Text(List(Claims(i, ClaimStatus.Claimed), claim => claim.Group))),
        ("claimed_by_names", (c, i, x) => c.Text(List(Claims(i, ClaimStatus.Claimed), claim => x.GroupName(claim.Group)))),
        ("denied_by", (c, i, _) => c.Text(List(Claims(i, ClaimStatus.Denied), claim => claim.Group))),
        ("claims_disputed", (c, i, _) => c.Text(List(Claims(i, ClaimStatus.Disputed), claim => claim.Group))),
        ("unclaimed", (c, i, _) => c.Word(Claims(i, ClaimStatus.Unclaimed).Count > 0 ? "true" : null)),
        ("attributed_to", (c, i, _) => c.Text(List(i.Values.AttributedTo, blame => blame.Group))),
        ("attributed_to_names", (c, i, x) => c.Text(List(i.Values.AttributedTo, blame => x.GroupName(blame.Group)))),
        ("attributed_by", (c, i, _) => c.Text(i.Values.AttributedTo.Any(blame => blame.By is not null) ? List(i.Values.AttributedTo, blame => blame.By) : null)),
        ("killed_low", (c, i, _) => c.Number(i.Values.Killed?.Low)),
        ("killed_high", (c, i, _) => c.Number(i.Values.Killed?.High)),
        ("wounded_low", (c, i, _) => c.Number(i.Values.Wounded?.Low)),
        ("wounded_high", (c, i, _) => c.Number(i.Values.Wounded?.High)),
        ("damage", (c, i, _) => c.Word(i.Values.Damage is { } damage ? CodebookTerm.Of(damage) : null)),
        ("conflicts", (c, i, _) => c.Word(List(i.Conflicts, CodebookTerm.Of))),
        ("state", (c, i, _) => c.Word(CodebookTerm.Of(i.State))),
        ("confidence", (c, i, _) => c.Number(i.Confidence)),
        ("reports", (c, i, _) => c.Number(i.Sources.Count)),
        ("articles", (c, i, _) => c.Number(i.Articles)),
        ("independent_sources", (c, i, _) => c.Number(i.IndependentSources)),
        ("first_reported", (c, i, _) => c.Day(i.FirstReported)),
        ("publishers", (c, i, _) => c.Text(List(i.Sources, source => source.Publisher))),
        ("source_urls", (c, i, _) => c.Text(i.Sources.Any(s => s.Url is not null) ? List(i.Sources, source => source.Url) : null)),
        ("link", (c, i, x) => c.Text(x.Request.LinkTo(i.PublicId))),
        ("revision", (c, _, x) => c.Word(x.State.Revision)),
    ];

    private readonly CsvCells _cells = new(output);

    public static IEnumerable<string> Columns => Table.Select(column => column.Name);

    public override void Begin()
    {
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

    private static string List<T>(IReadOnlyList<T> items, Func<T, string?> write) => items.Count == 0 ? "" : CsvList.Join([.. items.Select(write)]);

    private static IReadOnlyList<Claim> Claims(ExportedIncident incident, ClaimStatus status)
        => incident.Values.ClaimedBy.Count == 0 ? [] : [.. incident.Values.ClaimedBy.Where(claim => claim.Status == status)];
}
