using AttackTracker.Core.Dates;
using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Tests.Text;

/// <summary>SQLite takes a NUL for the end of a text: words that held one would come back shorter than they were read.</summary>
public sealed class StorableTextTests
{
    [Fact]
    public void No_words_of_a_value_hold_what_the_database_takes_for_their_end()
    {
        var site = new SitePlacement(null, "ba\0se", null, null, GeoPrecision.Exact);

        Assert.Equal("ba\uFFFDse", site.Name);
        Assert.Equal("cam\uFFFDp", (site with { Name = "cam\0p" }).Name);
        Assert.Equal("Katy\uFFFDusha", new WeaponUse(WeaponType.Rocket, "Katy\0usha").Detail);
        Assert.Equal("on\uFFFDMonday", EventDate.OnDay(new DateOnly(2022, 1, 3), "on\0Monday").Words);
        Assert.Equal("an\uFFFDofficer", new Attribution("iran", "an\0officer").By);
    }
}
