using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Tests.Components.Display;

public sealed class WordingTests
{
    [Theory]
    [InlineData(ReportKind.Attack, null, "Attack")]
    [InlineData(ReportKind.Attack, null, "Attack", WeaponType.Unknown)]
    [InlineData(ReportKind.Response, null, "Response", WeaponType.Unknown)]
    [InlineData(ReportKind.Response, null, "Air strike", WeaponType.AirStrike)]
    [InlineData(ReportKind.Attack, null, "Rockets", WeaponType.Rocket)]
    [InlineData(ReportKind.Attack, 1, "Rocket", WeaponType.Rocket)]
    [InlineData(ReportKind.Attack, 5, "Rockets and drones", WeaponType.Rocket, WeaponType.Drone)]
    [InlineData(ReportKind.Attack, null, "Blast", WeaponType.Explosion)]
    public void An_incident_is_called_by_its_weapons(ReportKind kind, int? munitions, string name, params WeaponType[] weapons)
        => Assert.Equal(name, Wording.OfIncident(new EventValues
        {
            Kind = kind,
            Weapons = [.. weapons.Select(type => new WeaponUse(type, null))],
            Munitions = munitions is { } count ? CountRange.Exactly(count) : null,
        }));

    [Theory]
    [InlineData("Erbil Air Base (Erbil International Airport)", "Erbil Air Base")]
    [InlineData("Tower 22", "Tower 22")]
    [InlineData("(unnamed)", "(unnamed)")]
    public void Lists_leave_out_what_the_gazetteer_adds_in_brackets(string name, string site)
        => Assert.Equal(site, Wording.Site(name));
}
