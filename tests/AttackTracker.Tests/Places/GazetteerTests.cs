using System.Text;
using System.Text.Json;
using AttackTracker.Core.Places;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Places;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Gazetteer = ReferenceData.Shipped.Gazetteer;

    [Fact]
    public void Every_site_of_the_gold_is_held_under_its_id_name_country_and_province()
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("tests/AttackTracker.Tests/Gold/corpus/sites.json")));
        foreach (var expected in gold.RootElement.GetProperty("sites").EnumerateArray())
        {
            var site = Gazetteer.FindSite(expected.GetProperty("id").GetString());
            Assert.Equal(
                (expected.GetProperty("name").GetString(), expected.GetProperty("country").GetString(), expected.GetProperty("admin1").GetString()),
                (site?.Name, site?.Country, site?.Admin1));
        }
    }

    [Theory]
    [InlineData("IQ:Al Anbar:Ramadi", "IQ", "Al Anbar")]
    [InlineData("SY:Deir ez-Zor", "SY", "Deir ez-Zor")]
    [InlineData("SY:eastern Syria", "SY", null)]
    [InlineData("sea:Red Sea", null, null)]
    public void A_place_knows_its_country_and_province(string id, string? country, string? admin1)
    {
        var place = Gazetteer.FindPlace(id);
        Assert.Equal((country, admin1), (place?.Country, place?.Admin1));
    }

    [Theory]
    [InlineData("rumaylan", "kharab-al-jir", true)]
    [InlineData("green-zone", "us-embassy-baghdad", true)]
    [InlineData("union-iii", "us-embassy-baghdad", false)]
    [InlineData("al-tanf", "conoco", false)]
    [InlineData("al-tanf", "al-tanf", true)]
    public void Sites_of_one_complex_are_one_family(string first, string second, bool expected)
    {
        Assert.Equal(expected, Gazetteer.SameFamily(first, second));
        Assert.Equal(expected, Gazetteer.SameFamily(second, first));
    }

    public static TheoryData<SitePlacement, string, bool> Containments => new()
    {
        { new(null, "base in Anbar province", "IQ", "Al Anbar", GeoPrecision.Region), "ain-al-asad", true },
        { new(null, "base in Anbar province", "IQ", "Al Anbar", GeoPrecision.Region), "balad-air-base", false },
        { new(null, "base in western Iraq", "IQ", null, GeoPrecision.Region), "ain-al-asad", true },
        { new(null, "base in western Iraq", "IQ", null, GeoPrecision.Region), "erbil-air-base", false },
        { new(null, "base in north-eastern Syria", "SY", null, GeoPrecision.Region), "rumaylan", true },
        { new(null, "base in Syria", "SY", null, GeoPrecision.Country), "al-tanf", true },
        { new(null, "base in Syria", "SY", null, GeoPrecision.Country), "tower-22", false },
        { new("baghdad-international-airport", "Baghdad International Airport", "IQ", "Baghdad", GeoPrecision.Near), "victoria-base", true },
        { new("green-zone", "Green Zone", "IQ", "Baghdad", GeoPrecision.Exact), "nato-mission-baghdad", true },
        { new(null, "Red Sea", null, null, GeoPrecision.Region), "al-tanf", false },
    };

    [Theory]
    [MemberData(nameof(Containments))]
    public void A_place_contains_the_sites_that_lie_in_it(SitePlacement outer, string site, bool expected)
        => Assert.Equal(expected, Gazetteer.Contains(outer, Gazetteer.FindSite(site)!.Placement(GeoPrecision.Exact)));

    [Fact]
    public void A_site_does_not_contain_the_country_around_it()
        => Assert.False(Gazetteer.Contains(Gazetteer.FindSite("al-tanf")!.Placement(GeoPrecision.Exact), new(null, "base in Syria", "SY", null, GeoPrecision.Country)));

    [Theory]
    [InlineData("""{ "id": "a", "name": "A", "country": "XX", "type": "camp", "evidence": "recalled" }""", "sites.json line 3: \"XX\" is no country of places.json")]
    [InlineData("""{ "id": "a", "name": "A", "country": "IQ", "admin1": "Texas", "type": "camp", "evidence": "recalled" }""", "sites.json line 3: \"Texas\" is no province of IQ in places.json")]
    [InlineData("""{ "id": "a", "country": "IQ", "type": "camp", "evidence": "recalled" }""", "sites.json line 3: \"name\" is missing")]
    [InlineData("""{ "id": "b", "name": "A", "country": "IQ", "type": "camp", "evidence": "recalled" }""", "sites.json line 3: the site \"b\" stands twice")]
    [InlineData("""{ "id": "a", "name": "A", "country": "IQ", "type": "camp", "aliases": ["Camp  bee"], "evidence": "recalled" }""", "sites.json line 3: \"Camp  bee\" is a name of b and of a")]
    [InlineData("""{ "id": "a", "name": "A", "country": "IQ", "type": "camp", "aliases": ["Ramadi"], "evidence": "recalled" }""", "sites.json line 3: \"Ramadi\" is a name of a and of the place IQ:Al Anbar:Ramadi; make it a context alias")]
    [InlineData("""{ "id": "a", "name": "A", "country": "IQ", "type": "castle", "evidence": "recalled" }""", null)]
    public void A_fault_in_the_data_is_told_with_file_and_line(string site, string? message)
    {
        var json = "{ \"sites\": [\n{ \"id\": \"b\", \"name\": \"B\", \"country\": \"IQ\", \"type\": \"camp\", \"aliases\": [\"Camp Bee\"], \"evidence\": \"recalled\" },\n" + site + "] }";

        var fault = Assert.Throws<ReferenceDataException>(() => Gazetteer.Read(ReferenceFile.Read("sites.json", Encoding.UTF8.GetBytes(json)), ReferenceFile.ReadShipped("places.json")));

        Assert.Equal(3, fault.Line);
        Assert.Equal(message ?? fault.Message, fault.Message);
    }

    [Fact]
    public void A_place_that_two_entries_name_is_told()
    {
        const string Places = """
            { "places": [
              { "id": "IQ", "kind": "country", "name": "Iraq" },
              { "id": "IQ:A", "kind": "province", "name": "A", "aliases": ["Same"], "within": "IQ" },
              { "id": "IQ:B", "kind": "province", "name": "B", "aliases": ["Same"], "within": "IQ" } ] }
            """;

        var fault = Assert.Throws<ReferenceDataException>(() => Gazetteer.Read(ReferenceFile.Read("sites.json", """{ "sites": [] }"""u8), ReferenceFile.Read("places.json", Encoding.UTF8.GetBytes(Places))));

        Assert.Equal("places.json line 4: \"Same\" is a name of IQ:A and of IQ:B", fault.Message);
    }
}
