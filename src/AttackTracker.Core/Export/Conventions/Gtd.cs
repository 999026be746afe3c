using System.Globalization;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;
using static AttackTracker.Core.Export.Conventions.ConventionColumn;

namespace AttackTracker.Core.Export.Conventions;

/// <summary>The 135 columns of GTD. Attacks by others than states; one number each of killed and wounded, no rounds.</summary>
internal sealed class Gtd : Convention
{
    public override string Name => "GTD";

    public override IReadOnlyList<ConventionColumn> Columns { get; } =
    [
        new("eventid", Id, true, cell => cell.Length == 12 && IsCount(cell)),
        new("iyear", e => ConventionEvent.Text(e.First.Year), true, IsCount),
        new("imonth", e => ConventionEvent.Text(e.First.Month == e.Last.Month && e.First.Year == e.Last.Year ? e.First.Month : 0), true, cell => IsCount(cell) && int.Parse(cell, CultureInfo.InvariantCulture) <= 12),
        new("iday", e => ConventionEvent.Text(e.IsOnOneDay ? e.First.Day : 0), true, cell => IsCount(cell) && int.Parse(cell, CultureInfo.InvariantCulture) <= 31),
        new("approxdate", e => e.IsOnOneDay ? null : $"{ConventionEvent.Iso(e.First)} to {ConventionEvent.Iso(e.Last)}"),
        new("extended", _ => "0", true, OneOf("0", "1")),
        .. Empties("resolution"),
        new("country", e => ConventionEvent.Text(e.Country.Gtd), true, cell => ConventionCountry.All.Any(c => ConventionEvent.Text(c.Gtd) == cell)),
        new("country_txt", e => e.Country.Name, true, cell => ConventionCountry.All.Any(c => c.Name == cell)),
        new("region", e => ConventionEvent.Text(e.Country.GtdRegion), true, OneOf("6", "10", "11")),
        new("region_txt", e => e.Country.GtdRegionName, true, cell => ConventionCountry.All.Any(c => c.GtdRegionName == cell)),
        new("provstate", e => e.Values.Site!.Admin1 ?? "Unknown", true),
        new("city", _ => "Unknown", true),
        new("latitude", e => ConventionEvent.Text(e.Main.Latitude), false, IsNumber),
        new("longitude", e => ConventionEvent.Text(e.Main.Longitude), false, IsNumber),
        new("specificity", e => e.Values.Site!.Precision switch { GeoPrecision.Exact or GeoPrecision.Near => "1", GeoPrecision.Region => "4", GeoPrecision.Country => "5" }, true, OneOf("1", "2", "3", "4", "5")),
        new("vicinity", e => e.Values.Site!.Precision == GeoPrecision.Near ? "1" : "0", true, OneOf("0", "1", "-9")),
        new("location", e => e.Place),
        new("summary", e => e.Summary, true),
        new("crit1", _ => "1", true, OneOf("0", "1")),
        new("crit2", _ => "1", true, OneOf("0", "1")),
        new("crit3", _ => "1", true, OneOf("0", "1")),
        new("doubtterr", _ => "1", true, OneOf("0", "1", "-9")),
        new("alternative", _ => "1", false, OneOf("1", "2", "3", "4", "5")),
        new("alternative_txt", _ => "Insurgency/Guerilla Action"),
        new("multiple", _ => "0", true, OneOf("0", "1")),
        new("success", e => e.Values.Outcomes.Count > 0 && e.Values.Outcomes.All(o => o is Outcome.Intercepted or Outcome.Failed) ? "0" : "1", true, OneOf("0", "1")),
        new("suicide", _ => "0", true, OneOf("0", "1")),
        new("attacktype1", e => Attack(e).Code, true, OneOf("2", "3", "9")),
        new("attacktype1_txt", e => Attack(e).Text, true, OneOf("Armed Assault", "Bombing/Explosion", "Unknown")),
        .. Empties("attacktype2 attacktype2_txt attacktype3 attacktype3_txt"),
        new("targtype1", e => Target(e).Code, true, OneOf("4", "6", "7", "20", "21")),
        new("targtype1_txt", e => Target(e).Text, true, OneOf("Military", "Airports & Aircraft", "Government (Diplomatic)", "Unknown", "Utilities")),
        .. Empties("targsubtype1 targsubtype1_txt corp1"),
        new("target1", e => e.Place),
        .. Empties("natlty1 natlty1_txt targtype2 targtype2_txt targsubtype2 targsubtype2_txt corp2 target2 natlty2 natlty2_txt targtype3 targtype3_txt targsubtype3 targsubtype3_txt corp3 target3 natlty3 natlty3_txt"),
        new("gname", e => Group(e, 0) ?? "Unknown", true),
        .. Empties("gsubname"),
        new("gname2", e => Group(e, 1)),
        .. Empties("gsubname2"),
        new("gname3", e => Group(e, 2)),
        .. Empties("gsubname3 motive"),
        new("guncertain1", e => Uncertain(e, 0), true, OneOf("0", "1")),
        new("guncertain2", e => Uncertain(e, 1), false, OneOf("0", "1")),
        new("guncertain3", e => Uncertain(e, 2), false, OneOf("0", "1")),
        new("individual", _ => "0", true, OneOf("0", "1")),
        new("nperps", _ => "-99", false, cell => cell == "-99" || IsCount(cell)),
        new("nperpcap", _ => "-99", false, cell => cell == "-99" || IsCount(cell)),
        new("claimed", e => e.IsClaimed ? "1" : e.Values.ClaimedBy.Count > 0 ? "0" : "-9", true, OneOf("1", "0", "-9")),
        new("claimmode", e => e.IsClaimed ? "10" : null, false, OneOf("10")),
        new("claimmode_txt", e => e.IsClaimed ? "Unknown" : null),
        .. Empties("claim2 claimmode2 claimmode2_txt claim3 claimmode3 claimmode3_txt"),
        new("compclaim", e => e.IsClaimed ? (Claims(e) > 1 ? "1" : "0") : null, false, OneOf("0", "1", "-9")),
        new("weaptype1", e => Weapon(e, 0)?.Type, true, OneOf("5", "6", "13")),
        new("weaptype1_txt", e => Weapon(e, 0)?.TypeText, true, OneOf("Firearms", "Explosives", "Unknown")),
        new("weapsubtype1", e => Weapon(e, 0)?.Sub, false, OneOf("5", "7", "11", "15", "16", "17")),
        new("weapsubtype1_txt", e => Weapon(e, 0)?.SubText),
        new("weaptype2", e => Weapon(e, 1)?.Type, false, OneOf("5", "6", "13")),
        new("weaptype2_txt", e => Weapon(e, 1)?.TypeText, false, OneOf("Firearms", "Explosives", "Unknown")),
        new("weapsubtype2", e => Weapon(e, 1)?.Sub, false, OneOf("5", "7", "11", "15", "16", "17")),
        new("weapsubtype2_txt", e => Weapon(e, 1)?.SubText),
        new("weaptype3", e => Weapon(e, 2)?.Type, false, OneOf("5", "6", "13")),
        new("weaptype3_txt", e => Weapon(e, 2)?.TypeText, false, OneOf("Firearms", "Explosives", "Unknown")),
        new("weapsubtype3", e => Weapon(e, 2)?.Sub, false, OneOf("5", "7", "11", "15", "16", "17")),
        new("weapsubtype3_txt", e => Weapon(e, 2)?.SubText),
        new("weaptype4", e => Weapon(e, 3)?.Type, false, OneOf("5", "6", "13")),
        new("weaptype4_txt", e => Weapon(e, 3)?.TypeText, false, OneOf("Firearms", "Explosives", "Unknown")),
        new("weapsubtype4", e => Weapon(e, 3)?.Sub, false, OneOf("5", "7", "11", "15", "16", "17")),
        new("weapsubtype4_txt", e => Weapon(e, 3)?.SubText),
        new("weapdetail", e => string.Join("; ", e.Values.Weapons.Select(w => w.Detail ?? CodebookTerm.Of(w.Type)))),
        new("nkill", e => ConventionEvent.Text(One(e.Values.Killed)), false, IsCount),
        .. Empties("nkillus nkillter"),
        new("nwound", e => ConventionEvent.Text(One(e.Values.Wounded)), false, IsCount),
        .. Empties("nwoundus nwoundte"),
        new("property", e => e.Values.Damage switch { null => "-9", Damage.None => "0", _ => "1" }, true, OneOf("1", "0", "-9")),
        new("propextent", e => Extent(e)?.Code, false, OneOf("2", "3", "4")),
        new("propextent_txt", e => Extent(e)?.Text),
        .. Empties("propvalue propcomment"),
        new("ishostkid", _ => "0", true, OneOf("0", "1", "-9")),
        .. Empties("nhostkid nhostkidus nhours ndays divert kidhijcountry ransom ransomamt ransomamtus ransompaid ransompaidus ransomnote hostkidoutcome hostkidoutcome_txt nreleased"),
        new("addnotes", e => e.Main.PublicId),
        new("scite1", e => Cite(e, 0)),
        new("scite2", e => Cite(e, 1)),
        new("scite3", e => Cite(e, 2)),
        new("dbsource", _ => "AttackTracker", true),
        new("INT_LOG", _ => "-9", true, OneOf("0", "1", "-9")),
        new("INT_IDEO", _ => "-9", true, OneOf("0", "1", "-9")),
        new("INT_MISC", _ => "-9", true, OneOf("0", "1", "-9")),
        new("INT_ANY", _ => "-9", true, OneOf("0", "1", "-9")),
        .. Empties("related"),
    ];

    protected override IReadOnlyList<Field> Untold => [Field.Munitions];

    public override string IdOf(ConventionEvent told) => Id(told);

    public override IEnumerable<Loss> Losses(ConventionEvent told)
    {
        foreach (var loss in base.Losses(told))
        {
            yield return loss;
        }

        yield return new(told.Main, "id", "approximated", told.Main.PublicId, Id(told), "a number within the day and this file; the incident's own id stands in addnotes");
        yield return new(told.Main, "kind", "assumed", "attack", "doubtterr 1, Insurgency/Guerilla Action", "whether an attack on forces is terrorism is not recorded");
        foreach (var (field, count) in new[] { (Field.Killed, told.Values.Killed), (Field.Wounded, told.Values.Wounded) })
        {
            if (count is { } range && range.Low != range.High)
            {
                yield return new(told.Main, CodebookTerm.Of(field), "collapsed", range.ToString(), ConventionEvent.Text(One(count))!, "one number, the lowest");
            }
        }

        if (told.Values.Outcomes.Count > 0)
        {
            yield return new(told.Main, "outcomes", "collapsed", string.Join(' ', told.Values.Outcomes.Select(CodebookTerm.Of)), "success", "whether it succeeded is all that is told");
        }

        foreach (var claim in told.Values.ClaimedBy.Where(c => c.Status is ClaimStatus.Denied or ClaimStatus.Disputed))
        {
            yield return new(told.Main, "claimedBy", "lost", $"{claim.Group} {CodebookTerm.Of(claim.Status)}", "", "denials and disputes have no column");
        }

        foreach (var group in told.Groups.Skip(3))
        {
            yield return new(told.Main, "attributedTo", "lost", group, "", "three groups at most");
        }

        foreach (var weapon in told.Values.Weapons.Skip(4))
        {
            yield return new(told.Main, "weapons", "lost", CodebookTerm.Of(weapon.Type), "", "four weapons at most");
        }
    }

    protected override string? LeftOut(ExportedIncident incident, ExportContext context)
        => incident.Values.Kind == ReportKind.Response ? "a response is an action of states"
            : ConventionEvent.GroupsOf(incident.Values) is { Count: > 0 } groups && groups.All(g => context.GroupKind(g) is "state" or "force") ? "it is told of a state"
            : null;

    private static IEnumerable<ConventionColumn> Empties(string names) => names.Split(' ').Select(Empty);

    private static string Id(ConventionEvent told) => string.Create(
        CultureInfo.InvariantCulture,
        $"{told.First.Year:0000}{told.First.Month:00}{(told.IsOnOneDay ? told.First.Day : 0):00}{told.Number:0000}");

    private static (string Code, string Text) Attack(ConventionEvent told) => MainWeapon(told.Values) switch
    {
        WeaponType.SmallArms => ("2", "Armed Assault"),
        null or WeaponType.Unknown => ("9", "Unknown"),
        _ => ("3", "Bombing/Explosion"),
    };

    private static (string Code, string Text) Target(ConventionEvent told) => told.Context.SiteType(told.Values.Site!.Id) switch
    {
        "diplomatic" or "diplomatic-support" => ("7", "Government (Diplomatic)"),
        "airport" => ("6", "Airports & Aircraft"),
        "energy" => ("21", "Utilities"),
        "district" or "crossing" => ("20", "Unknown"),
        _ => ("4", "Military"),
    };

    private static string? Group(ConventionEvent told, int index) => index < told.Groups.Count ? told.Context.GroupName(told.Groups[index]) : null;

    // Suspected, unless it says so itself.
    private static string? Uncertain(ConventionEvent told, int index) => index == 0 && told.Groups.Count == 0 ? "0"
        : index >= told.Groups.Count ? null
        : told.Values.ClaimedBy.Any(c => c.Status == ClaimStatus.Claimed && c.Group == told.Groups[index]) ? "0" : "1";

    private static int Claims(ConventionEvent told) => told.Values.ClaimedBy.Count(c => c.Status == ClaimStatus.Claimed);

    private static (string Type, string TypeText, string? Sub, string? SubText)? Weapon(ConventionEvent told, int index)
    {
        if (index >= told.Values.Weapons.Count)
        {
            return index == 0 ? ("13", "Unknown", null, null) : null;
        }

        return told.Values.Weapons[index].Type switch
        {
            WeaponType.SmallArms => ("5", "Firearms", "5", "Unknown Gun Type"),
            WeaponType.Unknown => ("13", "Unknown", null, null),
            WeaponType.Grenade => ("6", "Explosives", "7", "Grenade"),
            WeaponType.VehicleBomb => ("6", "Explosives", "15", "Vehicle"),
            WeaponType.Ied or WeaponType.Explosion => ("6", "Explosives", "16", "Unknown Explosive Type"),
            WeaponType.Drone => ("6", "Explosives", "17", "Other Explosive Type"),
            _ => ("6", "Explosives", "11", "Projectile (rockets, mortars, RPGs, etc.)"),
        };
    }

    private static int? One(CountRange? count) => count?.Low ?? count?.High;

    private static (string Code, string Text)? Extent(ConventionEvent told) => told.Values.Damage switch
    {
        Damage.Major => ("2", "Major (likely >= $1 million but < $1 billion)"),
        Damage.Minor => ("3", "Minor (likely < $1 million)"),
        Damage.Unknown => ("4", "Unknown"),
        _ => null,
    };

    private static string? Cite(ConventionEvent told, int index) => index < told.Main.Sources.Count && told.Main.Sources[index] is var source
        ? string.Join(", ", new[] { source.Title is null ? null : $"\"{source.Title}\"", source.Publisher, source.Published is { } day ? ConventionEvent.Iso(day) : null }.OfType<string>())
        : null;
}
