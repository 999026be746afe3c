using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>Makes the report of a draft: every field with its evidence and confidence.</summary>
internal sealed class ReportWriter
{
    private const int Crowd = 4;
    private static readonly int Fields = Enum.GetValues<Field>().Length;

    // Used again for each report of the article.
    private readonly List<Evidence> _evidence = [];
    private readonly List<(long Place, int Index)> _places = [];
    private readonly double?[] _certainty = new double?[Fields];
    private List<RunnerUp>? _runnerUps;

    /// <summary>The reports of an article, in the order in which it first tells them.</summary>
    /// <param name="drafts">What the clauses of each event say.</param>
    /// <param name="table">Gives the confidence.</param>
    public static IReadOnlyList<Report> Write(IReadOnlyList<Draft> drafts, ConfidenceTable table)
    {
        var writer = new ReportWriter();
        var reports = new List<Report>(drafts.Count);
        foreach (var draft in drafts.OrderBy(d => d.First.First).ThenBy(d => d.Order))
        {
            reports.Add(writer.Make(draft, reports.Count, drafts.Count, table));
        }

        return reports;
    }

    private Report Make(Draft draft, int ordinal, int reports, ConfidenceTable table)
    {
        _evidence.Clear();
        _runnerUps = null;
        Array.Clear(_certainty);
        var said = Casualties.SaidOf(draft);
        var killed = Take(Field.Killed, Casualties.Resolve(draft, Field.Killed, said));
        var wounded = Take(Field.Wounded, Casualties.Resolve(draft, Field.Wounded, said));
        var damage = Take(Field.Damage, Damages.Resolve(draft));
        var harm = _evidence.FindAll(e => (e.Field == Field.Killed && killed is { Low: > 0 }) || (e.Field == Field.Wounded && wounded is { Low: > 0 }) || (e.Field == Field.Damage && damage is not Damage.None));
        var values = new EventValues
        {
            Kind = draft.Kind,
            Background = draft.IsBackground,
            Date = TakeDate(draft),
            Site = TakeSite(draft),
            Weapons = TakeList(Field.Weapons, Armament.Resolve(draft)) is { Count: > 0 } weapons ? weapons : [new WeaponUse(WeaponType.Unknown, null)],
            Munitions = Take(Field.Munitions, Munitions.Resolve(draft)),
            Outcomes = TakeList(Field.Outcomes, Outcomes.Resolve(draft, harm.Count > 0, harm)) ?? [],
            ClaimedBy = TakeList(Field.ClaimedBy, Claims.Resolve(draft)) ?? [],
            AttributedTo = TakeList(Field.AttributedTo, Attributions.Resolve(draft)) ?? [],
            Killed = killed,
            Wounded = wounded,
            Damage = damage,
        };
        var evidence = InOrder();
        var grounds = Grounds(draft, evidence, TraitsOf(draft, reports));
        var confidence = grounds.ToDictionary(g => g.Field, table.Of);
        return new Report
        {
            Ordinal = ordinal,
            Values = values,
            Evidence = evidence,
            Confidence = Certainty.Rounded(confidence.Count == 0 ? 0 : confidence.Values.Average()),
            FieldConfidence = confidence,
            RunnerUps = _runnerUps is null ? [] : [.. _runnerUps.OrderBy(r => r.Field)],
            Grounds = grounds,
        };
    }

    // By field, then by place; what two rules read from the same words stays in their order, and nothing stands twice.
    private List<Evidence> InOrder()
    {
        _places.Clear();
        foreach (var e in _evidence)
        {
            _places.Add((((long)e.Field << 58) | ((long)e.Span.Start << 29) | (long)e.Span.End, _places.Count));
        }

        _places.Sort();
        var ordered = new List<Evidence>(_evidence.Count);
        foreach (var (_, index) in _places)
        {
            var next = _evidence[index];
            var isNew = true;
            for (var i = ordered.Count - 1; i >= 0 && isNew && ordered[i].Field == next.Field && ordered[i].Span == next.Span; i--)
            {
                isNew = ordered[i].Rule != next.Rule;
            }

            if (isNew)
            {
                ordered.Add(next);
            }
        }

        return ordered;
    }

    private List<Grounds> Grounds(Draft draft, List<Evidence> evidence, Traits report)
    {
        var grounds = new List<Grounds>(Fields);
        var told = draft.First.Sentence.Span;
        for (var i = 0; i < evidence.Count;)
        {
            var (first, field) = (i, evidence[i].Field);
            var traits = report | Traits.Apart;
            for (; i < evidence.Count && evidence[i].Field == field; i++)
            {
                traits &= evidence[i].Span.Overlaps(told) ? ~Traits.Apart : ~Traits.None;
            }

            if (_certainty[(int)field] is { } certainty)
            {
                traits |= (IsContested(field) ? Traits.Contested : Traits.None)
                    | (i - first > 1 ? Traits.Repeated : Traits.None) | Certainty.TraitOf(certainty, field);
                grounds.Add(new Grounds(field, traits, evidence[first].Rule));
            }
        }

        return grounds;
    }

    private bool IsContested(Field field)
    {
        foreach (var runnerUp in _runnerUps ?? [])
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
            | (draft.Sites.All(s => SiteRoles.Rank(s.Mention) < 4) ? Traits.UnnamedSite : 0)
            | (draft.Date is not { Value.IsBounded: true, Confidence: > Certainty.Inherited } ? Traits.Undated : 0);

    private EventDate? TakeDate(Draft draft)
    {
        if (draft.Date is not { } date)
        {
            return null;
        }

        _evidence.AddRange(date.Mentions.Take(Draft.MostWords).Select(m => new Evidence(Field.Date, m.Span, m.Rule)));
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
            (_runnerUps ??= []).Add(runnerUp);
        }
    }
}
