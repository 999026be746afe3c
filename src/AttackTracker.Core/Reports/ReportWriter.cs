using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>Makes the report of a draft: every field with its evidence and confidence.</summary>
internal sealed class ReportWriter
{
    private const int Crowd = 4;
    private static readonly int Fields = Enum.GetValues<Field>().Length;

    [ThreadStatic]
    private static ReportWriter? _ofThread;

    // Used again for each report.
    private readonly List<Draft> _drafts = [];
    private readonly List<Grounds> _grounds = [];
    private readonly List<Casualties.Said> _said = [];
    private readonly List<Casualties.Said> _mine = [];
    private readonly List<Evidence> _evidence = [];
    private readonly List<(long Place, int Index)> _places = [];
    private readonly double?[] _certainty = new double?[Fields];
    private readonly List<RunnerUp> _runnerUps = [];

    /// <summary>The reports of an article, in the order in which it first tells them.</summary>
    /// <param name="drafts">What the clauses of each event say.</param>
    /// <param name="table">Gives the confidence.</param>
    public static IReadOnlyList<Report> Write(IReadOnlyList<Draft> drafts, ConfidenceTable table)
    {
        if (drafts.Count == 0)
        {
            return [];
        }

        var writer = _ofThread ??= new ReportWriter();
        var ordered = writer._drafts;
        ordered.Clear();
        ordered.AddRange(drafts);
        ordered.Sort(static (a, b) => (a.First.First, a.Order).CompareTo((b.First.First, b.Order)));
        var reports = new Report[ordered.Count];
        for (var i = 0; i < reports.Length; i++)
        {
            reports[i] = writer.Make(ordered[i], i, reports.Length, table);
        }

        ordered.Clear();
        return reports;
    }

    private Report Make(Draft draft, int ordinal, int reports, ConfidenceTable table)
    {
        _evidence.Clear();
        _runnerUps.Clear();
        Array.Clear(_certainty);
        Casualties.SaidOf(draft, _said);
        var killed = Take(Field.Killed, Casualties.Resolve(draft, Field.Killed, _said, _mine));
        var wounded = Take(Field.Wounded, Casualties.Resolve(draft, Field.Wounded, _said, _mine));
        var damage = Take(Field.Damage, Damages.Resolve(draft));
        var harm = Harm(killed, wounded, damage);
        var values = new EventValues
        {
            Kind = draft.Kind,
            Background = draft.IsBackground,
            Date = TakeDate(draft),
            Site = TakeSite(draft),
            Weapons = TakeList(Field.Weapons, Armament.Resolve(draft)) is { Count: > 0 } weapons ? weapons : [new WeaponUse(WeaponType.Unknown, null)],
            Munitions = Take(Field.Munitions, Munitions.Resolve(draft)),
            Outcomes = TakeList(Field.Outcomes, Outcomes.Resolve(draft, harm)) ?? [],
            ClaimedBy = TakeList(Field.ClaimedBy, Claims.Resolve(draft)) ?? [],
            AttributedTo = TakeList(Field.AttributedTo, Attributions.Resolve(draft)) ?? [],
            Killed = killed,
            Wounded = wounded,
            Damage = damage,
        };
        var evidence = InOrder();
        var grounds = Grounds(draft, evidence, TraitsOf(draft, reports));
        var confidence = new Dictionary<Field, double>(grounds.Length);
        var sum = 0.0;
        foreach (var ground in grounds)
        {
            var value = table.Of(ground);
            confidence.Add(ground.Field, value);
            sum += value;
        }

        return new Report
        {
            Ordinal = ordinal,
            Values = values,
            Evidence = evidence,
            Confidence = Certainty.Rounded(grounds.Length == 0 ? 0 : sum / grounds.Length),
            FieldConfidence = confidence,
            RunnerUps = InOrderOfFields(),
            Grounds = grounds,
        };
    }

    // The first words that say that somebody or something was harmed; null where none do.
    private Evidence? Harm(CountRange? killed, CountRange? wounded, Damage? damage)
    {
        foreach (var e in _evidence)
        {
            if ((e.Field == Field.Killed && killed is { Low: > 0 }) || (e.Field == Field.Wounded && wounded is { Low: > 0 }) || (e.Field == Field.Damage && damage is not Damage.None))
            {
                return e;
            }
        }

        return null;
    }

    private RunnerUp[] InOrderOfFields()
    {
        var ordered = _runnerUps.ToArray();
        for (var i = 1; i < ordered.Length; i++)
        {
            for (var at = i; at > 0 && ordered[at - 1].Field > ordered[at].Field; at--)
            {
                (ordered[at - 1], ordered[at]) = (ordered[at], ordered[at - 1]);
            }
        }

        return ordered;
    }

    // By field, then by place; what two rules read from the same words stays in their order, and nothing stands twice.
    private Evidence[] InOrder()
    {
        _places.Clear();
        foreach (var e in _evidence)
        {
            _places.Add((((long)e.Field << 58) | ((long)e.Span.Start << 29) | (long)e.Span.End, _places.Count));
        }

        _places.Sort();
        var ordered = new Evidence[_evidence.Count];
        var count = 0;
        foreach (var (_, index) in _places)
        {
            var next = _evidence[index];
            var isNew = true;
            for (var i = count - 1; i >= 0 && isNew && ordered[i].Field == next.Field && ordered[i].Span == next.Span; i--)
            {
                isNew = ordered[i].Rule != next.Rule;
            }

            if (isNew)
            {
                ordered[count++] = next;
            }
        }

        return count == ordered.Length ? ordered : ordered[..count];
    }

    private Grounds[] Grounds(Draft draft, Evidence[] evidence, Traits report)
    {
        _grounds.Clear();
        var told = draft.First.Sentence.Span;
        for (var i = 0; i < evidence.Length;)
        {
            var (first, field) = (i, evidence[i].Field);
            var traits = report | Traits.Apart;
            for (; i < evidence.Length && evidence[i].Field == field; i++)
            {
                traits &= evidence[i].Span.Overlaps(told) ? ~Traits.Apart : ~Traits.None;
            }

            if (_certainty[(int)field] is { } certainty)
            {
                traits |= (IsContested(field) ? Traits.Contested : Traits.None)
                    | (i - first > 1 ? Traits.Repeated : Traits.None) | Certainty.TraitOf(certainty, field);
                _grounds.Add(new Grounds(field, traits, evidence[first].Rule));
            }
        }

        return [.. _grounds];
    }

    private bool IsContested(Field field)
    {
        foreach (var runnerUp in _runnerUps)
        {
            if (runnerUp.Field == field)
            {
                return true;
            }
        }

        return false;
    }

    private static Traits TraitsOf(Draft draft, int reports)
        => (draft.IsBackground ? Traits.Background : 0)
            | (draft.Kind == ReportKind.Response ? Traits.Response : 0)
            | (reports >= Crowd ? Traits.Crowded : 0)
            | (draft.Sites.TrueForAll(static s => SiteRoles.Rank(s.Mention) < 4) ? Traits.UnnamedSite : 0)
            | (draft.Date is not { Value.IsBounded: true, Confidence: > Certainty.Inherited } ? Traits.Undated : 0);

    private EventDate? TakeDate(Draft draft)
    {
        if (draft.Date is not { } date)
        {
            return null;
        }

        for (var i = 0; i < date.Mentions.Count && i < Draft.MostWords; i++)
        {
            _evidence.Add(new Evidence(Field.Date, date.Mentions[i].Span, date.Mentions[i].Rule));
        }

        if (date.Mentions.Count == 0)
        {
            return null;
        }

        _certainty[(int)Field.Date] = date.Confidence;
        Add(RunnerUps.Of(draft, date.Value));
        return date.Value;
    }

    private SitePlacement? TakeSite(Draft draft)
    {
        if (draft.Sites.Count == 0)
        {
            return null;
        }

        var best = draft.Sites[0];
        foreach (var site in draft.Sites)
        {
            best = Exactness(draft.Kind, site.Mention) > Exactness(draft.Kind, best.Mention) ? site : best;
        }

        var first = _evidence.Count;
        foreach (var site in draft.Sites)
        {
            if (SiteRoles.Rank(site.Mention) >= Math.Min(2, SiteRoles.Rank(best.Mention)) && !HasSince(first, site.Span))
            {
                _evidence.Add(new Evidence(Field.Site, site.Span, site.Mention.Rule));
            }

            if (_evidence.Count - first == Draft.MostWords)
            {
                break;
            }
        }

        _certainty[(int)Field.Site] = SiteRoles.Rank(best.Mention) >= 3 ? Certainty.Named : Certainty.Combined;
        Add(RunnerUps.Of(draft, best));
        return best.Mention.Placement;
    }

    private bool HasSince(int first, TextSpan span)
    {
        for (var i = first; i < _evidence.Count; i++)
        {
            if (_evidence[i].Span == span)
            {
                return true;
            }
        }

        return false;
    }

    // A site whose province is known before one of the same rank without. What a response hit lies at no base: "positions near Camp A" place it no better than a town does.
    private static int Exactness(ReportKind kind, SiteMention site)
        => (2 * (kind == ReportKind.Response && site.Placement.Precision == GeoPrecision.Near ? Math.Min(2, SiteRoles.Rank(site)) : SiteRoles.Rank(site))) + (site.Placement.Admin1 is null ? 0 : 1);

    private T? Take<T>(Field field, Finding<T>? finding)
        where T : struct
    {
        if (finding is null)
        {
            return null;
        }

        _evidence.AddRange(finding.Evidence);
        _certainty[(int)field] = finding.Confidence;
        Add(finding.RunnerUp);
        return finding.Value;
    }

    private T? TakeList<T>(Field field, Finding<T>? finding)
        where T : class
    {
        if (finding is null)
        {
            return null;
        }

        _evidence.AddRange(finding.Evidence);
        _certainty[(int)field] = finding.Confidence;
        Add(finding.RunnerUp);
        return finding.Value;
    }

    private void Add(RunnerUp? runnerUp)
    {
        if (runnerUp is not null)
        {
            _runnerUps.Add(runnerUp);
        }
    }
}
