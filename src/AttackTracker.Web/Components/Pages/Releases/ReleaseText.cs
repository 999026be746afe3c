using System.Globalization;
using System.Text.Json;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Releases;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Pages.Releases;

/// <summary>Releases and their changes in words.</summary>
public static class ReleaseText
{
    private static readonly CultureInfo Words = CultureInfo.InvariantCulture;

    public static string Day(DateTime moment) => moment.ToString("d MMM yyyy, HH:mm", Words) + " UTC";

    public static string Name(ReleaseChangeKind kind) => kind switch
    {
        ReleaseChangeKind.Added => "Added",
        ReleaseChangeKind.Changed => "Changed",
        ReleaseChangeKind.Merged => "Merged",
        ReleaseChangeKind.Withdrawn => "Withdrawn",
        ReleaseChangeKind.Left => "Left the filter",
    };

    /// <summary>"3 added, 1 merged".</summary>
    public static string Changes(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        var told = Enum.GetValues<ReleaseChangeKind>().Where(kind => release.Counts[(int)kind] > 0).Select(kind => $"{Wording.Number(release.Counts[(int)kind])} {Name(kind).ToLowerInvariant()}");
        return release.Previous is null ? "first of its filter" : string.Join(", ", told);
    }

    public static string Holds(string file) => file switch
    {
        ReleaseFiles.Csv => "One row an incident, in the order of the ids",
        ReleaseFiles.JsonLines => "One object a line, with all sources",
        ReleaseFiles.GeoJson => "One feature an incident, for maps",
        ReleaseFiles.Changes => "What changed, from what, to what, and why",
        _ => "",
    };

    /// <summary>"1.4 MB"; of a small file every byte.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 10_000 => string.Create(Words, $"{bytes:N0} bytes"),
        < 1_000_000 => string.Create(Words, $"{bytes / 1e3:N0} kB"),
        < 1_000_000_000 => string.Create(Words, $"{bytes / 1e6:N1} MB"),
        _ => string.Create(Words, $"{bytes / 1e9:N2} GB"),
    };

    /// <summary>What a changed value is called.</summary>
    public static string Label(string name) => CodebookTerm.TryParse<Field>(name, out var field) ? FieldText.Label(field) : name switch
    {
        "groupNames" => "Names of groups",
        "independentSources" => "Independent sources",
        "firstReported" => "First reported",
        _ => char.ToUpperInvariant(name[0]) + name[1..],
    };

    /// <summary>A changed value; what has no words of its own is shown as the file has it, shortened.</summary>
    public static string Value(string name, string json, IReadOnlyDictionary<string, string> groups)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (CodebookTerm.TryParse<Field>(name, out var field))
        {
            return FieldText.Value(FieldValueJson.With(new EventValues { Kind = ReportKind.Attack }, field, json), field, groups) ?? "not stated";
        }

        using var value = JsonDocument.Parse(json);
        return value.RootElement.ValueKind switch
        {
            JsonValueKind.Null => "none",
            JsonValueKind.String => value.RootElement.GetString()!,
            JsonValueKind.Array when name == "sources" => Wording.Count(value.RootElement.GetArrayLength(), "report"),
            JsonValueKind.Array => value.RootElement.GetArrayLength() == 0 ? "none" : string.Join(", ", value.RootElement.EnumerateArray().Select(v => v.ToString())),
            _ => json.Length <= 80 ? json : json[..79] + "…",
        };
    }

    /// <summary>"merge by Ann, 3 Jan 2026: the same attack".</summary>
    public static string Reason(ReleaseReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var what = reason.What switch { "article-told" => "new article", "article-read" => "read again", _ => reason.What.Replace('-', ' ') };
        return string.Create(Words, $"{what}{(reason.Who is null ? "" : $" by {reason.Who}")}, {reason.At:d MMM yyyy}{(reason.Why.Length == 0 ? "" : $": {reason.Why}")}");
    }
}
