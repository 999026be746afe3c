using System.Text;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Tests.Weapons;

public sealed class WeaponCatalogTests
{
    [Fact]
    public void Every_type_of_the_codebook_has_words()
    {
        var types = ReferenceData.Shipped.Weapons.Listed.Select(l => l.Key).ToHashSet();

        Assert.All(Enum.GetValues<WeaponType>(), type => Assert.Contains(type, types));
    }

    [Theory]
    [InlineData("""{ "type": "mortar", "role": "attack", "part": "munition", "forms": ["Rocket"] }""", "weapons.json line 3: \"Rocket\" stands twice")]
    [InlineData("""{ "type": "catapult", "role": "attack", "part": "munition", "forms": ["catapult"] }""", null)]
    [InlineData("""{ "type": "mortar", "part": "munition", "forms": ["mortar"] }""", "weapons.json line 3: \"role\" is missing")]
    public void A_fault_in_the_data_is_told_with_file_and_line(string weapon, string? message)
    {
        var json = "{ \"weapons\": [\n{ \"type\": \"rocket\", \"role\": \"attack\", \"part\": \"munition\", \"forms\": [\"rocket\"] },\n" + weapon + "] }";

        var fault = Assert.Throws<ReferenceDataException>(() => WeaponCatalog.Read(ReferenceFile.Read("weapons.json", Encoding.UTF8.GetBytes(json))));

        Assert.Equal((message ?? fault.Message, 3), (fault.Message, fault.Line));
    }
}
