using AttackTracker.Core.Incidents;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Tests.Incidents;

public sealed class AgreementWordsTests
{
    private static readonly EventValues Drones = Told.Rockets.With(WeaponType.Drone) with { ClaimedBy = [new Claim("ashab-al-kahf", ClaimStatus.Claimed)] };

    [Fact]
    public void What_speaks_for_one_incident_comes_before_what_speaks_against()
        => Assert.Equal(
            "same base, one day apart, both drones; claim differs",
            Say(Drones, Drones.OnDay(6) with { ClaimedBy = [new Claim("saraya-qasem-al-jabbarin", ClaimStatus.Claimed)] }));

    [Fact]
    public void What_is_vaguer_is_told_as_such()
        => Assert.Equal(
            "one place within the other, same day, weapons that can be one, number of rounds can be one",
            Say(Told.Rockets with { Munitions = CountRange.Exactly(8) }, Told.Rockets.At(Told.SomewhereInAnbar).With(WeaponType.IndirectFire) with { Munitions = new CountRange(5, null) }));

    [Fact]
    public void Several_weapons_are_all_named()
        => Assert.Equal("same base, same day, both rockets and drones", Say(Told.Rockets.With(WeaponType.Rocket, WeaponType.Drone), Told.Rockets.With(WeaponType.Rocket, WeaponType.Drone)));

    private static string Say(EventValues a, EventValues b)
    {
        var incident = Assert.Single(Told.Merge(a.By("wire"), b.By("post")));
        return AgreementWords.Of(a, b, incident.Members[0].Comparisons);
    }
}
