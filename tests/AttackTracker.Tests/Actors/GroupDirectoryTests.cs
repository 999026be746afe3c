using System.Text;
using System.Text.Json;
using AttackTracker.Core.Actors;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Actors;

public sealed class GroupDirectoryTests
{
    private static readonly GroupDirectory Groups = ReferenceData.Shipped.Groups;

    [Fact]
    public void Every_group_of_the_gold_is_held_under_its_id()
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("tests/AttackTracker.Tests/Gold/corpus/groups.json")));
        var ids = gold.RootElement.GetProperty("groups").EnumerateArray().Select(g => g.GetProperty("id").GetString()!);

        // These two stand for having nobody to name.
        Assert.Equal(["none", "unidentified"], ids.Where(id => Groups.Find(id) is null).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Kata'ib Hizballah", "kataib-hezbollah")]
    [InlineData("Kataeb Hezbollah", "kataib-hezbollah")]
    [InlineData("Asa'ib Ahl al-Haqq", "asaib-ahl-al-haq")]
    [InlineData("Saraya Qasem al-Jabaareen", "saraya-qasem-al-jabbarin")]
    [InlineData("Qassem Al Jabarayn", "saraya-qasem-al-jabbarin")]
    [InlineData("Usbat al-Tha'ireen", "usbat-al-thairin")]
    [InlineData("Saraya Thawrat al-Ishrin al-Thania", "saraya-thawrat-al-ishreen")]
    [InlineData("Saraya Awliyaa al-Dam", "saraya-awliya-al-dam")]
    [InlineData("Hashd al-Sha'abi", "popular-mobilization-forces")]
    [InlineData("Ashab al-Kahaf", "ashab-al-kahf")]
    [InlineData("Hezbollah", "hezbollah")]
    [InlineData("KH", null)]
    [InlineData("Rotary Club", null)]
    public void A_name_is_known_in_every_spelling(string name, string? id) => Assert.Equal(id, Groups.FindByName(name)?.Id);

    [Theory]
    [InlineData("Saraya al-Nur", "saraya-al-nur")]
    [InlineData("“Sons of Ba'ath”", "sons-of-baath")]
    public void A_group_that_is_not_held_gets_a_slug(string name, string slug) => Assert.Equal(slug, GroupDirectory.Slug(name));

    [Theory]
    [InlineData("""{ "id": "a", "name": "A", "kind": "militia", "side": "attacker", "aliases": ["Kata'ib Hizballah"], "evidence": "recalled" }""", "groups.json line 3: \"Kata'ib Hizballah\" is a name of b and of a")]
    [InlineData("""{ "id": "b", "name": "A", "kind": "militia", "side": "attacker", "evidence": "recalled" }""", "groups.json line 3: the group \"b\" stands twice")]
    [InlineData("""{ "id": "a", "name": "A", "kind": "militia", "side": "left", "evidence": "recalled" }""", "groups.json line 3: \"left\" is none of attacker, us-coalition, host, partner, state, source")]
    [InlineData("""{ "id": "a", "kind": "militia", "side": "attacker", "evidence": "recalled" }""", "groups.json line 3: \"name\" is missing")]
    public void A_fault_in_the_data_is_told_with_file_and_line(string group, string message)
    {
        var json = "{ \"groups\": [\n{ \"id\": \"b\", \"name\": \"B\", \"kind\": \"militia\", \"side\": \"attacker\", \"aliases\": [\"Kataib  Hizballah\"], \"evidence\": \"recalled\" },\n" + group + "] }";

        var fault = Assert.Throws<ReferenceDataException>(() => GroupDirectory.Read(ReferenceFile.Read("groups.json", Encoding.UTF8.GetBytes(json))));

        Assert.Equal(message, fault.Message);
    }
}
