using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Bases;

/// <summary>A row a base; each number leads to the incidents that it counts.</summary>
public sealed partial class BasesTable
{
    private int _mostByWeapon;
    private int _mostByOutcome;
    private int _mostSpark;
    private string _query = "";

    [Parameter, EditorRequired]
    public required BasesView View { get; set; }

    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    [Parameter, EditorRequired]
    public required BaseSort Sort { get; set; }

    [Parameter, EditorRequired]
    public required Func<BaseSort, string> LinkToSort { get; set; }

    private string Years => View.Range is not { } range ? ""
        : range.First.Year == range.Last.Year ? Year(range.First)
        : $"{Year(range.First)} – {Year(range.Last)}";

    protected override void OnParametersSet()
    {
        _mostByWeapon = View.Rows.SelectMany(r => r.ByWeapon).DefaultIfEmpty().Max();
        _mostByOutcome = View.Rows.SelectMany(r => r.ByOutcome).DefaultIfEmpty().Max();
        _mostSpark = View.Rows.SelectMany(r => r.Spark).DefaultIfEmpty().Max();
        _query = IncidentFilterQuery.Write(Filter with { Bases = Choice.Any<string>() });
    }

    private IncidentFilter Of(BaseLine row) => Filter with
    {
        Bases = row.SiteId is { } id ? Choice.Of(id) : Choice.Any<string>().WithNotStated(true),
    };

    private static string Head(WeaponFamily family) => family switch
    {
        WeaponFamily.Rocket => "Rocket",
        WeaponFamily.Drone => "Drone",
        WeaponFamily.Missile => "Missile",
        WeaponFamily.Indirect => "Mortar",
        WeaponFamily.Ground => "Bomb",
        WeaponFamily.Unknown => "Blast",
    };

    private static string Head(Outcome outcome) => outcome switch
    {
        Outcome.Impact => "Hit",
        Outcome.Missed => "Missed",
        Outcome.Intercepted => "Interc.",
        Outcome.Failed => "Failed",
    };

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);
}
