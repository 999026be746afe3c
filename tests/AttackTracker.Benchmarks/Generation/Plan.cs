using AttackTracker.Core.Dates;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Benchmarks.Generation;

/// <summary>Decides who tells each event of a year, how they differ, and what people do about it.</summary>
internal sealed class Plan(int year, Random random)
{
    /// <summary>2.3 tellings an incident on average: hundredths of the incidents that have one, two and more.</summary>
    private static readonly int[] Shares = [40, 66, 83, 91, 95, 97, 98, 99, 100];

    public static readonly IReadOnlyList<string> Publishers =
    [
        "Gulf Courier", "Levant Wire", "The Meridian Post", "Al Furat Daily", "Northern Herald", "Desert Line", "Harbour Times", "Baghdad Ledger",
        "The Signal", "Capital Dispatch", "Orient Monitor", "Two Rivers News", "Defence Bulletin", "The Evening Mail", "Zagros Online", "Atlas Press",
    ];

    private static readonly Field[] Signed = [Field.Date, Field.Site, Field.Weapons];

    public IReadOnlyList<PlannedIncident> Of(IReadOnlyList<EventValues> events)
    {
        var planned = new List<PlannedIncident>();
        foreach (var truth in events.Take(events.Count))
        {
            if (planned.Count >= events.Count)
            {
                break;
            }

            var share = random.Next(100);
            var tellings = Tellings(planned.Count, truth, 1 + Array.FindIndex(Shares, upTo => share < upTo));
            var reviews = Reviews(tellings);

            // An outlet that comes late to what was reviewed already: whether it tells the same is for a person to say.
            var late = reviews.Exists(r => !r.IsUndone) && tellings.Count > 1 && random.Next(12) == 0 && truth.Date!.IsBounded;
            planned.Add(new PlannedIncident(planned.Count, truth, late ? [.. tellings.SkipLast(1)] : tellings, reviews));
            if (late && planned.Count < events.Count)
            {
                planned.Add(new PlannedIncident(planned.Count, truth, [tellings[^1] with { Incident = planned.Count }], []));
            }
        }

        return planned;
    }

    private List<Telling> Tellings(int incident, EventValues truth, int count)
    {
        var first = truth.Date!.End ?? new DateOnly(year, 12, 20).AddDays(-random.Next(300));
        var publishers = Enumerable.Range(0, count).Select(_ => Publishers[random.Next(Publishers.Count)]).ToList();
        return
        [
            .. publishers.Select((publisher, i) =>
            {
                var published = first.AddDays(i == 0 ? random.Next(2) : random.Next(5));
                return new Telling(incident, Words(i == 0 ? truth : Vary(truth), published), publisher, published.Year > year ? new DateOnly(year, 12, 31) : published);
            }),
        ];
    }

    /// <summary>What another outlet makes of it: vaguer, more, less, or otherwise.</summary>
    private EventValues Vary(EventValues truth)
    {
        var told = truth;
        if (truth.Date is { Precision: DatePrecision.Day, Start: { } day } && random.Next(100) < 6)
        {
            told = told with { Date = EventDate.OnDay(day.AddDays(1)) };
        }

        if (random.Next(100) < 6 && truth.Site is { Id: not null } site)
        {
            told = told with { Site = site with { Precision = GeoPrecision.Near } };
        }

        if (random.Next(100) < 5 && truth.Weapons[0].Type is WeaponType.Rocket or WeaponType.Mortar)
        {
            told = told with { Weapons = [new WeaponUse(WeaponType.IndirectFire, null)] };
        }

        return told with
        {
            Munitions = Vary(told.Munitions, 18),
            Killed = Vary(told.Killed, 6),
            Wounded = Vary(told.Wounded, 8),
            Outcomes = random.Next(100) < 15 ? [] : told.Outcomes,
            ClaimedBy = random.Next(100) < 35 ? [] : told.ClaimedBy,
            AttributedTo = random.Next(100) < 50 ? [] : told.AttributedTo,
            Damage = random.Next(100) < 40 ? null : told.Damage,
        };
    }

    private CountRange? Vary(CountRange? count, int otherwise) => random.Next(100) switch
    {
        < 20 => null,
        var dice when dice < 20 + otherwise && count is { } stated => CountRange.Exactly((stated.High ?? stated.Low ?? 1) + random.Next(1, 4)),
        _ => count,
    };

    private static EventValues Words(EventValues told, DateOnly published)
        => told.Date is { IsBounded: true } date ? told with { Date = date with { Words = DateWords.Of(date, published) } } : told;

    private List<PlannedReview> Reviews(List<Telling> tellings)
    {
        var disputed = new[] { Field.Munitions, Field.Killed, Field.Wounded }.FirstOrDefault(f => tellings.Select(t => FieldValueJson.Of(t.Values, f)).Distinct().Count() > 1);
        return random.Next(100) switch
        {
            < 5 => [.. Signed.Select(field => new PlannedReview(DecisionKind.SignOff, field))],
            < 7 => [new(DecisionKind.Value, Field.Damage), .. Signed.Select(field => new PlannedReview(DecisionKind.SignOff, field))],
            < 8 => [new(DecisionKind.SendBack, Signed[random.Next(Signed.Length)])],
            < 9 => [new(DecisionKind.Value, Field.Damage, IsUndone: random.Next(2) == 0)],
            < 35 when disputed != default => [new(DecisionKind.Value, disputed)],
            _ => [],
        };
    }
}
