using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Calendar;

public sealed partial class CalendarPage
{
    [Inject]
    public required CalendarQuery Days { get; init; }

    private CalendarView? View { get; set; }

    protected override bool IsMine(string path) => path == "calendar";

    protected override async Task LoadAsync(CancellationToken cancellationToken) => View = await Days.RunAsync(Filter, CalendarAddress.Parse(Address), cancellationToken);

    private string LinkToUndated => TrackerLinks.Timeline(IncidentFilterQuery.Write(Filter with { Precisions = DatePrecisions.Unknown }));

    private static string Headline(CalendarView view)
    {
        var (first, last) = (view.Shown.Count > 0 ? view.Shown[^1].Year : view.Years[^1].Year, view.Shown.Count > 0 ? view.Shown[0].Year : view.Years[^1].Year);
        return first == last ? Phrase.Of(Texts.OneYear, first) : Phrase.Of(Texts.ManyYears, first, last);
    }

    private string LinkTo(IncidentFilter filter) => TrackerLinks.Calendar(CalendarAddress.Write(filter, CalendarAddress.Parse(Address)));

    private string LinkToYear(int year) => TrackerLinks.Calendar(CalendarAddress.Write(Filter, year == View?.Years[0].Year ? null : year));
}
