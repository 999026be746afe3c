using AttackTracker.Core.Quantities;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>How many munitions a draft's clauses make together.</summary>
/// <remarks>Parts of one whole are added, figures that disagree are spanned, and each family of weapons is counted by itself.</remarks>
internal static class Munitions
{
    public static Finding<CountRange>? Resolve(Draft draft)
    {
        if (draft.ShareOf(Field.Munitions) is { } share)
        {
            return new Finding<CountRange>(share.Count, [new Evidence(Field.Munitions, share.Span, "share")], Certainty.Combined);
        }

        var types = draft.Weapons;
        var statements = draft.First.Reading.Space.Statements;
        statements.Clear();
        foreach (var told in draft.Told)
        {
            // A clause that lists several sites does not say how the munitions were shared out.
            if (told.Tie == Tie.Joint)
            {
                continue;
            }

            var counted = MunitionStatement.In(told.Clause, draft.Kind == ReportKind.Response);
            for (var i = 0; i < counted.Count; i++)
            {
                var statement = counted[i];
                if (statement.Weapon is not { } weapon || types.IsEmpty || types.Overlaps(WeaponTypes.Of(weapon)) || types.Without(WeaponType.Explosion).CanMean(WeaponTypes.Of(weapon)))
                {
                    statements.Add((statement with { IsClaimed = told.Clause.Claims.Any(static c => c.Status == ClaimStatus.Claimed) }, told.Tie));
                }
            }
        }

        if (statements.Count == 0)
        {
            return null;
        }

        if (statements is [var (only, tie)])
        {
            return new Finding<CountRange>(only.Role == CountRole.Ordinal ? CountRange.Exactly(1) : only.Count, [EvidenceOf(only)], Certainty.Named * Certainty.Of(tie));
        }

        AddOnes(statements);
        var first = statements.FindIndex(s => s.Statement.Role is CountRole.Total or CountRole.Extra);
        if (statements is [{ Statement.Role: CountRole.Ordinal }, ..])
        {
            // "Hours later a third drone hit another base": one, for this event.
            statements[0] = (statements[0].Statement with { Role = CountRole.Total, Count = CountRange.Exactly(1), IsArticle = true }, statements[0].Tie);
        }
        else if (first >= 0 && statements.FindIndex(0, first, s => s.Statement.Role == CountRole.Part) < 0)
        {
            // "Two more drones", said first, are all there were.
            statements[first] = (statements[first].Statement with { Role = CountRole.Total }, statements[first].Tie);
        }

        var main = statements.Find(s => s.Statement.Weapon is not null).Statement?.Weapon;
        var isBallistic = statements.Exists(s => s.Statement.Weapon is WeaponType.BallisticMissile or WeaponType.CruiseMissile);
        var isMixed = isBallistic && statements.Exists(s => s.Statement.Weapon == WeaponType.BallisticMissile);
        var families = statements.ConvertAll(s => isBallistic && (s.Statement.Weapon ?? main) == WeaponType.Missile ? 2 : isMixed && s.Statement.Weapon == WeaponType.CruiseMissile ? 6 : Family(s.Statement.Weapon ?? main));
        CountRange? sum = null;
        var used = new List<(MunitionStatement Statement, Tie Tie)>();
        for (var i = 0; i < families.Count; i++)
        {
            if (families.IndexOf(families[i]) == i && Count(Of(families[i], families, statements), used) is { } count)
            {
                sum = sum is { } before ? Add(before, count) : count;
            }
        }

        return sum is not { } total ? null : new Finding<CountRange>(
            total,
            used is [var one] ? [EvidenceOf(one.Statement)] : [.. used.Select(s => s.Statement).DistinctBy(s => s.Span).Select(EvidenceOf)],
            (used.Count > 1 ? Certainty.Combined : Certainty.Named) * used.Max(s => Certainty.Of(s.Tie)))
        {
            RunnerUp = RunnerUp(statements, total, draft.Kind),
        };
    }

    private static Evidence EvidenceOf(MunitionStatement statement) => new(Field.Munitions, statement.Span, statement.Rule);

    private static List<(MunitionStatement Statement, Tie Tie)> Of(int family, List<int> families, List<(MunitionStatement Statement, Tie Tie)> statements)
    {
        if (families.TrueForAll(f => f == family))
        {
            return statements;
        }

        var found = new List<(MunitionStatement Statement, Tie Tie)>();
        for (var i = 0; i < families.Count; i++)
        {
            if (families[i] == family)
            {
                found.Add(statements[i]);
            }
        }

        return found;
    }

    // "Five rockets hit the camp and three fell outside": neither counts the other.
    private static void AddOnes(List<(MunitionStatement Statement, Tie Tie)> statements)
    {
        var whole = statements.FindIndex(s => s.Statement is { Role: CountRole.Total, IsArticle: false });
        if (whole < 0 || whole + 1 >= statements.Count)
        {
            return;
        }

        var (before, part) = (statements[whole].Statement, statements[whole + 1].Statement);
        if (part is { Role: CountRole.Part, IsBare: true, Landed: Outcome.Missed or Outcome.Intercepted } && before.Landed == Outcome.Impact && before.Sentence == part.Sentence)
        {
            statements[whole + 1] = (part with { Role = CountRole.Extra }, statements[whole + 1].Tie);
        }
    }

    // "A drone" said of one of five is no rival to the five.
    private static RunnerUp? RunnerUp(List<(MunitionStatement Statement, Tie Tie)> statements, CountRange taken, ReportKind kind)
    {
        var other = statements.Find(s => !s.Statement.IsArticle && s.Statement.Role != CountRole.Ordinal && s.Statement.Count != taken).Statement;
        return other is null ? null : new RunnerUp(
            Field.Munitions,
            new EventValues { Kind = kind, Munitions = other.Count },
            other.Span,
            other.Rule,
            other.Count is { Low: 2, High: null } ? RunnerUpReason.Vaguer : other.Role == CountRole.Part || other.Count.Low < taken.Low ? RunnerUpReason.Part : RunnerUpReason.Later);
    }

    private static CountRange? Count(List<(MunitionStatement Statement, Tie Tie)> all, List<(MunitionStatement, Tie)> used)
    {
        var totals = WithoutParts(all.FindAll(s => s.Statement.Role == CountRole.Total));
        var exact = totals.FindAll(s => !s.Statement.IsArticle && s.Statement.Count is not { Low: 2, High: null });
        if (exact.Count > 0 && exact.TrueForAll(static s => s.Statement.IsClaimed) && all.FindAll(static s => s.Statement is { Role: CountRole.Total, IsArticle: true, IsClaimed: false }) is [var single, ..])
        {
            // "A drone was shot down. The group said it had sent two": the figures disagree.
            exact.Insert(0, single);
        }

        var chosen = exact.Count > 0 ? exact : totals.Count > 0 ? [totals.Find(s => !s.Statement.IsArticle) is { Statement: not null } vague ? vague : totals[0]] : [];
        CountRange? count = chosen.Count == 0 ? null : chosen.Select(s => s.Statement.Count).Aggregate(Span);
        used.AddRange(chosen);
        if (count is null)
        {
            var parts = all.FindAll(s => s.Statement.Role == CountRole.Part);
            count = parts.Count == 0 ? null : parts.Select(s => s.Statement.Count).Aggregate(Add);
            used.AddRange(parts);
        }

        foreach (var extra in all)
        {
            if (extra.Statement.Role == CountRole.Extra)
            {
                count = count is { } before ? Add(before, extra.Statement.Count) : extra.Statement.Count;
                used.Add(extra);
            }
        }

        foreach (var ordinal in all)
        {
            if (ordinal.Statement.Role == CountRole.Ordinal && (count is not { } known || known.Low < ordinal.Statement.Count.Low))
            {
                count = count is { High: null, Low: not null } ? new CountRange(ordinal.Statement.Count.Low, null) : ordinal.Statement.Count;
                used.Add(ordinal);
            }
        }

        return count;
    }

    // "Seven rockets were fired. Two rounds landed inside": a smaller count with an outcome is a part of what was told before.
    private static List<(MunitionStatement Statement, Tie Tie)> WithoutParts(List<(MunitionStatement Statement, Tie Tie)> totals)
    {
        // "One of the four that landed" after "nine were fired": the four are a part themselves.
        var most = totals.Where(static s => s.Statement.Rule != "part-of-whole").Select(static s => s.Statement.Count.Low).Max();
        totals = totals.FindAll(s => s.Statement.Rule != "part-of-whole" || most is null || s.Statement.Count.Low > most);
        var whole = totals.Find(s => !s.Statement.IsArticle);
        return whole.Statement is null ? totals : totals.FindAll(s => s.Statement == whole.Statement || !(s.Statement.HasOutcome || s.Statement.Rule == "part-of-whole") || s.Statement.Count.High is not { } high || high >= whole.Statement.Count.Low);
    }

    private static CountRange Add(CountRange a, CountRange b) => new(a.Low + b.Low ?? a.Low ?? b.Low, a.High + b.High);

    private static CountRange Span(CountRange a, CountRange b)
    {
        var low = a.Low is { } x && b.Low is { } y ? Math.Min(x, y) : a.Low ?? b.Low;
        var high = a.High is { } v && b.High is { } w ? Math.Max(v, w) : a.High ?? b.High;
        return new CountRange(low, high < low ? low : high);
    }

    public static int Family(WeaponType? weapon) => weapon switch
    {
        WeaponType.Drone => 1,
        WeaponType.BallisticMissile or WeaponType.CruiseMissile => 2,
        WeaponType.Ied or WeaponType.VehicleBomb => 3,
        WeaponType.Grenade or WeaponType.Rpg => 4,
        WeaponType.AirStrike or WeaponType.Artillery => 5,
        _ => 0,
    };
}
