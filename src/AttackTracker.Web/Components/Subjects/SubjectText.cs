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
    /// <summary>The text for a kind.</summary>
    public static string For(SubjectKind kind, string ofBase, string ofGroup, string ofWeapon) => kind switch
    {
        SubjectKind.Base => ofBase,
        SubjectKind.Group => ofGroup,
        SubjectKind.Weapon => ofWeapon,
    };

    /// <summary>As a heading: "Base".</summary>
    public static string One(SubjectKind kind) => For(kind, Texts.Base, Texts.Group, Texts.Weapon);

    /// <summary>As a heading: "Bases".</summary>
    public static string Many(SubjectKind kind) => For(kind, Texts.Bases, Texts.Groups, Texts.Weapons);

    /// <summary>A row's name as people read it, without what the gazetteer adds in brackets.</summary>
    public static string Name(SubjectKind kind, SubjectLine row) => kind switch
    {
        SubjectKind.Base when row.Id is null => Texts.BaseNotNamed,
        SubjectKind.Group when row.Id is null => Texts.NoGroupNamed,
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
        GroupKind.Umbrella => Texts.Umbrella,
        GroupKind.Facade => Texts.Facade,
        GroupKind.Generic => Texts.Generic,
        GroupKind.Militia => Texts.Militia,
        GroupKind.Jihadist => Texts.Jihadist,
        GroupKind.Insurgent => Texts.Insurgent,
        GroupKind.State => Texts.State,
        GroupKind.Force => Texts.Force,
        GroupKind.Source => Texts.Source,
    };

    /// <summary>What that means for its claims; null where nothing needs to be said.</summary>
    public static string? KindNote(GroupKind kind) => kind switch
    {
        GroupKind.Umbrella => Texts.UmbrellaNote,
        GroupKind.Facade => Texts.FacadeNote,
        GroupKind.Generic => Texts.GenericNote,
        _ => null,
    };

    /// <summary>What is said of a group: "Claimed", "Blamed".</summary>
    public static string Says(ClaimStatus? claim) => claim switch
    {
        ClaimStatus.Claimed => Texts.Claimed,
        ClaimStatus.Disputed => Texts.ClaimedDisputed,
        ClaimStatus.Denied => Texts.Denied,
        _ => Texts.Blamed,
    };

    /// <summary>The same of a group that is named: "claimed by {0}".</summary>
    public static string SaysOf(ClaimStatus? claim) => claim switch
    {
        ClaimStatus.Claimed => Texts.ClaimedBy,
        ClaimStatus.Disputed => Texts.DisputedBy,
        ClaimStatus.Denied => Texts.DeniedBy,
        _ => Texts.BlamedOn,
    };

    public static string Name(LedgerPart? part) => part switch
    {
        LedgerPart.Claimed => Texts.Claimed,
        LedgerPart.Disputed => Texts.Disputed,
        LedgerPart.Denied => Texts.Denied,
        LedgerPart.Attributed => Texts.LedgerBlamed,
        LedgerPart.Rival => Texts.ClaimedByOthers,
        _ => Texts.All,
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
            return Texts.SparkEmpty;
        }

        var text = span.Bin switch { SparkBin.Month => Texts.SparkByMonth, SparkBin.Quarter => Texts.SparkByQuarter, SparkBin.Year => Texts.SparkByYear };
        return Phrase.Of(text, Bin(span, 0), Bin(span, span.Count - 1), Wording.Number(most), Bin(span, counts.ToList().IndexOf(most)), Wording.Number(counts[^1]));
    }
}
