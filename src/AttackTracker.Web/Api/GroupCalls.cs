using System.Text.Json;
using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Api;

internal sealed class GroupCalls(GroupsQuery groups)
{
    public IEnumerable<ApiCall> All =>
    [
        new("/groups", "listGroups", "Every group that incidents of the filter name, and what it claims, denies and is blamed for.",
            ApiParameters.Filter, "GroupList", "/groups?kind=attack", ListAsync),
        new("/groups/{id}", "getGroup", "One group, counted among what the filter lets through.", ApiParameters.Filter, "Group", "/groups/kataib-hezbollah", OneAsync),
    ];

    private async Task<ApiOutcome> ListAsync(ApiRequest request, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("items"u8);
        foreach (var group in await groups.RunAsync(request.Filter, request.Cancelled))
        {
            Write(json, group);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return new ApiOutcome.Done();
    }

    private async Task<ApiOutcome> OneAsync(ApiRequest request, Utf8JsonWriter json)
    {
        if (await groups.FindAsync(request.Id, request.Filter, request.Cancelled) is not { } group)
        {
            return new ApiOutcome.Missing($"No group has the id “{request.Id}”.");
        }

        Write(json, group);
        return new ApiOutcome.Done();
    }

    private static void Write(Utf8JsonWriter json, GroupLine group)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, group.Id);
        json.WriteString("name"u8, group.Name);
        json.WriteString("kind"u8, group.Kind);
        json.WriteNumber("claimed"u8, group.Claimed);
        json.WriteNumber("denied"u8, group.Denied);
        json.WriteNumber("disputed"u8, group.Disputed);
        json.WriteNumber("attributedTo"u8, group.AttributedTo);
        json.WriteEndObject();
    }
}
