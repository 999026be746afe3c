using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>The row of one base, group or weapon, set out.</summary>
public sealed partial class SubjectCounts
{
    [Parameter, EditorRequired]
    public required SubjectView View { get; set; }

    /// <summary>What lets through exactly the incidents that are counted.</summary>
    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    private SubjectLine Row => View.Line;

    private IncidentFilter Attacks => SubjectCell.Attacks(Filter);

    private IEnumerable<(string Name, int Count, string? Href)> Claims => View.Kind == SubjectKind.Group
        ?
        [
            (Texts.ClaimedAndBlamed, Row.Claims.Both, Of(CellFilter.Of(Filter, ClaimFilter.Both, View.Id))),
            (Texts.ClaimedOnly, Row.Claims.ClaimedOnly, Of(CellFilter.Of(Filter, ClaimFilter.ClaimedOnly, View.Id))),
            (Texts.BlamedOnly, Row.Claims.BlamedOnly, Of(CellFilter.Of(Filter, ClaimFilter.BlamedOnly, View.Id))),
            (Texts.ClaimedDisputed, Row.Claims.Disputed, Ledger(LedgerPart.Disputed)),
            (Texts.Denied, Row.Claims.Denied, Ledger(LedgerPart.Denied)),
            (Texts.ClaimedByOthers, Row.Claims.Rival, Ledger(LedgerPart.Rival)),
        ]
        :
        [
            (Texts.ClaimedAndBlamed, Row.Claims.Both, Of(CellFilter.Of(Filter, ClaimFilter.Both, null))),
            (Texts.ClaimedNobodyBlamed, Row.Claims.ClaimedOnly, Of(CellFilter.Of(Filter, ClaimFilter.ClaimedOnly, null))),
            (Texts.BlamedNotClaimed, Row.Claims.BlamedOnly, Of(CellFilter.Of(Filter, ClaimFilter.BlamedOnly, null))),
            (Texts.NobodyNamed, Row.Claims.Nobody, Of(CellFilter.Of(Filter, ClaimFilter.Nobody, null))),
        ];

    private RenderFragment Of(int stated, IncidentFilter filter)
        => Phrase.With(Texts.StatedFor, stated == 0 ? Plain(0) : Number(stated, filter), Plain(Row.Attacks));

    private static RenderFragment Plain(int number) => builder => builder.AddContent(0, Wording.Number(number));

    private string Ledger(LedgerPart part) => SubjectLinks.Page(SubjectKind.Group, View.Id, new LedgerAddress(part, null).Write(SubjectFilter.Any(Filter, SubjectKind.Group)));

    private static string To(IncidentFilter filter) => SubjectLinks.Incidents(filter);

    private static string? Of(IncidentFilter? filter) => filter is null ? null : To(filter);

    private static RenderFragment Number(int count, IncidentFilter? filter) => Number(count, Of(filter));

    private static RenderFragment Number(int count, string? href) => NumberLink.Of(count, href);
}
