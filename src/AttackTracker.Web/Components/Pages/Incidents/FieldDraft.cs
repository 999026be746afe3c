using System.Globalization;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>A field's value while a person edits it: what is typed, right or wrong, and what it comes to.</summary>
public sealed class FieldDraft
{
    private readonly ReferenceData _reference;
    private readonly EventValues _before;

    private FieldDraft(Field field, EventValues values, ReferenceData reference)
    {
        (Field, _before, _reference) = (field, values, reference);
        Take(values);
    }

    public Field Field { get; }

    public ReportKind Kind { get; set; }

    public bool Background { get; set; }

    /// <summary>First possible day; null for an open side.</summary>
    public DateOnly? Start { get; set; }

    /// <summary>Last possible day, inclusive; null for an open side.</summary>
    public DateOnly? End { get; set; }

    /// <summary>A name or alias of the gazetteer, or the words of the article; empty for no site.</summary>
    public string Site { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2, for a site that the gazetteer does not hold.</summary>
    public string Country { get; set; } = "";

    public GeoPrecision Precision { get; set; }

    public string Low { get; set; } = "";

    public string High { get; set; } = "";

    public HashSet<Outcome> Outcomes { get; } = [];

    public List<WeaponLine> Weapons { get; } = [];

    public List<ClaimLine> Claims { get; } = [];

    public List<BlameLine> Blames { get; } = [];

    public Damage? Damage { get; set; }

    /// <summary>The draft of the field as <paramref name="values"/> have it.</summary>
    public static FieldDraft Of(Field field, EventValues values, ReferenceData reference) => new(field, values, reference);

    /// <summary>Fills the inputs with the field as other values have it, such as what one article says.</summary>
    public void Take(EventValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        (Kind, Background, Damage) = (values.Kind, values.Background, values.Damage);
        (Start, End) = (values.Date?.Start, values.Date?.End);
        (Site, Country, Precision) = (values.Site?.Name ?? "", values.Site?.Country ?? "", values.Site?.Precision ?? GeoPrecision.Exact);
        var count = Field switch
        {
            Field.Killed => values.Killed,
            Field.Wounded => values.Wounded,
            _ => values.Munitions,
        };
        (Low, High) = (Number(count?.Low), Number(count?.High));
        Outcomes.Clear();
        Outcomes.UnionWith(values.Outcomes);
        Weapons.Clear();
        Weapons.AddRange(values.Weapons.Select(w => new WeaponLine { Type = w.Type, Detail = w.Detail ?? "" }));
        Claims.Clear();
        Claims.AddRange(values.ClaimedBy.Select(c => new ClaimLine { Group = NameOf(c.Group), Status = c.Status }));
        Blames.Clear();
        Blames.AddRange(values.AttributedTo.Select(a => new BlameLine { Group = NameOf(a.Group), By = a.By ?? "" }));
    }

    /// <summary>What is typed as a value of the field.</summary>
    /// <param name="fault">What is wrong with it, in words for the person who typed it; null where nothing is.</param>
    /// <returns>The values with the field replaced; null exactly where there is a fault.</returns>
    public EventValues? Read(out string? fault)
    {
        fault = null;
        try
        {
            return Field switch
            {
                Field.Kind => _before with { Kind = Kind },
                Field.Background => _before with { Background = Background },
                Field.Date => _before with { Date = ReadDate() },
                Field.Site => _before with { Site = ReadSite() },
                Field.Weapons => _before with { Weapons = [.. Weapons.DistinctBy(w => w.Type).Select(w => new WeaponUse(w.Type, Blank(w.Detail)))] },
                Field.Munitions => _before with { Munitions = ReadCount() },
                Field.Outcomes => _before with { Outcomes = [.. Outcomes.Order()] },
                Field.ClaimedBy => _before with { ClaimedBy = [.. Claims.Where(c => c.IsFilled).Select(c => c.Status == ClaimStatus.Unclaimed ? new Claim("none", c.Status) : new Claim(IdOf(c.Group), c.Status)).Distinct()] },
                Field.AttributedTo => _before with { AttributedTo = [.. Blames.Where(b => Blank(b.Group) is not null).Select(b => new Attribution(IdOf(b.Group), Blank(b.By))).Distinct()] },
                Field.Killed => _before with { Killed = ReadCount() },
                Field.Wounded => _before with { Wounded = ReadCount() },
                Field.Damage => _before with { Damage = Damage },
            };
        }
        catch (FormatException wrong)
        {
            fault = wrong.Message;
            return null;
        }
    }

    private EventDate? ReadDate()
    {
        var (start, end) = (Start, End);
        if (start > end)
        {
            throw new FormatException("The first day is after the last. Swap them or correct one.");
        }

        var words = _before.Date?.Words;
        return (start, end) switch
        {
            (null, null) when words is null => null,
            (null, null) => new EventDate(null, null, DatePrecision.Unknown, words),
            _ when start == end => new EventDate(start, end, DatePrecision.Day, words),
            ({ Day: 1 } first, { } last) when first.AddMonths(1).AddDays(-1) == last => new EventDate(start, end, DatePrecision.Month, words),
            ({ DayOfYear: 1 } first, { } last) when first.AddYears(1).AddDays(-1) == last => new EventDate(start, end, DatePrecision.Year, words),
            _ => new EventDate(start, end, DatePrecision.Range, words),
        };
    }

    private SitePlacement? ReadSite()
    {
        if (Blank(Site) is not { } name)
        {
            return null;
        }

        if (SiteNamed(name) is { } site)
        {
            return site.Placement(Precision);
        }

        var code = Blank(Country)?.ToUpperInvariant();
        if (code is not null && (code.Length != 2 || !code.All(char.IsAsciiLetterUpper)))
        {
            throw new FormatException($"“{Country}” is no country code. Write two letters such as IQ, or leave it empty at sea.");
        }

        var unchanged = _before.Site is { Id: null } before && before.Name == name;
        return new SitePlacement(null, name, code, unchanged ? _before.Site!.Admin1 : null, Precision);
    }

    /// <summary>The site that a typed name or alias means; null where the gazetteer holds none.</summary>
    public Site? SiteNamed(string typed)
    {
        var key = Key(typed);
        return key.Length == 0 ? null : _reference.Gazetteer.Sites.FirstOrDefault(s => s.Aliases.Concat(s.ContextAliases).Concat(s.Acronyms).Prepend(s.Name).Any(alias => Key(alias) == key));
    }

    // A person who types does not think of hyphens.
    private static string Key(string name) => string.Concat(MatchKey.Of(name).Where(char.IsLetterOrDigit));

    private CountRange? ReadCount()
    {
        var (low, high) = (ReadNumber(Low), ReadNumber(High));
        return low > high ? throw new FormatException($"The low number {low} is above the high number {high}. Swap them or correct one.")
            : (low, high) is (null, null) ? null
            : new CountRange(low, high);
    }

    private static int? ReadNumber(string typed)
        => Blank(typed) is not { } text ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new FormatException($"“{text}” is no whole number. Write one such as 8, or leave it empty where the side is open.");

    private string NameOf(string group) => _reference.Groups.Find(group)?.Name ?? group;

    private string IdOf(string typed)
        => (_reference.Groups.Find(typed) ?? _reference.Groups.Groups.FirstOrDefault(g => string.Equals(g.Name, typed.Trim(), StringComparison.OrdinalIgnoreCase)) ?? _reference.Groups.FindByName(typed))?.Id
            ?? Slug(typed);

    // The codebook: a group that the directory does not hold is a slug of its name.
    private static string Slug(string name)
        => string.Join('-', name.ToLowerInvariant().Split(name.Where(c => !char.IsLetterOrDigit(c)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries));

    private static string? Blank(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A weapon while it is edited.</summary>
public sealed class WeaponLine
{
    public WeaponType Type { get; set; }

    public string Detail { get; set; } = "";
}

/// <summary>A claim while it is edited.</summary>
public sealed class ClaimLine
{
    public string Group { get; set; } = "";

    public ClaimStatus Status { get; set; }

    /// <summary>"Nobody has claimed it" needs no group.</summary>
    public bool IsFilled => Status == ClaimStatus.Unclaimed || !string.IsNullOrWhiteSpace(Group);
}

/// <summary>A blame while it is edited.</summary>
public sealed class BlameLine
{
    public string Group { get; set; } = "";

    public string By { get; set; } = "";
}
