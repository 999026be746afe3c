using System.Text;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Reports;

public sealed class ReferenceDataTests
{
    [Fact]
    public void The_revision_is_the_same_for_the_same_content_and_another_for_any_change()
    {
        var shipped = ReferenceData.Load(ReferenceFile.ShippedBytes);
        var changed = ReferenceData.Load(name => name == "weapons.json" ? [.. ReferenceFile.ShippedBytes(name), (byte)' '] : ReferenceFile.ShippedBytes(name));

        Assert.Equal(ReferenceData.Shipped.Revision, shipped.Revision);
        Assert.NotEqual(shipped.Revision, changed.Revision);
    }

    [Fact]
    public void A_file_that_is_not_JSON_is_told_by_name_and_line()
    {
        var fault = Assert.Throws<ReferenceDataException>(() => ReferenceData.Load(name => name == "groups.json" ? Encoding.UTF8.GetBytes("{\n\"groups\": [,] }") : ReferenceFile.ShippedBytes(name)));

        Assert.StartsWith("groups.json line 2: this is not JSON", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_replaces_the_files_that_it_holds()
    {
        using var folder = new TemporaryFolder();
        folder.Write("sites.json", """{ "sites": [ { "id": "x", "name": "Camp X-Ray", "country": "IQ", "type": "camp", "evidence": "recalled" } ] }""");

        var data = ReferenceData.Load(folder.Path);

        Assert.Equal("x", Assert.Single(data.Gazetteer.Sites).Id);
        Assert.Equal(ReferenceData.Shipped.Groups.Groups.Count, data.Groups.Groups.Count);
    }
}
