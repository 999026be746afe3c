using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Bases;

public sealed partial class BasesPage
{
    [Inject]
    public required BasesQuery Bases { get; init; }

    private BasesView? View { get; set; }

    private BaseSort Sort { get; set; }

    protected override bool IsMine(string path) => path == "bases";

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Sort = BaseSorts.Parse(Address);
        View = await Bases.RunAsync(Filter, cancellationToken);
    }

    private string LinkTo(IncidentFilter filter) => TrackerLinks.Bases(BaseSorts.Write(filter, Sort));

    private string LinkTo(BaseSort sort) => TrackerLinks.Bases(BaseSorts.Write(Filter, sort));

    private static string Headline(BasesView view)
        => $"{Wording.Count(view.Rows.Count(r => r.SiteId is not null), "base")}, {Wording.Count(view.All.Attacks, "attack")}";
}
