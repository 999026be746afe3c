using AttackTracker.Core.Quantities;

namespace AttackTracker.Core.Reports;

/// <summary>The killed or the wounded of a draft.</summary>
/// <remarks>A total and its parts are not added; a zero for some people adds nothing where others were hurt; a positive joint figure belongs to no single attack.</remarks>
internal static class Casualties
{
    /// <summary>A statement with the clause and the tie by which it belongs to the draft.</summary>
    internal readonly record struct Said(CasualtyStatement Statement, Clause Clause, Tie Tie);

    // "the deaths of some 40,000 people": no attack on a base, a war.
    private const int FewestOfWars = 2000;

    /// <summary>Gathers what a draft's clauses say of killed and wounded.</summary>
    public static void SaidOf(Draft draft, List<Said> said)
    {
        said.Clear();
        foreach (var told in draft.Told)
        {
            var statements = told.Clause.Casualties;
            for (var i = 0; i < statements.Count; i++)
            {
                var statement = statements[i];
                if ((draft.Kind == ReportKind.Response || !statement.AreAttackers) && (told.Tie != Tie.Joint || statement.IsZero) && statement.Count.Low is not >= FewestOfWars)
                {
                    said.Add(new Said(statement, told.Clause, told.Tie));
                }
            }
        }
    }

    /// <param name="draft">Whose.</param>
    /// <param name="field">Killed or wounded.</param>
    /// <param name="said">What <see cref="SaidOf"/> gathered.</param>
    /// <param name="mine">A list to use, with anything in it.</param>
    public static Finding<CountRange>? Resolve(Draft draft, Field field, List<Said> said, List<Said> mine)
    {
        if (draft.ShareOf(field) is { } share)
        {
            return new Finding<CountRange>(share.Count, [new Evidence(field, share.Span, "share")], Certainty.Combined);
        }

        if (said.Count == 0)
        {
            return null;
        }

        mine.Clear();
        var isHarmful = false;
        var isPositive = false;
        for (var i = 0; i < said.Count; i++)
        {
            isHarmful |= !said[i].Statement.IsZero;
            if (said[i].Statement.Field == field && (!said[i].Statement.IsAnaphoric || IsOfLast(said, i, field)))
            {
                mine.Add(said[i]);
                isPositive |= !said[i].Statement.IsZero;
            }
        }

        if (isPositive)
        {
            return Positive(Which(mine, static s => !s.Statement.IsZero), field) is { } taken ? taken with { RunnerUp = RunnerUp(mine, taken.Value, draft.Kind) } : null;
        }

        // Where others were hurt, "no Americans were" adds nothing.
        foreach (var zero in mine)
        {
            if (zero.Statement.IsZero && !(isHarmful && zero.Statement.IsScoped))
            {
                return draft.Kind == ReportKind.Response && zero.Tie == Tie.Joint ? null : Found(CountRange.Zero, zero, Certainty.Phrase);
            }
        }

        return null;
    }

    // "It later raised the figure": of what was counted last.
    private static bool IsOfLast(List<Said> said, int index, Field field)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (said[i].Statement is { IsZero: false, IsAnaphoric: false } last)
            {
                return last.Field == field;
            }
        }

        return false;
    }

    // The list itself where all of it is meant, as nearly always.
    private static List<Said> Which(List<Said> said, Predicate<Said> isMeant) => said.TrueForAll(isMeant) ? said : said.FindAll(isMeant);

    private static Finding<CountRange> Positive(List<Said> said, Field field)
    {
        var wholes = Which(said, static s => !s.Statement.IsPart && !s.Statement.IsOtherDeath);
        if (wholes.Count == 0)
        {
            var other = said.FindIndex(static s => s.Statement.IsOtherDeath);
            if (field == Field.Killed && other >= 0)
            {
                var deaths = said[other].Statement.Count;
                return Found(new CountRange(0, deaths.High ?? deaths.Low), said[other], Certainty.Combined);
            }

            var part = Math.Max(0, said.FindIndex(static s => s.Statement.IsPart));
            return Found(said[part].Statement.Count, said[part], Certainty.Combined);
        }

        if (wholes.FindLastIndex(static s => s.Statement.IsRevision) is >= 0 and var revised)
        {
            return Found(wholes[revised].Statement.Count, wholes[revised], Certainty.Combined);
        }

        // What one sentence counts one after the other belongs together; a later sentence counts again, unless it says "others".
        var first = wholes[0];
        var count = first.Statement.Count;
        var evidence = new List<Evidence>(1) { EvidenceOf(first) };
        var tie = Certainty.Of(first.Tie);
        for (var i = 1; i < wholes.Count; i++)
        {
            var next = wholes[i];
            var sameSentence = next.Clause.Sentence.Index == first.Clause.Sentence.Index && !next.Statement.Span.Overlaps(first.Statement.Span);
            if ((sameSentence || next.Statement.IsMore) && next.Clause.Role == first.Clause.Role)
            {
                count = new CountRange(count.Low + next.Statement.Count.Low ?? count.Low, count.High + next.Statement.Count.High);
                evidence.Add(EvidenceOf(next));
                tie = Math.Max(tie, Certainty.Of(next.Tie));
            }
        }

        return new Finding<CountRange>(count, evidence, (evidence.Count > 1 ? Certainty.Combined : Certainty.Phrase) * tie);
    }

    // "No Americans" beside three wounded, one of them, a later count.
    private static RunnerUp? RunnerUp(List<Said> mine, CountRange taken, ReportKind kind)
    {
        foreach (var (other, _, _) in mine)
        {
            if (other.Count != taken)
            {
                return new RunnerUp(
                    other.Field,
                    new EventValues { Kind = kind, Killed = other.Field == Field.Killed ? other.Count : null, Wounded = other.Field == Field.Wounded ? other.Count : null },
                    other.Span,
                    other.Rule,
                    other.IsZero ? RunnerUpReason.OfSome : other.IsPart || other.Count.Low < taken.Low ? RunnerUpReason.Part : RunnerUpReason.Later);
            }
        }

        return null;
    }

    private static Finding<CountRange> Found(CountRange count, Said used, double certainty)
        => new(count, [EvidenceOf(used)], certainty * Certainty.Of(used.Tie));

    private static Evidence EvidenceOf(Said said) => new(said.Statement.Field, said.Statement.Span, said.Statement.Rule);
}
