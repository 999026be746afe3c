namespace AttackTracker.Core.Export.Conventions;

/// <summary>What other event data call a country. Facts from their public code lists; a country that is missing here cannot be told in them.</summary>
/// <param name="Iso3">ISO 3166-1 alpha-3.</param>
/// <param name="IsoNumber">ISO 3166-1 numeric, as ACLED has it.</param>
/// <param name="Name">In English as all three write it, but for Yemen, which UCDP calls by an older name too.</param>
/// <param name="AcledRegion">ACLED's region.</param>
/// <param name="Gw">Gleditsch and Ward's number, as UCDP has it; 0 for none.</param>
/// <param name="GedRegion">UCDP's region.</param>
/// <param name="Gtd">GTD's number.</param>
/// <param name="GtdRegion">GTD's region, by number.</param>
internal sealed record ConventionCountry(string Iso3, int IsoNumber, string Name, string AcledRegion, int Gw, string GedRegion, int Gtd, int GtdRegion)
{
    private const string East = "Middle East";

    private static readonly Dictionary<string, ConventionCountry> ByCode = new(StringComparer.Ordinal)
    {
        ["AE"] = new("ARE", 784, "United Arab Emirates", East, 696, East, 215, 10),
        ["AF"] = new("AFG", 4, "Afghanistan", "Caucasus and Central Asia", 700, "Asia", 4, 6),
        ["BF"] = new("BFA", 854, "Burkina Faso", "Western Africa", 439, "Africa", 33, 11),
        ["BH"] = new("BHR", 48, "Bahrain", East, 692, East, 18, 10),
        ["DJ"] = new("DJI", 262, "Djibouti", "Eastern Africa", 522, "Africa", 56, 11),
        ["EG"] = new("EGY", 818, "Egypt", "Northern Africa", 651, East, 60, 10),
        ["IL"] = new("ISR", 376, "Israel", East, 666, East, 97, 10),
        ["IQ"] = new("IRQ", 368, "Iraq", East, 645, East, 95, 10),
        ["IR"] = new("IRN", 364, "Iran", East, 630, East, 94, 10),
        ["JO"] = new("JOR", 400, "Jordan", East, 663, East, 102, 10),
        ["KE"] = new("KEN", 404, "Kenya", "Eastern Africa", 501, "Africa", 104, 11),
        ["KW"] = new("KWT", 414, "Kuwait", East, 690, East, 106, 10),
        ["LB"] = new("LBN", 422, "Lebanon", East, 660, East, 110, 10),
        ["LY"] = new("LBY", 434, "Libya", "Northern Africa", 620, "Africa", 113, 10),
        ["ML"] = new("MLI", 466, "Mali", "Western Africa", 432, "Africa", 123, 11),
        ["NE"] = new("NER", 562, "Niger", "Western Africa", 436, "Africa", 146, 11),
        ["OM"] = new("OMN", 512, "Oman", East, 698, East, 152, 10),
        ["PK"] = new("PAK", 586, "Pakistan", "South Asia", 770, "Asia", 153, 6),
        ["QA"] = new("QAT", 634, "Qatar", East, 694, East, 164, 10),
        ["SA"] = new("SAU", 682, "Saudi Arabia", East, 670, East, 173, 10),
        ["SO"] = new("SOM", 706, "Somalia", "Eastern Africa", 520, "Africa", 182, 11),
        ["SY"] = new("SYR", 760, "Syria", East, 652, East, 200, 10),
        ["TR"] = new("TUR", 792, "Turkey", East, 640, East, 209, 10),
        ["YE"] = new("YEM", 887, "Yemen", East, 678, East, 228, 10),
    };

    public static IEnumerable<ConventionCountry> All => ByCode.Values;

    public string GtdRegionName => GtdRegion switch
    {
        6 => "South Asia",
        10 => "Middle East & North Africa",
        _ => "Sub-Saharan Africa",
    };

    public static ConventionCountry? Of(string? code) => code is null ? null : ByCode.GetValueOrDefault(code);
}
