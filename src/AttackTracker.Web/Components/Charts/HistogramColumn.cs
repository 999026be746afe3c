using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Charts;

/// <summary>One column of the histogram.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="X">Its left edge.</param>
/// <param name="Width">To the next.</param>
/// <param name="Attacks">Above the axis.</param>
/// <param name="Responses">Below it.</param>
/// <param name="InConflict">Incidents of both on which articles disagree.</param>
/// <param name="Later">Incidents that stand in an earlier column, since their day is not known, and may belong here.</param>
/// <param name="Parts">What it is made of, in words.</param>
public sealed record HistogramColumn(DateOnly First, DateOnly Last, double X, double Width, int Attacks, int Responses, int InConflict, int Later, string Parts)
{
    /// <summary>More than these are neither pointed at nor worth their elements.</summary>
    public const int MostTargets = 240;

    /// <summary>How long after it happened it was first reported; null where that was not asked for.</summary>
    public LagCount? Lag { get; init; }

    /// <summary>All that a reader is told of the column.</summary>
    public string Words
    {
        get
        {
            var told = new[]
            {
                $"{DateText.Interval(First, Last)}: {Parts}",
                InConflict == 0 ? null : Phrase.Of(Texts.DisagreeOn, Wording.Number(InConflict)),
                Lag is null ? null : Phrase.Of(Texts.FirstReportedAfter, Wording.After(Lag.Median), Wording.Within(Lag.Ninth)),
                Later == 0 ? null : Phrase.Of(Texts.LaterMaybe, Wording.Number(Later)),
            };
            return string.Join("; ", told.OfType<string>());
        }
    }

    /// <summary>Neighbours taken together until each is wide enough.</summary>
    public static IReadOnlyList<HistogramColumn> Gather(IReadOnlyList<HistogramColumn> columns, double narrowest)
    {
        var gathered = new List<HistogramColumn>();
        foreach (var column in columns)
        {
            if (gathered.Count > 0 && gathered[^1] is { } last && column.X + column.Width - last.X < narrowest)
            {
                gathered[^1] = last.With(column);
            }
            else
            {
                gathered.Add(column);
            }
        }

        return gathered;
    }

    private HistogramColumn With(HistogramColumn next) => this with
    {
        Last = next.Last,
        Width = next.X + next.Width - X,
        Attacks = Math.Max(Attacks, next.Attacks),
        Responses = Math.Max(Responses, next.Responses),
        InConflict = InConflict + next.InConflict,
        Later = Math.Max(Later, next.Later),
        Parts = $"{Parts}; {DateText.Interval(next.First, next.Last)}: {next.Parts}",
    };
}
