namespace AttackTracker.Core.Dates;

/// <summary>Counts "today" and "this morning" in a quotation from the day of the statement, where the sentence dates it.</summary>
internal static class Quotation
{
    /// <summary>Replaces such times of one sentence; those in quotations without a dated statement stay as they are.</summary>
    public static void Settle(TokenRun tokens, List<DateCore> cores)
    {
        DateExpression? said = null;

        // Quotation marks from the statement on, counted once however many times of its day there are.
        var (counted, depth) = (0, 0);
        for (var i = 0; i < cores.Count; i++)
        {
            var core = cores[i];
            if (core.Expression is DaysFromPublication { From: { } from } days && core.Rule == DateRules.NamedDay && said is not null)
            {
                depth = DepthAt(tokens, counted, core.Start, depth);
                counted = core.Start;
                if (depth <= 0)
                {
                    continue;
                }

                cores[i] = core with { Rule = DateRules.Quoted, Expression = new DaysFromStatement(said, from, days.To) };
            }
            else if (core.Bound == DateBound.None && core.Expression is CalendarDays or NamedWeekday)
            {
                said = core.Expression;
                (counted, depth) = (core.End, 0);
            }
        }
    }

    private static int DepthAt(TokenRun tokens, int start, int end, int depth)
    {
        for (var at = start; at < end; at++)
        {
            depth = tokens.Lower(at) switch
            {
                "“" or "«" => depth + 1,
                "”" or "»" => depth - 1,
                "\"" => 1 - depth,
                _ => depth,
            };
        }

        return depth;
    }
}
