using System.Globalization;
using System.Text.Json;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Text;
using AttackTracker.Web.Navigation;

namespace AttackTracker.Web.Api;

internal sealed class ReleaseCalls(ReleasesQuery releases)
{
    public const string Withheld = "You are coding an article that this release may hold; its files and changes open when you have finished.";

    private static readonly ApiParameter Kind = ApiParameter.OfTerms<ReleaseChangeKind>("kind", "Changes of one kind; left out, of all.");

    public IEnumerable<ApiCall> All =>
    [
        new("/releases", "listReleases", "Releases, the latest first: numbered sets whose files stay equal to the byte.", [ApiParameters.AsOf], "ReleaseList", "/releases", ListAsync),
        new("/releases/{id}", "getRelease", "One release, and where its files are.", [ApiParameters.AsOf], "Release", "/releases/1", OneAsync),
        new("/releases/{id}/changes", "listReleaseChanges", "What changed since the release of the same filter before, in the order of the ids, and why.",
            [Kind, ApiParameters.Limit, ApiParameters.ChangesAfter], "ReleaseChangePage", "/releases/1/changes?limit=2", ChangesAsync),
    ];

    private async Task<ApiOutcome> ListAsync(ApiRequest request, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("items"u8);
        foreach (var release in await releases.RunAsync(request.Cancelled))
        {
            json.WriteStartObject();
            WriteMembers(json, release);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return new ApiOutcome.Done();
    }

    private async Task<ApiOutcome> OneAsync(ApiRequest request, Utf8JsonWriter json)
    {
        if (await FindAsync(request) is not { } release)
        {
            return Missing(request.Id);
        }

        json.WriteStartObject();
        WriteMembers(json, release);
        json.WriteNumberOrNull("next"u8, release.Next);
        json.WriteStartArray("files"u8);
        foreach (var file in release.Files)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, file.Name);
            json.WriteNumber("length"u8, file.Length);
            json.WriteString("sha256"u8, file.Sha256);
            json.WriteString("href"u8, FormattableString.Invariant($"{request.Root}{ApiEndpoints.Root.TrimStart('/')}/releases/{release.Number}/file?name={file.Name}"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return new ApiOutcome.Done();
    }

    private async Task<ApiOutcome> ChangesAsync(ApiRequest request, Utf8JsonWriter json)
    {
        if (await FindAsync(request) is not { } release)
        {
            return Missing(request.Id);
        }

        if ((await releases.WithheldAsync(release.Number, request.Cancelled)).Count > 0)
        {
            return new ApiOutcome.Missing(Withheld);
        }

        ReleaseChangeKind? kind = CodebookTerm.TryParse<ReleaseChangeKind>(request.Values[Kind.Name], out var one) ? one : null;
        var (changes, last) = await releases.BehindAsync(release.Number, kind, ApiParameters.Number(request.Cursor), request.Limit, request.Cancelled);
        var next = last is { } place ? request.NextAddress(place.ToString(CultureInfo.InvariantCulture)) : null;
        json.WriteStartObject();
        json.WriteNumberOrNull("previous"u8, release.Previous);
        json.WriteStartArray("items"u8);
        foreach (var change in changes)
        {
            Write(json, change);
        }

        json.WriteEndArray();
        json.WriteString("next"u8, next);
        json.WriteEndObject();
        return new ApiOutcome.Done(next);
    }

    internal static ApiOutcome.Missing Missing(string id) => new($"There is no release “{id}”.");

    private async Task<Release?> FindAsync(ApiRequest request) => ApiParameters.Number(request.Id) is { } number ? await releases.FindAsync(number, request.Cancelled) : null;

    private static void WriteMembers(Utf8JsonWriter json, Release release)
    {
        json.WriteNumber("number"u8, release.Number);
        json.WriteString("name"u8, release.Name);
        json.WriteString("note"u8, release.Note);
        json.WriteString("filter"u8, release.Filter);
        json.WriteString("criteria"u8, release.Criteria);
        json.WriteString("moment"u8, AsOfAddress.Format(release.Moment));
        json.WriteString("revision"u8, release.Revision);
        json.WriteString("madeBy"u8, release.Who);
        json.WriteNumber("incidents"u8, release.Incidents);
        json.WriteNumberOrNull("previous"u8, release.Previous);
        json.WriteStartObject("changes"u8);
        foreach (var kind in Enum.GetValues<ReleaseChangeKind>())
        {
            json.WriteNumber(CodebookTerm.Of(kind), release.Counts[(int)kind]);
        }

        json.WriteEndObject();
        json.WriteString("withdrawn"u8, release.Withdrawal?.Reason);
    }

    private static void Write(Utf8JsonWriter json, ReleaseChange change)
    {
        json.WriteStartObject();
        json.WriteString("change"u8, CodebookTerm.Of(change.Kind));
        json.WriteString("id"u8, change.PublicId);
        json.WriteString("title"u8, change.Title);
        json.WriteString("otherId"u8, change.Other);
        json.WriteStartArray("values"u8);
        foreach (var value in change.Values)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, value.Name);
            json.WriteString("from"u8, value.From);
            json.WriteString("to"u8, value.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("reasons"u8);
        foreach (var reason in change.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("what"u8, reason.What);
            json.WriteString("who"u8, reason.Who);
            json.WriteString("at"u8, AsOfAddress.Format(reason.At));
            json.WriteString("why"u8, reason.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
