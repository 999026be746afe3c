using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Tests.Storage;

public sealed class IncidentTitleTests
{
    [Theory]
    [InlineData("attack", "rocket", "ain-al-asad", "Ain al-Asad Air Base", "exact", "Rocket attack on Ain al-Asad Air Base")]
    [InlineData("attack", "rocket drone", "ain-al-asad", "Ain al-Asad Air Base", "near", "Rocket and drone attack near Ain al-Asad Air Base")]
    [InlineData("attack", "rocket drone ied", null, "base in eastern Syria", "region", "Rocket, drone and roadside bomb attack on base in eastern Syria")]
    [InlineData("attack", "unknown", null, "Iraq", "country", "Attack in Iraq")]
    [InlineData("attack", "explosion", "green-village", "Green Village", "exact", "Explosion at Green Village")]
    [InlineData("response", "air-strike", null, "Anbar", "region", "Air strike response in Anbar")]
    [InlineData("response", "artillery", null, "outside Mayadin", "near", "Artillery response outside Mayadin")]
    [InlineData("attack", "", null, null, "exact", "Attack at a place that is not stated")]
    public void Says_in_one_line_what_the_incident_is(string kind, string weapons, string? id, string? name, string precision, string title)
    {
        var values = new EventValues
        {
            Kind = Parse<ReportKind>(kind),
            Weapons = [.. weapons.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => new WeaponUse(Parse<WeaponType>(w), null))],
            Site = name is null ? null : new SitePlacement(id, name, null, null, Parse<GeoPrecision>(precision)),
        };

        Assert.Equal(title, IncidentTitle.Of(values));
    }

    private static T Parse<T>(string term)
        where T : struct, Enum
    {
        Assert.True(CodebookTerm.TryParse<T>(term, out var value));
        return value;
    }
}
