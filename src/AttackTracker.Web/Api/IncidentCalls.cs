using System.Text.Json;
using AttackTracker.Core.Export;

namespace AttackTracker.Web.Api;

internal sealed class IncidentCalls(IncidentPages pages)
{
    public IEnumerable<ApiCall> All =>
    [
        new("/incidents", "listIncidents", "Incidents, newest first, those without a day at the end.",
            [.. ApiParameters.Filter, ApiParameters.Limit, ApiParameters.IncidentsAfter], "IncidentPage", "/incidents?weapon=rocket&limit=2", ListAsync),
        new("/incidents/{id}", "getIncident", "One incident. The id of one that was merged away leads to the survivor.",
            [ApiParameters.AsOf], "Incident", "/incidents/AT-2022-0001", OneAsync),
    ];

    private async Task<ApiOutcome> ListAsync(ApiRequest request, Utf8JsonWriter json)
    {
        IncidentCursor? after = IncidentCursor.TryParse(request.Cursor, out var cursor) ? cursor : null;
        json.WriteStartObject();
        var next = await pages.WriteAsync(json, request.ForExport(), after, request.Limit, request.Cancelled) is { } place ? request.NextAddress(place.ToString()) : null;
        json.WriteString("next"u8, next);
        json.WriteEndObject();
        return new ApiOutcome.Done(next);
    }

    private async Task<ApiOutcome> OneAsync(ApiRequest request, Utf8JsonWriter json)
        => await pages.WriteOneAsync(json, request.ForExport(), request.Id, request.Cancelled) is not { } found ? new ApiOutcome.Missing($"No incident stands under “{request.Id}”.")
            : found == request.Id ? new ApiOutcome.Done()
            : new ApiOutcome.Moved(found);
}
