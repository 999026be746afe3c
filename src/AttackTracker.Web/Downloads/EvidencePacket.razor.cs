using AttackTracker.Core.Export;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Downloads;

/// <summary>All that stands behind an incident, as one page that needs nothing but itself: to be kept, sent and printed.</summary>
public sealed partial class EvidencePacket
{
    [Parameter, EditorRequired]
    public required EvidenceContent Content { get; set; }

    private IEnumerable<(IncidentSource Source, int Number)> Numbered => Content.Incident.Sources.Select((source, i) => (source, i + 1));

    private string? ValueOf(EventValues values, Field field) => FieldText.Value(values, field, Content.Incident.GroupNames);
}

/// <summary>What a packet holds.</summary>
/// <param name="Incident">The incident with its sources.</param>
/// <param name="Sentence">The incident in a sentence.</param>
/// <param name="History">All that happened to it.</param>
/// <param name="Citation">How it is named.</param>
/// <param name="Program">The version of this program.</param>
public sealed record EvidenceContent(IncidentDetail Incident, string Sentence, HistoryView History, Citation Citation, string Program);
