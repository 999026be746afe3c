using System.Globalization;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Lists;

/// <summary>Incidents line by line under their days, each with the sentence that says most about it.</summary>
public sealed partial class IncidentList
{
    [Parameter, EditorRequired]
    public required PagedResult<IncidentLine> Page { get; set; }

    /// <summary>The public id of the incident that the keys stand on.</summary>
    [Parameter]
    public string? Selected { get; set; }

    private IReadOnlyList<IReadOnlyList<IncidentLine>> Days { get; set; } = [];

    protected override void OnParametersSet() => Days =
    [
        .. Page.Items.GroupBy(line => line.Day).Select(day => (IReadOnlyList<IncidentLine>)[.. day]),
    ];

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
