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
        ReleaseChangeKind.Added => Texts.Added,
        ReleaseChangeKind.Changed => Texts.Changed,
        ReleaseChangeKind.Merged => Texts.Merged,
        ReleaseChangeKind.Withdrawn => Texts.Withdrawn,
        ReleaseChangeKind.Left => Texts.LeftFilter,
    };

    /// <summary>"3 added, 1 merged".</summary>
    public static string Changes(Release release)
    {
        ArgumentNullException.ThrowIfNull(release);
        var told = Enum.GetValues<ReleaseChangeKind>().Where(kind => release.Counts[(int)kind] > 0).Select(kind => Phrase.Of(Counted(kind), Wording.Number(release.Counts[(int)kind])));
        return release.Previous is null ? Texts.First : string.Join(", ", told);
    }

    private static string Counted(ReleaseChangeKind kind) => kind switch
    {
        ReleaseChangeKind.Added => Texts.CountedAdded,
        ReleaseChangeKind.Changed => Texts.CountedChanged,
        ReleaseChangeKind.Merged => Texts.CountedMerged,
        ReleaseChangeKind.Withdrawn => Texts.CountedWithdrawn,
        ReleaseChangeKind.Left => Texts.CountedLeft,
    };

    public static string Holds(string file) => file switch
    {
        ReleaseFiles.Csv => Texts.HoldsCsv,
        ReleaseFiles.JsonLines => Texts.HoldsJsonLines,
        ReleaseFiles.GeoJson => Texts.HoldsGeoJson,
        ReleaseFiles.Changes => Texts.HoldsChanges,
        _ => "",
    };

    /// <summary>"1.4 MB"; of a small file every byte.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 10_000 => string.Create(Words, $"{bytes:N0} {Texts.Bytes}"),
        < 1_000_000 => string.Create(Words, $"{bytes / 1e3:N0} kB"),
        < 1_000_000_000 => string.Create(Words, $"{bytes / 1e6:N1} MB"),
        _ => string.Create(Words, $"{bytes / 1e9:N2} GB"),
    };

    /// <summary>What a changed value is called.</summary>
    public static string Label(string name) => CodebookTerm.TryParse<Field>(name, out var field) ? FieldText.Label(field) : name switch
    {
        "groupNames" => Texts.GroupNames,
        "independentSources" => Texts.IndependentSources,
        "firstReported" => Texts.FirstReported,
        _ => char.ToUpperInvariant(name[0]) + name[1..],
    };

    /// <summary>A changed value; what has no words of its own is shown as the file has it, shortened.</summary>
    public static string Value(string name, string json, IReadOnlyDictionary<string, string> groups)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (CodebookTerm.TryParse<Field>(name, out var field))
        {
            return FieldText.Value(FieldValueJson.With(new EventValues { Kind = ReportKind.Attack }, field, json), field, groups) ?? Texts.NotStated;
        }

        using var value = JsonDocument.Parse(json);
        return value.RootElement.ValueKind switch
        {
            JsonValueKind.Null => Texts.None,
            JsonValueKind.String => value.RootElement.GetString()!,
            JsonValueKind.Array when name == "sources" => Phrase.Count(value.RootElement.GetArrayLength(), Texts.Reports),
            JsonValueKind.Array => value.RootElement.GetArrayLength() == 0 ? Texts.None : string.Join(", ", value.RootElement.EnumerateArray().Select(v => v.ToString())),
            _ => json.Length <= 80 ? json : json[..79] + "…",
        };
    }

    /// <summary>"merge by Ann, 3 Jan 2026: the same attack".</summary>
    public static string Reason(ReleaseReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var what = reason.What switch { "article-told" => Texts.NewArticle, "article-read" => Texts.ReadAgain, _ => reason.What.Replace('-', ' ') };
        var told = Phrase.Of(reason.Who is null ? Texts.ReasonOfNobody : Texts.ReasonBy, what, reason.At.ToString("d MMM yyyy", Words), reason.Who);
        return reason.Why.Length == 0 ? told : $"{told}: {reason.Why}";
    }
}
