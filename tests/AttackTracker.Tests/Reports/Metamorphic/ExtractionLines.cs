using System.Globalization;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Reports.Metamorphic;

/// <summary>All that must be equal of two extractions, one block of lines a report, as it stands or as a change of the text must make it.</summary>
internal static class ExtractionLines
{
    /// <summary>What was read from the changed text.</summary>
    public static IReadOnlyList<string> Of(Extraction extraction, Variant variant)
        => Blocks(extraction, span => span, WithPlainSpaces, new Variant(variant.Note, variant.Text) { ChangesWords = variant.ChangesWords });

    /// <summary>What must be read from the changed text, by what was read from the text before.</summary>
    public static IReadOnlyList<string> Expected(Extraction extraction, Variant variant)
        => Blocks(extraction, variant.Text.Map, words => WithPlainSpaces(variant.Text.MapWords(words)), variant);

    // Names are kept with single spaces, whatever stands in the text.
    private static string WithPlainSpaces(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IReadOnlyList<string> Blocks(Extraction extraction, Func<TextSpan, TextSpan> map, Func<string, string> say, Variant variant)
    {
        var blocks = extraction.Reports.Select(report => string.Join('\n', Report(report, map, say, variant)))
            .Concat(extraction.Aggregates.Select(a => $"aggregate {a.Count} {Iso(Moved(a.Since, variant))}..{Iso(Moved(a.Until, variant))} {map(a.Span)}"))
            .Append($"published {Iso(Moved(extraction.Published.Date, variant))}");
        return [.. variant.Text.IsMoved ? blocks.Order(StringComparer.Ordinal) : blocks];
    }

    private static IEnumerable<string> Report(Report report, Func<TextSpan, TextSpan> map, Func<string, string> say, Variant variant)
    {
        var values = report.Values;
        yield return $"{CodebookTerm.Of(values.Kind)}{(values.Background ? " background" : "")}";
        foreach (var field in Enum.GetValues<Field>())
        {
            var value = field switch
            {
                Field.Date => Date(values.Date, say, variant),
                Field.Site => values.Site is not { } site ? null : $"{site.Id ?? (variant.ChangesWords ? "unnamed" : say(site.Name))} {site.Country ?? "-"} {site.Admin1 ?? "-"} {CodebookTerm.Of(site.Precision)}",
                Field.Weapons => Joined(values.Weapons.Select(w => $"{CodebookTerm.Of(w.Type)} {(w.Detail is null || variant.ChangesWords ? null : say(w.Detail))}")),
                Field.AttributedTo => Joined(values.AttributedTo.Select(a => $"{a.Group} by {(a.By is null || variant.ChangesWords ? null : say(a.By))}")),
                _ => ReportText.Value(values, field),
            };
            if (value is not null)
            {
                var spans = report.Evidence.Where(e => e.Field == field).Select(e => map(e.Span)).Distinct().OrderBy(s => s.Start).ThenBy(s => s.End);
                yield return $"  {CodebookTerm.Of(field)}: {value} | {string.Join(' ', spans.Select(s => $"{s} \"{Shown(s, variant)}\""))}";
            }
        }
    }

    private static string? Date(EventDate? date, Func<string, string> say, Variant variant)
    {
        if (date is null)
        {
            return null;
        }

        var moved = variant.Dates(date);
        return $"{Iso(moved.Start)}..{Iso(moved.End)} {CodebookTerm.Of(moved.Precision)}{(variant.ChangesWords || date.Words is null ? null : $" \"{say(date.Words)}\"")}";
    }

    private static DateOnly? Moved(DateOnly? day, Variant variant) => day is { } known ? variant.Day(known) : null;

    private static string Shown(TextSpan span, Variant variant) => span.End <= variant.Text.Text.Length ? span.In(variant.Text.Text) : "beyond the text";

    private static string? Joined(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } joined ? joined : null;

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
