using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Merging;

/// <summary>Incidents side by side, field by field, with the words that their values rest on.</summary>
public sealed partial class CompareTable
{
    /// <summary>A table of quotes is for comparing; all of them are on the incident's page.</summary>
    private const int MostQuotes = 2;

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The first two are those that are compared.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ComparedIncident> Columns { get; set; }

    private IEnumerable<Row> Rows() => FieldText.Order
        .Select(field => new Row(field, [.. Columns.Select(c => FieldText.Value(c.Values, field, c.GroupNames))]))
        .Where(row => row.Values.Any(value => value is not null));

    private static IEnumerable<(IncidentSource Source, EvidenceWords Words)> Quotes(ComparedIncident column, Field field)
        => column.Sources.SelectMany(source => source.Words.Where(words => words.Field == field).Take(1).Select(words => (source, words))).Take(MostQuotes);

    private sealed record Row(Field Field, IReadOnlyList<string?> Values)
    {
        public bool Differs => Values is [{ } first, { } second, ..] && first != second;
    }
}
