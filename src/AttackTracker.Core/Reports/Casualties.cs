using AttackTracker.Core.Quantities;

namespace AttackTracker.Core.Reports;

/// <summary>The killed or the wounded of a draft.</summary>
/// <remarks>A total and its parts are not added; a zero for some people adds nothing where others were hurt; a positive joint figure belongs to no single attack.</remarks>
internal static class Casualties
{
    /// <summary>A statement with the clause and the tie by which it belongs to the draft.</summary>
    internal sealed record Said(CasualtyStatement Statement, Clause Clause, Tie Tie);

    /// <summary>What a draft's clauses say of killed and wounded; null where they say nothing.</summary>
    public static List<Said>? SaidOf(Draft draft)
    {
        List<Said>? said = null;
        foreach (var told in draft.Told)
        {
            foreach (var statement in told.Clause.Casualties)
            {
                if ((draft.Kind == ReportKind.Response || !statement.AreAttackers) && (told.Tie != Tie.Joint || statement.IsZero))
                {
                    (said ??= []).Add(new Said(statement, told.Clause, told.Tie));
                }
            }
        }

        return said;
    }

    public static Finding<CountRange>? Resolve(Draft draft, Field field, List<Said>? said)
    {
        if (draft.Shares.Find(s => s.Field == field) is { } share)
        {
            return new Finding<CountRange>(share.Count, [new Evidence(field, share.Span, "share")], Certainty.Combined);
        }

        if (said is null)
        {
            return null;
        }

        var mine = said.Where((s, i) => s.Statement.Field == field && (!s.Statement.IsAnaphoric || IsOfLast(said, i, field))).ToList();
        var positive = mine.FindAll(s => !s.Statement.IsZero);
        if (positive.Count > 0)
        {
            return Positive(positive, field) is { } taken ? taken with { RunnerUp = RunnerUp(mine, taken.Value, draft.Kind) } : null;
        }

        // Where others were hurt, "no Americans were" adds nothing.
        var isHarmful = said.Exists(s => !s.Statement.IsZero);
        var zero = mine.Find(s => s.Statement.IsZero && !(isHarmful && s.Statement.IsScoped));
        return zero is null || (draft.Kind == ReportKind.Response && zero.Tie == Tie.Joint)
            ? null
            : Found(CountRange.Zero, [zero], Certainty.Phrase);
    }

    // "It later raised the figure": of what was counted last.
    private static bool IsOfLast(List<Said> said, int index, Field field)
        => said.Take(index).LastOrDefault(s => s.Statement is { IsZero: false, IsAnaphoric: false }) is { } last && last.Statement.Field == field;

    private static Finding<CountRange> Positive(List<Said> said, Field field)
    {
        var other = said.Find(s => s.Statement.IsOtherDeath);
        var wholes = said.FindAll(s => !s.Statement.IsPart && !s.Statement.IsOtherDeath);
        if (field == Field.Killed && wholes.Count == 0 && other is not null)
        {
            return Found(new CountRange(0, other.Statement.Count.High ?? other.Statement.Count.Low), [other], Certainty.Combined);
        }

        if (wholes.Count == 0)
        {
            var parts = said.FindAll(s => s.Statement.IsPart);
            return parts.Count > 0
                ? Found(parts[0].Statement.Count, [parts[0]], Certainty.Combined)
                : Found(said[0].Statement.Count, [said[0]], Certainty.Combined);
        }

        if (wholes.FindLast(s => s.Statement.IsRevision) is { } revised)
        {
            return Found(revised.Statement.Count, [revised], Certainty.Combined);
        }

        // What one sentence counts one after the other belongs together; a later sentence counts again, unless it says "others".
        var first = wholes[0];
        var used = new List<Said> { first };
        var count = first.Statement.Count;
        foreach (var next in wholes.Skip(1))
        {
            var sameSentence = next.Clause.Sentence.Index == first.Clause.Sentence.Index && !next.Statement.Span.Overlaps(first.Statement.Span);
            if ((sameSentence || next.Statement.IsMore) && next.Clause.Role == first.Clause.Role)
            {
                count = new CountRange(count.Low + next.Statement.Count.Low ?? count.Low, count.High + next.Statement.Count.High);
                used.Add(next);
            }
        }

        return Found(count, used, used.Count > 1 ? Certainty.Combined : Certainty.Phrase);
    }

    // "No Americans" beside three wounded, one of them, a later count.
    private static RunnerUp? RunnerUp(List<Said> mine, CountRange taken, ReportKind kind)
    {
        var other = mine.Find(s => s.Statement.Count != taken)?.Statement;
        return other is null ? null : new RunnerUp(
            other.Field,
            new EventValues { Kind = kind, Killed = other.Field == Field.Killed ? other.Count : null, Wounded = other.Field == Field.Wounded ? other.Count : null },
            other.Span,
            other.Rule,
            other.IsZero ? RunnerUpReason.OfSome : other.IsPart || other.Count.Low < taken.Low ? RunnerUpReason.Part : RunnerUpReason.Later);
    }

    private static Finding<CountRange> Found(CountRange count, List<Said> used, double certainty)
        => new(
            count,
            [.. used.Select(s => new Evidence(s.Statement.Field, s.Statement.Span, s.Statement.Rule))],
            certainty * used.Max(s => Certainty.Of(s.Tie)));
}
