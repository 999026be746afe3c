using System.Globalization;
using AttackTracker.Core.Actors;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>The words of tables and pages of bases, groups and weapons.</summary>
public static class SubjectText
{
    public static string One(SubjectKind kind) => kind switch
    {
        SubjectKind.Base => "base",
        SubjectKind.Group => "group",
        SubjectKind.Weapon => "weapon",
    };

    /// <summary>As a heading: "Bases".</summary>
    public static string Many(SubjectKind kind) => kind switch
    {
        SubjectKind.Base => "Bases",
        SubjectKind.Group => "Groups",
        SubjectKind.Weapon => "Weapons",
    };

    /// <summary>A row's name as people read it, without what the gazetteer adds in brackets.</summary>
    public static string Name(SubjectKind kind, SubjectLine row) => kind switch
    {
        SubjectKind.Weapon when CodebookTerm.TryParse<WeaponType>(row.Id, out var type) => Wording.Name(type),
        SubjectKind.Base => Wording.Site(row.Name),
        _ => row.Name,
    };

    /// <summary>The name of one that has a page.</summary>
    public static string Name(SubjectView view) => view.Weapon is { } weapon ? Wording.Name(weapon) : view.Name;

    /// <summary>What stands behind a name, in a word; null for nothing.</summary>
    public static string? Note(SubjectKind kind, SubjectLine row)
        => kind == SubjectKind.Group && CodebookTerm.TryParse<GroupKind>(row.Note, out var of) ? Kind(of) : row.Note;

    /// <summary>What sort of actor a group is.</summary>
    public static string Kind(GroupKind kind) => kind switch
    {
        GroupKind.Umbrella => "umbrella name",
        GroupKind.Facade => "front name",
        GroupKind.Generic => "class of actors",
        _ => CodebookTerm.Of(kind),
    };

    /// <summary>What that means for its claims; null where nothing needs to be said.</summary>
    public static string? KindNote(GroupKind kind) => kind switch
    {
        GroupKind.Umbrella => "Several groups claim under this name.",
        GroupKind.Facade => "It claims attacks; who stands behind it is not for the directory to say.",
        GroupKind.Generic => "It is blamed, and never claims.",
        _ => null,
    };

    /// <summary>What is said of a group: "Claimed", "Blamed".</summary>
    public static string Says(ClaimStatus? claim) => claim switch
    {
        ClaimStatus.Claimed => "Claimed",
        ClaimStatus.Disputed => "Claimed, disputed",
        ClaimStatus.Denied => "Denied",
        _ => "Blamed",
    };

    public static string Name(LedgerPart? part) => part switch
    {
        LedgerPart.Claimed => "Claimed",
        LedgerPart.Disputed => "Disputed",
        LedgerPart.Denied => "Denied",
        LedgerPart.Attributed => "Blamed on it",
        LedgerPart.Rival => "Claimed by others too",
        _ => "All",
    };

    /// <summary>A bin of a sparkline: "Nov 2023", "Q4 2023", "2023".</summary>
    public static string Bin(SparkSpan span, int at)
    {
        ArgumentNullException.ThrowIfNull(span);
        var first = span.DaysOf(at).First;
        return span.Bin switch
        {
            SparkBin.Month => first.ToString("MMM yyyy", CultureInfo.InvariantCulture),
            SparkBin.Quarter => string.Create(CultureInfo.InvariantCulture, $"Q{(first.Month + 2) / 3} {first.Year}"),
            SparkBin.Year => first.Year.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A sparkline in words: where it is highest, and how it ends.</summary>
    public static string Spark(SparkSpan span, IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(span);
        ArgumentNullException.ThrowIfNull(counts);
        var most = counts.DefaultIfEmpty().Max();
        if (most == 0)
        {
            return "no attack with a day";
        }

        var by = span.Bin switch { SparkBin.Month => "month", SparkBin.Quarter => "quarter", SparkBin.Year => "year" };
        return $"by {by}, {Bin(span, 0)} to {Bin(span, span.Count - 1)}: most {Wording.Number(most)} in {Bin(span, counts.ToList().IndexOf(most))}, last {Wording.Number(counts[^1])}";
    }
}
