using System.Text.Json;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Text;

namespace AttackTracker.Web.Api;

internal sealed class CountCalls(FacetsQuery facets, TimelineQuery timeline)
{
    public IEnumerable<ApiCall> All =>
    [
        new("/facets", "getFacets", "How many incidents each value of each field would let through, the field's own criterion put aside.",
            ApiParameters.Filter, "Facets", "/facets?base=ain-al-asad", FacetsAsync),
        new("/timeline", "getTimeline", "Counts by time, as the histogram draws them. An incident whose day is not known to the day counts where it may have begun.",
            [ApiParameters.Bin, ApiParameters.Stack, ApiParameters.Lanes, .. ApiParameters.Filter], "Timeline", "/timeline?bin=month&stack=outcome&lanes=base", TimelineAsync),
    ];

    private async Task<ApiOutcome> FacetsAsync(ApiRequest request, Utf8JsonWriter json)
    {
        var counts = await facets.RunAsync(request.Filter, request.Cancelled);
        json.WriteStartObject();
        json.WriteNumber("total"u8, counts.Total);
        json.WriteNumber("passing"u8, counts.Passing);
        Write(json, "kind", counts.Kinds, CodebookTerm.Of);
        Write(json, "weaponFamily", counts.Families, CodebookTerm.Of);
        Write(json, "weapon", counts.Weapons, CodebookTerm.Of);
        Write(json, "outcome", counts.Outcomes, CodebookTerm.Of, counts.OutcomeNotStated);
        Write(json, "country", counts.Countries, code => code);
        Write(json, "base", counts.Bases, id => id, counts.BaseNotNamed);
        Write(json, "group", counts.Groups, id => id, counts.GroupNotStated);
        Write(json, "contested", counts.Contested, CodebookTerm.Of);
        Write(json, "casualties", counts.Casualties, CodebookTerm.Of);
        Write(json, "state", counts.States, CodebookTerm.Of);
        json.WriteNumber("conflict"u8, counts.InConflict);
        json.WriteNumber("background"u8, counts.Background);
        json.WriteNumber("oneSource"u8, counts.OneSource);
        json.WriteEndObject();
        return new ApiOutcome.Done();
    }

    private static void Write<T>(Utf8JsonWriter json, string field, IReadOnlyList<FacetCount<T>> counts, Func<T, string> word, int? notStated = null)
    {
        json.WriteStartArray(field);
        foreach (var count in counts)
        {
            Write(json, word(count.Value), count.Name, count.Count);
        }

        if (notStated is { } left)
        {
            Write(json, "not-stated", null, left);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string value, string? name, int count)
    {
        json.WriteStartObject();
        json.WriteString("value"u8, value);
        json.WriteString("name"u8, name);
        json.WriteNumber("count"u8, count);
        json.WriteEndObject();
    }

    private async Task<ApiOutcome> TimelineAsync(ApiRequest request, Utf8JsonWriter json)
    {
        TimeBin? bin = CodebookTerm.TryParse<TimeBin>(request.Values[ApiParameters.Bin.Name], out var asked) ? asked : null;
        _ = CodebookTerm.TryParse<StackBy>(request.Values[ApiParameters.Stack.Name], out var stack);
        var hasLanes = CodebookTerm.TryParse<TimelineLane>(request.Values[ApiParameters.Lanes.Name], out var lanes);
        var view = await timeline.RunAsync(request.Filter, new TimelineForm { Bin = bin, Stack = stack, Lanes = lanes }, request.Cancelled);
        json.WriteStartObject();
        json.WriteString("bin"u8, CodebookTerm.Of(view.Bin));
        json.WriteString("stack"u8, CodebookTerm.Of(view.Stack));
        json.WriteString("from"u8, ApiJson.Day(view.Range?.First));
        json.WriteString("to"u8, ApiJson.Day(view.Range?.Last));
        json.WriteNumber("attacks"u8, view.Attacks);
        json.WriteNumber("responses"u8, view.Responses);
        json.WriteNumber("undated"u8, view.Undated);
        json.WriteStartArray("buckets"u8);
        foreach (var block in view.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("start"u8, ApiJson.Day(block.Start));
            json.WriteString("end"u8, ApiJson.Day(view.Bin.EndOf(block.Start)));
            json.WriteString("kind"u8, CodebookTerm.Of(block.Kind));
            json.WriteString("value"u8, block.Value);
            json.WriteBoolean("exact"u8, block.IsExact);
            json.WriteNumber("count"u8, block.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (hasLanes)
        {
            Write(json, view.Lanes);
        }

        json.WriteEndObject();
        return new ApiOutcome.Done();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Lane> lanes)
    {
        json.WriteStartArray("lanes"u8);
        foreach (var lane in lanes)
        {
            json.WriteStartObject();
            json.WriteString("value"u8, lane.Key ?? TimelineStacks.NotStated);
            json.WriteString("name"u8, lane.Name);
            json.WriteNumber("count"u8, lane.Count);
            json.WriteNumber("conflict"u8, lane.InConflict);
            json.WriteString("first"u8, ApiJson.Day(lane.First));
            json.WriteString("last"u8, ApiJson.Day(lane.Last));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
