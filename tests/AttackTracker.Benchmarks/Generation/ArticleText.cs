using System.Globalization;
using System.Text;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Benchmarks.Generation;

/// <summary>Writes an article that says just what its reports say, and keeps which words say it; used once.</summary>
internal sealed class ArticleText(Random random)
{
    private static readonly string[] Fillers =
    [
        "Sirens were heard in the district before the first blast and residents stayed indoors until the morning.",
        "The command said that an investigation had begun and that it would share its findings with its partners.",
        "Traffic on the main road was halted for several hours while engineers looked for remains of the weapons.",
        "A spokesman for the provincial council called for calm and said that schools would open as usual.",
        "Video shared online by residents showed smoke over the perimeter, but its date could not be checked.",
        "Two defence officials, who spoke on condition of anonymity, gave the same account to this newspaper.",
        "The foreign ministry summoned the ambassador and protested against what it called a breach of sovereignty.",
        "Shops near the market had closed early, a merchant said by telephone, because of rumours of an attack.",
        "Aircraft circled above the river for most of the night, according to people who live on the east bank.",
        "Lawmakers are to debate the future of foreign troops in the coming session, though no vote is planned.",
        "The garrison trains local units and guards a supply line that has been cut more than once.",
        "Analysts warn that a miscalculation by either side could widen a conflict that neither says it wants.",
    ];

    private static readonly Dictionary<string, string> GroupNames = ReferenceData.Shipped.Groups.Groups.ToDictionary(g => g.Id, g => g.Name, StringComparer.Ordinal);

    private readonly StringBuilder _text = new(900);
    private readonly List<Evidence> _evidence = [];

    /// <summary>The text, and the evidence of each report in the order of the fields.</summary>
    public (string Text, IReadOnlyList<IReadOnlyList<Evidence>> Evidence) Write(string title, IReadOnlyList<Telling> tellings, int number)
    {
        var evidence = new List<IReadOnlyList<Evidence>>();
        _text.Append(title).Append("\n\n");
        foreach (var telling in tellings)
        {
            Tell(telling.Values);
            evidence.Add([.. _evidence.OrderBy(e => e.Field).ThenBy(e => e.Span.Start)]);
            _evidence.Clear();
            _text.Append("\n\n");
        }

        foreach (var filler in random.GetItems(Fillers, 2))
        {
            _text.Append(filler).Append(' ');
        }

        // No two texts are one article.
        _text.Append(CultureInfo.InvariantCulture, $"Report {number}.");
        return (_text.ToString(), evidence);
    }

    private void Tell(EventValues told)
    {
        var weapon = told.Weapons[0];
        var one = told.Munitions is { Low: 1, High: 1 };
        if (told.Munitions is { } count)
        {
            Say(Field.Munitions, CountWords(count)).Append(' ');
        }

        Say(Field.Weapons, (weapon.Detail is null ? "" : weapon.Detail + " ") + WeaponWords(weapon.Type, one));
        _text.Append(random.Next(3) switch { 0 => " targeted ", 1 => " were used against ", _ => " were launched at " });
        Say(Field.Site, told.Site!.Precision == GeoPrecision.Near ? $"an area near {told.Site.Name}" : told.Site.Id is null ? $"a base in {told.Site.Admin1 ?? told.Site.Country}" : told.Site.Name).Append(' ');
        Say(Field.Date, told.Date!.Words!).Append(random.Next(2) == 0 ? ", officials said." : ", two security sources said.");
        foreach (var outcome in told.Outcomes)
        {
            _text.Append(' ');
            Say(Field.Outcomes, outcome switch { Outcome.Impact => "The attack struck the compound", Outcome.Missed => "All rounds landed outside the fence", Outcome.Intercepted => "Air defences shot everything down", Outcome.Failed => "Nothing exploded" }).Append('.');
        }

        Hit(Field.Killed, told.Killed, "killed");
        Hit(Field.Wounded, told.Wounded, "wounded");
        if (told.Damage is { } damage)
        {
            _text.Append(" There was ");
            Say(Field.Damage, damage switch { Damage.None => "no damage", Damage.Minor => "minor damage", Damage.Major => "heavy damage", Damage.Unknown => "damage" }).Append('.');
        }

        foreach (var claim in told.ClaimedBy)
        {
            _text.Append(' ');
            Say(Field.ClaimedBy, claim.Status == ClaimStatus.Unclaimed ? "No group claimed responsibility" : $"{GroupNames.GetValueOrDefault(claim.Group, claim.Group)} claimed responsibility").Append('.');
        }

        foreach (var blame in told.AttributedTo)
        {
            _text.Append(' ').Append(blame.By ?? "The army").Append(" blamed ");
            Say(Field.AttributedTo, GroupNames.GetValueOrDefault(blame.Group, blame.Group)).Append('.');
        }
    }

    private void Hit(Field field, CountRange? count, string how)
    {
        if (count is { } people)
        {
            _text.Append(' ');
            Say(field, people == CountRange.Zero ? $"Nobody was {how}" : people == CountRange.Exactly(1) ? $"One person was {how}" : $"{CountWords(people)} people were {how}").Append('.');
        }
    }

    private StringBuilder Say(Field field, string words)
    {
        _evidence.Add(new Evidence(field, new TextSpan(_text.Length, _text.Length + words.Length), "made"));
        return _text.Append(words);
    }

    private static string CountWords(CountRange count) => (count.Low, count.High) switch
    {
        (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"Up to {high}"),
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"At least {low}"),
        var (low, high) when low == high => low == 1 ? "One" : string.Create(CultureInfo.InvariantCulture, $"{low}"),
        var (low, high) => string.Create(CultureInfo.InvariantCulture, $"{low} to {high}"),
    };

    private static string WeaponWords(WeaponType type, bool one) => CodebookTerm.Of(type).Replace('-', ' ') + (one || type is WeaponType.IndirectFire or WeaponType.SmallArms or WeaponType.Artillery ? "" : "s");
}
