using System.Text;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Tests.Reports;

public sealed class AmendmentsTests
{
    private static readonly ReferenceEntry Taji = Entry(ReferenceData.Shipped, ReferenceList.Sites, "camp-taji");

    [Fact]
    public void What_a_newer_program_ships_for_an_entry_comes_through_but_for_what_a_person_decided()
    {
        var wanted = Taji with
        {
            Values = new Dictionary<string, string>(Taji.Values) { ["hosts"] = "Nobody" },
            Names = new Dictionary<string, IReadOnlyList<string>> { ["aliases"] = [.. Taji.NamesOf("aliases").Except(["Camp Cooke"]), "Camp Tango"] },
        };
        var amended = ReferenceEntries.Amend(ReferenceData.Shipped, new ReferenceChange(ReferenceList.Sites, Taji.Id, Taji, wanted));

        var newer = Shipped("sites.json", "\"Camp Cooke\"", "\"Camp Cooke\", \"Camp Newer\"", "\"latitude\": 33.527", "\"latitude\": 33.6").With(amended).Gazetteer.FindSite("camp-taji")!;

        Assert.Contains("Camp Newer", newer.Aliases);
        Assert.Contains("Camp Tango", newer.Aliases);
        Assert.DoesNotContain("Camp Cooke", newer.Aliases);
        Assert.Equal(("Nobody", 33.6), (newer.Hosts, newer.Latitude));
    }

    [Fact]
    public void A_name_that_a_person_gave_to_one_entry_is_taken_from_another_that_ships_with_it()
    {
        var wanted = Taji with { Names = new Dictionary<string, IReadOnlyList<string>> { ["aliases"] = [.. Taji.NamesOf("aliases"), "Camp Tango"] } };
        var amended = ReferenceEntries.Amend(ReferenceData.Shipped, new ReferenceChange(ReferenceList.Sites, Taji.Id, Taji, wanted));

        var newer = Shipped("sites.json", "\"Besmaya\", ", "\"Besmaya\", \"camp tango\", ").With(amended);

        Assert.Equal("camp-taji", newer.Gazetteer.FindByName("Camp Tango")?.Site?.Id);
    }

    [Fact]
    public void Each_change_is_a_revision_of_its_own_and_changing_back_leaves_nothing_but_the_count()
    {
        var wanted = Taji with { Values = new Dictionary<string, string>(Taji.Values) { ["latitude"] = "33.5" } };
        var changed = ReferenceData.Shipped.With(ReferenceEntries.Amend(ReferenceData.Shipped, new ReferenceChange(ReferenceList.Sites, Taji.Id, Taji, wanted)));
        var back = changed.With(ReferenceEntries.Amend(changed, new ReferenceChange(ReferenceList.Sites, Taji.Id, wanted, Taji)));

        Assert.Equal(33.5, changed.Gazetteer.FindSite("camp-taji")!.Latitude);
        Assert.Equal(Taji.Value("latitude"), Entry(back, ReferenceList.Sites, "camp-taji").Value("latitude"));
        Assert.Equal(3, new[] { ReferenceData.Shipped.Revision, changed.Revision, back.Revision }.Distinct().Count());
        Assert.Empty(ReferenceEntries.Amended(back, ReferenceList.Sites));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_word_for_a_weapon_is_read_otherwise_or_not_at_all(bool isTakenAway)
    {
        var grad = Entry(ReferenceData.Shipped, ReferenceList.Weapons, "Grad");
        var wanted = isTakenAway ? null : grad with { Values = new Dictionary<string, string>(grad.Values) { ["type"] = "artillery" } };

        var amended = ReferenceData.Shipped.With(ReferenceEntries.Amend(ReferenceData.Shipped, new ReferenceChange(ReferenceList.Weapons, "Grad", grad, wanted)));

        Assert.Equal(isTakenAway ? [] : [WeaponType.Artillery], amended.Weapons.Listed.Where(w => w.Value == "Grad").Select(w => w.Key));
        Assert.Contains(amended.Weapons.Listed, w => w is { Key: WeaponType.Rocket, Value: "Grad rocket" });
    }

    [Theory]
    [InlineData("Rockets hit Camp Tango.", true)]
    [InlineData("Rockets hit CAMP  TANGŌ's gate.", true)]
    [InlineData("The base that soldiers call Tango was hit.", true)]
    [InlineData("Rockets hit Camp Taji.", false)]
    public void Only_texts_with_the_words_of_a_name_can_be_read_otherwise(string text, bool isTouched)
    {
        var wanted = Taji with { Names = new Dictionary<string, IReadOnlyList<string>> { ["aliases"] = [.. Taji.NamesOf("aliases"), "Camp Tango"] } };
        var amended = ReferenceData.Shipped.With(ReferenceEntries.Amend(ReferenceData.Shipped, new ReferenceChange(ReferenceList.Sites, Taji.Id, Taji, wanted)));

        Assert.Equal(isTouched, ReferenceDifference.Between(ReferenceData.Shipped, amended).Touches(text));
        Assert.Equal(isTouched, ReferenceDifference.Between(amended, ReferenceData.Shipped).Touches(text));
    }

    [Fact]
    public void Where_an_entry_itself_changes_all_of_its_names_count()
    {
        var wanted = Taji with { Values = new Dictionary<string, string>(Taji.Values) { ["name"] = "Taji Base" } };
        var amended = ReferenceData.Shipped.With(ReferenceEntries.Amend(ReferenceData.Shipped, new ReferenceChange(ReferenceList.Sites, Taji.Id, Taji, wanted)));
        var difference = ReferenceDifference.Between(ReferenceData.Shipped, amended);

        Assert.All(Taji.AllNames, name => Assert.True(difference.Touches($"Rockets hit {name} on Monday."), name));
        Assert.False(difference.Touches("Rockets hit Balad on Monday."));
    }

    private static ReferenceEntry Entry(ReferenceData reference, ReferenceList list, string id) => ReferenceEntries.Of(reference, list).Single(e => e.Id == id);

    /// <summary>What a newer program would ship: a file with other words.</summary>
    private static ReferenceData Shipped(string file, params string[] replacements) => ReferenceData.Load(name =>
    {
        var text = Encoding.UTF8.GetString(ReferenceData.Shipped.Files[name]);
        foreach (var pair in name == file ? replacements.Chunk(2) : [])
        {
            Assert.Contains(pair[0], text, StringComparison.Ordinal);
            text = text.Replace(pair[0], pair[1], StringComparison.Ordinal);
        }

        return Encoding.UTF8.GetBytes(text);
    });
}
