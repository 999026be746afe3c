using System.Text.RegularExpressions;
using System.Xml.Linq;
using AttackTracker.Web.Components;

namespace AttackTracker.Tests.Conventions;

/// <summary>What pages say stands in resource files, so that another language is a translation.</summary>
public sealed partial class TextTests
{
    [Fact]
    public void Pages_say_nothing_that_does_not_stand_in_a_resource_file()
    {
        var spoken = SpokenStrings.Of(typeof(App).Assembly.Location)
            .Where(s => s.Namespace.StartsWith("AttackTracker.Web.Components", StringComparison.Ordinal) && s.Type != "Texts")
            .Select(s => s.ToString())
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.True(spoken.Count == 0, "Say these through the folder's Texts.resx:\n" + string.Join('\n', spoken));
    }

    [Fact]
    public void Every_text_is_said_in_its_folder()
    {
        var unsaid = SourceFile.All.Where(f => f.Path.EndsWith("/Texts.resx", StringComparison.Ordinal))
            .SelectMany(f =>
            {
                var said = SourceFile.Code(f.Folder + "/").SelectMany(code => Said().Matches(code.Text)).Select(m => m.Groups["key"].Value).ToHashSet();
                return XDocument.Parse(f.Text).Root!.Elements("data").Select(d => d.Attribute("name")!.Value).Where(key => !said.Contains(key)).Select(key => $"{f.Path}: {key}");
            })
            .ToList();

        Assert.True(unsaid.Count == 0, "No page says these:\n" + string.Join('\n', unsaid));
    }

    [GeneratedRegex(@"\bTexts\.(?<key>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Said();
}
