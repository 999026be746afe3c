using System.Globalization;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using static AttackTracker.Core.Export.Conventions.ConventionColumn;

namespace AttackTracker.Core.Export.Conventions;

/// <summary>The columns of ACLED as of 2023. One number of fatalities, the most conservative; no wounded, no claims, no rounds.</summary>
internal sealed class Acled : Convention
{
    private const string Remote = "Explosions/Remote violence";
    private const string Strategic = "Strategic developments";
    private const string Disrupted = "Disrupted weapons use";

    private static readonly string[] Regions = [.. ConventionCountry.All.Select(c => c.AcledRegion).Distinct()];

    public override string Name => "ACLED";

    public override IReadOnlyList<ConventionColumn> Columns { get; } =
    [
        new("event_id_cnty", e => e.Country.Iso3 + e.Key, true, cell => cell.Length > 3 && cell[..3].All(char.IsAsciiLetterUpper) && IsCount(cell[3..])),
        new("event_date", e => ConventionEvent.Iso(Day(e)), true, IsDay),
        new("year", e => ConventionEvent.Text(Day(e).Year), true, IsCount),
        new("time_precision", TimePrecision, true, OneOf("1", "2", "3")),
        new("disorder_type", e => Type(e).Event == Strategic ? Strategic : "Political violence", true, OneOf("Political violence", Strategic)),
        new("event_type", e => Type(e).Event, true, OneOf("Battles", Remote, Strategic)),
        new("sub_event_type", e => Type(e).Sub, true, OneOf("Armed clash", "Air/drone strike", "Shelling/artillery/missile attack", "Remote explosive/landmine/IED", "Grenade", Disrupted)),
        new("actor1", Actor, true),
        new("assoc_actor_1", e => string.Join("; ", e.Groups.Skip(1).Select(e.Context.GroupName))),
        new("inter1", e => ConventionEvent.Text(Inter(e)), true, OneOf("1", "2", "3", "8")),
        new("actor2", e => e.Values.Kind == ReportKind.Response ? $"Unidentified Armed Group ({e.Country.Name})" : null),
        Empty("assoc_actor_2"),
        new("inter2", e => e.Values.Kind == ReportKind.Response ? "3" : "0", true, OneOf("0", "3")),
        new("interaction", e => e.Values.Kind == ReportKind.Response ? "13" : ConventionEvent.Text(Inter(e) * 10), true, OneOf("13", "10", "20", "30", "80")),
        Empty("civilian_targeting"),
        new("iso", e => ConventionEvent.Text(e.Country.IsoNumber), true, cell => ConventionCountry.All.Any(c => ConventionEvent.Text(c.IsoNumber) == cell)),
        new("region", e => e.Country.AcledRegion, true, OneOf(Regions)),
        new("country", e => e.Country.Name, true, cell => ConventionCountry.All.Any(c => c.Name == cell)),
        new("admin1", e => e.Values.Site!.Admin1),
        Empty("admin2"),
        Empty("admin3"),
        new("location", e => e.Place, true),
        new("latitude", e => ConventionEvent.Text(e.Main.Latitude), false, IsNumber),
        new("longitude", e => ConventionEvent.Text(e.Main.Longitude), false, IsNumber),
        new("geo_precision", e => e.Values.Site!.Precision switch { GeoPrecision.Exact => "1", GeoPrecision.Near => "2", _ => "3" }, true, OneOf("1", "2", "3")),
        new("source", e => string.Join("; ", e.Members.SelectMany(m => m.Sources).Select(s => s.Publisher ?? "Undisclosed Source").Distinct(StringComparer.Ordinal)), true),
        new("source_scale", _ => "Other", true, OneOf("Other")),
        new("notes", e => e.Summary, true),
        new("fatalities", e => ConventionEvent.Text(e.Members.Sum(m => m.Values.Killed?.Low ?? 0)), true, IsCount),
        Empty("tags"),
        new("timestamp", e => new DateTimeOffset(e.Context.State.AsOf).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), true, IsCount),
    ];

    protected override IReadOnlyList<Field> Untold => [Field.Munitions, Field.Wounded, Field.Damage, Field.Outcomes];

    public override string IdOf(ConventionEvent told) => told.Country.Iso3 + told.Key;

    public override IEnumerable<Loss> Losses(ConventionEvent told)
    {
        foreach (var loss in base.Losses(told))
        {
            yield return loss;
        }

        foreach (var member in told.Members)
        {
            if (member.Values.Killed is { } killed && killed != CountRange.Exactly(killed.Low ?? 0))
            {
                yield return new(member, "killed", "collapsed", killed.ToString(), (killed.Low ?? 0).ToString(CultureInfo.InvariantCulture), "one number, the most conservative");
            }

            if (member.Values.Killed is null)
            {
                yield return new(member, "killed", "assumed", "not stated", "0", "the column is never empty");
            }

            foreach (var weapon in member.Values.Weapons.Skip(1))
            {
                yield return new(member, "weapons", "lost", CodebookTerm.Of(weapon.Type), Type(told).Sub, "one type an event");
            }

            if (MainWeapon(member.Values) is null or WeaponType.Unknown)
            {
                yield return new(member, "weapons", "assumed", "not known", Type(told).Sub, "the type is never empty");
            }

            foreach (var claim in member.Values.ClaimedBy)
            {
                yield return new(member, "claimedBy", claim.Status == ClaimStatus.Claimed ? "approximated" : "lost", $"{claim.Group} {CodebookTerm.Of(claim.Status)}", claim.Status == ClaimStatus.Claimed ? Actor(told) : "", "an actor is named without saying by whose word");
            }
        }
    }

    protected override string? LeftOut(ExportedIncident incident, ExportContext context) => null;

    protected override string KeyOf(ConventionEvent told) => told.Values.Site is { Precision: GeoPrecision.Exact or GeoPrecision.Near } site && told.IsOnOneDay
        ? $"{site.Country}|{site.Id ?? site.Name}|{site.Precision}|{Actor(told)}|{Type(told).Sub}|{told.Values.Kind}"
        : told.Main.PublicId;

    // A month is told by its middle.
    private static DateOnly Day(ConventionEvent told) => told.First.AddDays((told.Last.DayNumber - told.First.DayNumber) / 2);

    private static string TimePrecision(ConventionEvent told) => told.IsOnOneDay ? "1" : told.Days <= 7 ? "2" : "3";

    private static (string Event, string Sub) Type(ConventionEvent told) => MainWeapon(told.Values) switch
    {
        _ when told.Values is { Outcomes: [Outcome.Intercepted], Killed: null or { Low: null or 0 } } => (Strategic, Disrupted),
        WeaponType.Drone or WeaponType.AirStrike => (Remote, "Air/drone strike"),
        WeaponType.Ied or WeaponType.VehicleBomb or WeaponType.Explosion => (Remote, "Remote explosive/landmine/IED"),
        WeaponType.Grenade => (Remote, "Grenade"),
        WeaponType.SmallArms or WeaponType.Rpg => ("Battles", "Armed clash"),
        _ => (Remote, "Shelling/artillery/missile attack"),
    };

    private static string Actor(ConventionEvent told) => told.Values.Kind == ReportKind.Response ? "Unidentified Military Forces"
        : told.Groups.Count > 0 ? told.Context.GroupName(told.Groups[0])
        : $"Unidentified Armed Group ({told.Country.Name})";

    private static int Inter(ConventionEvent told) => told.Values.Kind == ReportKind.Response ? 1
        : told.Groups.Count == 0 ? 3
        : told.Context.GroupKind(told.Groups[0]) switch
        {
            "state" or "force" => 8,
            "jihadist" or "insurgent" => 2,
            _ => 3,
        };

    private static bool IsDay(string cell) => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
