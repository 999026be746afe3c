using AttackTracker.Core.Queries;

namespace AttackTracker.Web.Components.Charts;

/// <summary>Where the numbers and marks of a drawing lead to: always to the incidents behind them.</summary>
/// <param name="Days">The incidents of some days.</param>
/// <param name="Lane">Those of a lane, on some days or at any time.</param>
/// <param name="Killed">Attacks of some days that killed.</param>
/// <param name="Incident">The page of an incident, by its public id.</param>
/// <param name="Page">What the name of a lane leads to: the page of a base, else the incidents of the lane.</param>
public sealed record ChartLinks(Func<DayRange, string> Days, Func<Lane, DayRange?, string> Lane, Func<DayRange, string> Killed, Func<string, string> Incident, Func<Lane, string> Page);
