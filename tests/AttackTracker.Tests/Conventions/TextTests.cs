using System.Text.RegularExpressions;
using System.Xml.Linq;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components;

namespace AttackTracker.Tests.Conventions;

/// <summary>What pages say stands in resource files, so that another language is a translation.</summary>
public sealed partial class TextTests
{
    /// <summary>Where Core speaks to people on pages: whole folders, and classes of those that otherwise read articles or keep the database.</summary>
    private static readonly string[] Speaking =
    [
        "Accounts.", "Editing.", "Incidents.", "Places.", "Queries.", "Releases.", "Search.", "Weapons.",
        "Actors.GroupDirectory", "Dates.Typed", "Storage.Coding.AdjudicationRules", "Storage.DatabaseUnusableException", "Storage.ReferenceInUse",
        "Text.NameSpellings", "Text.PhraseMatcher", "Text.ReferenceDataException", "Text.ReferenceNode",
    ];

    /// <summary>What stands there for others: for programmers and the database, in files that never change, and words that are read or compared and not said.</summary>
    private static readonly string[] Unspoken =
    [
        "Accounts.Base32: ' is no digit", "Accounts.QrCode: The text is too long", "Actors.GroupDirectory: \" names no group.", "Incidents.IncidentBuilder: The report ",
        "Incidents.IncidentBuilder:  is given twice.", "Editing.ReviewClaims: INSERT INTO", "Editing.TokenRegister: Account", "Editing.TokenRegister: Token", "Queries.DataVersion: PRAGMA",
        "Releases.ReleaseReasons: , by extractor ", "Releases.ReleaseReasons:  with the reference data of ",
        "Dates.TypedDate: not stated", "Editing.CorrectionRules: after end", "Editing.CorrectionRules: above high", "Queries.EqualValuesQuery: at least", "Queries.EqualValuesQuery: up to",
        "Search.SearchExpression: group:",
    ];

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
    public void What_Core_says_to_people_on_pages_stands_in_resource_files()
    {
        const string Core = "AttackTracker.Core.";
        var spoken = SpokenStrings.Of(typeof(ReferenceData).Assembly.Location)
            .Where(s => s.Type != "Texts" && s.Namespace.StartsWith(Core, StringComparison.Ordinal))
            .Select(s => s.ToString()[Core.Length..])
            .Where(s => StartsWithOneOf(Speaking, s) && !StartsWithOneOf(Unspoken, s))
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

    private static bool StartsWithOneOf(string[] beginnings, string words) => beginnings.Any(beginning => words.StartsWith(beginning, StringComparison.Ordinal));

    [GeneratedRegex(@"\bTexts\.(?<key>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Said();
}
