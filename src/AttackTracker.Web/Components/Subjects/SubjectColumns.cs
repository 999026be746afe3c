using AttackTracker.Core.Quantities;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>The columns of the tables of bases, groups and weapons.</summary>
public static class SubjectColumns
{
    /// <summary>The one that is ordered by where nothing is said, and that a phone shows largest.</summary>
    public const string Usual = "attacks";

    /// <summary>The key of the column of names, which is always there.</summary>
    public const string Name = "name";

    /// <summary>Every column of a table, in its order.</summary>
    public static IReadOnlyList<SubjectColumn> All(SubjectKind kind) =>
    [
        new("spark", Texts.OverTime, Texts.OverTimeNote, row => row.Spark.Count == 0 ? null : row.Spark[^1], (row, _) => new SubjectCell.Spark(row.Spark)) { Look = "c-sp" },
        new(Usual, Texts.Attacks, Texts.Attacks, row => row.Attacks, (row, filter) => Count(row.Attacks, SubjectCell.Attacks(filter))) { Look = "b" },
        new("responses", Texts.ResponsesHead, Texts.Responses, row => row.Responses, (row, filter) => Count(row.Responses, filter with { Kind = ReportKind.Response })),
        .. SubjectClaimColumns.All(kind),
        .. kind == SubjectKind.Weapon ? [] : Enum.GetValues<WeaponFamily>().Select(Of),
        .. Enum.GetValues<Outcome>().Select(Of),
        new("not-stated", Texts.NotStated, Texts.OutcomeNotStated, row => row.ByOutcome[^1], (row, filter) => Count(row.ByOutcome[^1], CellFilter.Of(filter, (Outcome?)null))) { Band = Texts.AttacksByOutcome, Tint = "var(--ink-3)" },
        new("killed", Texts.Killed, Texts.Killed, row => Most(row.Killed), (row, filter) => new SubjectCell.People(row.Killed, row.KilledStated, row.Attacks, SubjectLinks.Incidents(SubjectCell.Attacks(filter) with { Casualties = CasualtyFilter.Killed }))) { Band = Texts.People, Look = "kw" },
        new("wounded", Texts.Wounded, Texts.Wounded, row => Most(row.Wounded), (row, filter) => new SubjectCell.People(row.Wounded, row.WoundedStated, row.Attacks, SubjectLinks.Incidents(SubjectCell.Attacks(filter) with { Casualties = CasualtyFilter.Wounded }))) { Band = Texts.People, Look = "kw" },
        .. kind == SubjectKind.Base ? [] : new[] { new SubjectColumn("bases", Texts.Bases, Texts.BasesNote, row => row.Bases, (row, filter) => new SubjectCell.Count(row.Bases, SubjectLinks.Table(SubjectKind.Base, IncidentFilterQuery.Write(filter)))) },
        .. kind == SubjectKind.Group ? [] : new[] { new SubjectColumn("groups", Texts.Groups, Texts.GroupsNote, row => row.Groups, (row, filter) => new SubjectCell.Count(row.Groups, SubjectLinks.Table(SubjectKind.Group, IncidentFilterQuery.Write(filter)))) },
        new("first", Texts.FirstAttack, Texts.FirstAttack, row => row.FirstAttack?.DayNumber, (row, filter) => OnDay(row.FirstAttack, filter)) { Look = "la" },
        new("last", Texts.LastAttack, Texts.LastAttack, row => row.LastAttack?.DayNumber, (row, filter) => OnDay(row.LastAttack, filter)) { Look = "la" },
        new("conflicts", "≠", Texts.ConflictsNote, row => row.Conflicts, (row, filter) => Count(row.Conflicts, filter with { Conflict = true })) { Look = "cf" },
    ];

    /// <summary>Those that are shown where nothing is said.</summary>
    public static IReadOnlyList<string> UsualOf(SubjectKind kind) => kind switch
    {
        SubjectKind.Base => ["spark", Usual, "responses", .. Families, .. Outcomes, "killed", "wounded", "last", "conflicts"],
        SubjectKind.Group => ["spark", Usual, "claimed", "blamed", "both", "disputed", "denied", "rival", .. Families, "killed", "wounded", "bases", "last", "conflicts"],
        SubjectKind.Weapon => ["spark", Usual, "responses", .. Outcomes, "claimed", "blamed", "nobody", "killed", "wounded", "bases", "groups", "last", "conflicts"],
    };

    /// <summary>The columns that an address asks for, in the table's order; what it does not know is left out.</summary>
    public static IReadOnlyList<SubjectColumn> Shown(SubjectKind kind, SubjectsAddress place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var keys = place.Columns ?? UsualOf(kind);
        return [.. All(kind).Where(column => keys.Contains(column.Key))];
    }

    /// <summary>The address with a column shown that was not, or hidden that was.</summary>
    public static SubjectsAddress Toggle(SubjectKind kind, SubjectsAddress place, string key)
    {
        var shown = Shown(kind, place).Select(column => column.Key).ToList();
        var wanted = All(kind).Select(column => column.Key).Where(other => shown.Contains(other) != (other == key)).ToList();
        return place with { Columns = wanted.SequenceEqual(All(kind).Select(column => column.Key).Where(UsualOf(kind).Contains)) ? null : wanted };
    }

    internal static SubjectCell.Count Count(int count, IncidentFilter? filter) => new(count, filter is null ? null : SubjectLinks.Incidents(filter));

    private static IEnumerable<string> Families => Enum.GetValues<WeaponFamily>().Select(CodebookTerm.Of);

    private static IEnumerable<string> Outcomes => [.. Enum.GetValues<Outcome>().Select(CodebookTerm.Of), "not-stated"];

    private static SubjectColumn Of(WeaponFamily family)
        => new(CodebookTerm.Of(family), Head(family), Wording.Name(family), row => row.ByWeapon[(int)family], (row, filter) => Count(row.ByWeapon[(int)family], CellFilter.Of(filter, family)))
        {
            Band = Texts.AttacksByWeapon,
            Tint = $"var(--w-{WeaponLooks.Of(family).Style()})",
            Mark = WeaponLooks.Of(family),
        };

    private static SubjectColumn Of(Outcome outcome)
        => new(CodebookTerm.Of(outcome), Head(outcome), Wording.Name(outcome), row => row.ByOutcome[(int)outcome], (row, filter) => Count(row.ByOutcome[(int)outcome], CellFilter.Of(filter, outcome)))
        {
            Band = Texts.AttacksByOutcome,
            Tint = "var(--ink-3)",
        };

    private static SubjectCell.Day OnDay(DateOnly? day, IncidentFilter filter)
        => new(day, day is { } on ? SubjectLinks.Incidents(SubjectCell.Attacks(filter) with { From = on, To = on }) : null);

    // What is open above comes before what is as much and no more.
    private static double? Most(CountRange? people) => people is { } range ? range.High ?? range.Low + 0.5 : null;

    private static string Head(WeaponFamily family) => family switch
    {
        WeaponFamily.Rocket => Texts.RocketHead,
        WeaponFamily.Drone => Texts.DroneHead,
        WeaponFamily.Missile => Texts.MissileHead,
        WeaponFamily.Indirect => Texts.MortarHead,
        WeaponFamily.Ground => Texts.BombHead,
        WeaponFamily.Unknown => Texts.BlastHead,
    };

    private static string Head(Outcome outcome) => outcome switch
    {
        Outcome.Impact => Texts.HitHead,
        Outcome.Missed => Texts.MissedHead,
        Outcome.Intercepted => Texts.InterceptedHead,
        Outcome.Failed => Texts.FailedHead,
    };
}
