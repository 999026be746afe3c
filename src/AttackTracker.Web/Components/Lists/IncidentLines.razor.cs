using System.Globalization;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Lists;

/// <summary>Lines of a list under their days.</summary>
/// <remarks>
/// Lines below others are few readers' first look: when they change they are drawn after the rest of the page has been shown,
/// and those of before stay that long so that nothing moves.
/// </remarks>
public sealed partial class IncidentLines
{
    private (IReadOnlyList<IncidentLine>? Lines, IncidentLine? Above) _drawn;

    [Parameter, EditorRequired]
    public required IReadOnlyList<IncidentLine> Lines { get; set; }

    /// <summary>The line that they follow in the same list, under whose day they go on; null for the first.</summary>
    [Parameter]
    public IncidentLine? Above { get; set; }

    /// <summary>The public id of the incident that the keys stand on.</summary>
    [Parameter]
    public string? Selected { get; set; }

    private IReadOnlyList<IReadOnlyList<IncidentLine>> Days { get; set; } = [];

    protected override void OnParametersSet()
    {
        if (_drawn.Lines is null || Above is null)
        {
            Take();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (_drawn.Lines != Lines)
        {
            Take();
            StateHasChanged();
        }
    }

    private void Take()
    {
        if (_drawn.Lines != Lines)
        {
            _drawn = (Lines, Above);
            Days = [.. Lines.GroupBy(line => line.Day).Select(day => (IReadOnlyList<IncidentLine>)[.. day])];
        }
    }

    private static int RowsOf(IncidentLine line) => line.Quote is null ? 1 : 2;

    private static RenderFragment DayHead(IncidentLine line) => builder =>
    {
        if (line.Day is not { } day)
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", "y");
            builder.AddContent(2, Texts.NoDay);
            builder.CloseElement();
            return;
        }

        builder.AddContent(3, day.ToString("ddd d MMM", CultureInfo.InvariantCulture));
        builder.OpenElement(4, "span");
        builder.AddAttribute(5, "class", "y");
        builder.AddContent(6, day.ToString(" yyyy", CultureInfo.InvariantCulture));
        builder.CloseElement();
    };

    private static string SiteName(EventValues values) => values.Site is { } site ? Wording.Site(site.Name) : Texts.BaseNotNamed;

    private static string? NotExact(EventValues values)
        => values.Date is { } date && date.Precision != DatePrecision.Day ? DateText.Brief(date) : null;

    private static string Conflict(IncidentLine line)
        => Wording.Name(line.Conflicts[0]) + (line.Conflicts.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" +{line.Conflicts.Count - 1}") : "");
}
