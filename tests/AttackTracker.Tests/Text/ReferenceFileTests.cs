using System.Text;
using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Text;

public sealed class ReferenceFileTests
{
    [Fact]
    public void A_value_knows_its_line()
    {
        var root = Read("""
            {
              "sites": [
                { "id": "a" },
                { "id": "b",
                  "lat": 33.5 }
              ]
            }
            """);

        Assert.Equal([3, 4], root.Items("sites").Select(s => s.Line));
        Assert.Equal(5, root.Items("sites")[1].Get("lat").Line);
        Assert.Equal(33.5, root.Items("sites")[1].Get("lat").AsNumber());
    }

    [Theory]
    [InlineData("{\n \"a\": 1,\n \"a\": 2 }", "f.json line 3: \"a\" stands twice in one object")]
    [InlineData("{\n \"a\": 5 }", "f.json line 2: expected a text")]
    [InlineData("{\n\n \"a\": \" \" }", "f.json line 3: a text is empty")]
    [InlineData("{ }", "f.json line 1: \"a\" is missing")]
    [InlineData("[1]", "f.json line 1: expected an object")]
    public void A_fault_names_file_and_line(string json, string message)
        => Assert.Equal(message, Assert.Throws<ReferenceDataException>(() => Read(json).Text("a")).Message);

    [Theory]
    [InlineData("{\n \"a\": }", 2)]
    [InlineData("", 1)]
    [InlineData("{}\n{}", 2)]
    public void What_is_not_JSON_is_refused_with_its_line(string json, int line)
    {
        var e = Assert.Throws<ReferenceDataException>(() => Read(json));

        Assert.Equal(line, e.Line);
        Assert.StartsWith($"f.json line {line}: this is not JSON: ", e.Message, StringComparison.Ordinal);
    }

    private static ReferenceNode Read(string json) => ReferenceFile.Read("f.json", Encoding.UTF8.GetBytes(json));
}
