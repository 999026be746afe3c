using System.Text.Json;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Web.Api;

internal sealed class BaseCalls(SubjectsQuery counts, BaseQuery places)
{
    public IEnumerable<ApiCall> All =>
    [
        new("/bases", "listBases", "Every base with an incident that the filter lets through, and what it has seen; the row without an id counts the bases that are not named.",
            ApiParameters.Filter, "BaseList", "/bases?from=2022-01-01", ListAsync),
        new("/bases/{id}", "getBase", "One base and where it lies.", [ApiParameters.AsOf], "Base", "/bases/ain-al-asad", OneAsync),
    ];

    private async Task<ApiOutcome> ListAsync(ApiRequest request, Utf8JsonWriter json)
    {
        var view = await counts.RunAsync(SubjectKind.Base, request.Filter, request.Cancelled);
        json.WriteStartObject();
        json.WriteStartArray("items"u8);
        foreach (var row in view.Rows)
        {
            Write(json, row);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return new ApiOutcome.Done();
    }

    private static void Write(Utf8JsonWriter json, SubjectLine row)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, row.Id);
        json.WriteString("name"u8, row.Id is null ? "Base not named" : row.Name);
        json.WriteString("country"u8, row.Note);
        json.WriteNumber("attacks"u8, row.Attacks);
        json.WriteNumber("responses"u8, row.Responses);
        json.WriteNumber("conflicts"u8, row.Conflicts);
        json.WriteString("lastAttack"u8, ApiJson.Day(row.LastAttack));
        json.WriteStartObject("weapons"u8);
        foreach (var family in Enum.GetValues<WeaponFamily>())
        {
            json.WriteNumber(CodebookTerm.Of(family), row.ByWeapon[(int)family]);
        }

        json.WriteEndObject();
        json.WriteStartObject("outcomes"u8);
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            json.WriteNumber(CodebookTerm.Of(outcome), row.ByOutcome[(int)outcome]);
        }

        json.WriteNumber("not-stated"u8, row.ByOutcome[^1]);
        json.WriteEndObject();
        json.WriteCount("killed"u8, row.Killed);
        json.WriteCount("wounded"u8, row.Wounded);
        json.WriteEndObject();
    }

    private async Task<ApiOutcome> OneAsync(ApiRequest request, Utf8JsonWriter json)
    {
        if (await places.RunAsync(request.Id, request.Cancelled) is not { } place)
        {
            return new ApiOutcome.Missing($"No base has the id “{request.Id}”.");
        }

        json.WriteStartObject();
        json.WriteString("id"u8, place.Id);
        json.WriteString("name"u8, place.Name);
        json.WriteString("country"u8, place.Country);
        json.WriteString("admin1"u8, place.Admin1);
        json.WriteString("type"u8, place.Type);
        json.WriteNumberOrNull("latitude"u8, place.Latitude);
        json.WriteNumberOrNull("longitude"u8, place.Longitude);
        json.WriteStartArray("aliases"u8);
        foreach (var alias in place.Aliases)
        {
            json.WriteStringValue(alias);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return new ApiOutcome.Done();
    }
}
