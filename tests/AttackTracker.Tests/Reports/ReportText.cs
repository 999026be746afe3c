using System.Globalization;
using System.Text;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Reports;

/// <summary>An extraction as lines that a person can read and a diff can show.</summary>
internal static class ReportText
{
    public static string Dump(Article article, Extraction extraction)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"published {extraction.Published.Date:yyyy-MM-dd} {CodebookTerm.Of(extraction.Published.Basis)}\n");
        foreach (var report in extraction.Reports)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nreport {report.Ordinal} {CodebookTerm.Of(report.Values.Kind)}{(report.Values.Background ? " background" : "")} {report.Confidence}\n");
            foreach (var field in Enum.GetValues<Field>())
            {
                if (Value(report.Values, field) is { } value)
                {
                    text.Append(CultureInfo.InvariantCulture, $"  {CodebookTerm.Of(field),-12} {value}\n");
                    foreach (var evidence in report.Evidence.Where(e => e.Field == field))
                    {
                        text.Append(CultureInfo.InvariantCulture, $"    {evidence.Span,-10} {evidence.Span.In(article.Text).Replace('\n', ' ')} | {evidence.Rule}\n");
                    }

                    foreach (var other in report.RunnerUps.Where(r => r.Field == field))
                    {
                        text.Append(CultureInfo.InvariantCulture, $"    not {Value(other.Values, field)}: {CodebookTerm.Of(other.Reason)} | {other.Span} {other.Span.In(article.Text).Replace('\n', ' ')} | {other.Rule}\n");
                    }
                }
            }
        }

        foreach (var aggregate in extraction.Aggregates)
        {
            text.Append(CultureInfo.InvariantCulture, $"\naggregate {aggregate.Count} {aggregate.Since:yyyy-MM-dd}..{aggregate.Until:yyyy-MM-dd} | {aggregate.Span} {aggregate.Span.In(article.Text)}\n");
        }

        return text.ToString();
    }

    /// <summary>A field's value in one line; null where it is empty.</summary>
    public static string? Value(EventValues values, Field field) => field switch
    {
        Field.Date => values.Date is not { } date ? null : !date.IsBounded ? "unknown" : date.Start == date.End ? $"{date.Start:yyyy-MM-dd}" : $"{date.Start:yyyy-MM-dd}..{date.End:yyyy-MM-dd}",
        Field.Site => values.Site is not { } site ? null : $"{site.Id ?? site.Name} {site.Country ?? "-"} {site.Admin1 ?? "-"} {CodebookTerm.Of(site.Precision)}",
        Field.Weapons => Joined(values.Weapons.Select(w => w.Detail is null ? CodebookTerm.Of(w.Type) : $"{CodebookTerm.Of(w.Type)} ({w.Detail})")),
        Field.Munitions => values.Munitions?.ToString(),
        Field.Outcomes => Joined(values.Outcomes.Select(CodebookTerm.Of)),
        Field.ClaimedBy => Joined(values.ClaimedBy.Select(c => $"{c.Group} {CodebookTerm.Of(c.Status)}")),
        Field.AttributedTo => Joined(values.AttributedTo.Select(a => a.By is null ? a.Group : $"{a.Group} by {a.By}")),
        Field.Killed => values.Killed?.ToString(),
        Field.Wounded => values.Wounded?.ToString(),
        Field.Damage => values.Damage is { } damage ? CodebookTerm.Of(damage) : null,
        _ => null,
    };

    private static string? Joined(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } joined ? joined : null;
}
