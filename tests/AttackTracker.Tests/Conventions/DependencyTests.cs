using System.Text.RegularExpressions;

namespace AttackTracker.Tests.Conventions;

public sealed partial class DependencyTests
{
    private const string Core = "src/AttackTracker.Core/";
    private const string Web = "src/AttackTracker.Web/";

    /// <summary>Names what it registers, wherever that lives.</summary>
    private const string Composition = Core + "Storage/AttackTrackerServices.cs";

    private static readonly string[] Recognizers = ["Dates", "Quantities", "Places", "Actors", "Weapons"];

    /// <summary>The direction of the design: a folder may know only what stands before it on the way from text to page.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Text"] = [],
        ["Accounts"] = ["Text"],
        ["Articles"] = ["Text"],
        ["Dates"] = ["Text"],
        ["Quantities"] = ["Text"],
        ["Places"] = ["Text"],
        ["Actors"] = ["Text"],
        ["Weapons"] = ["Text"],
        ["Reports"] = ["Text", "Articles", .. Recognizers],
        ["Incidents"] = ["Text", "Articles", .. Recognizers, "Reports"],
        ["Evaluation"] = ["Text", "Articles", .. Recognizers, "Reports", "Incidents"],
        ["Search"] = ["Text"],
        ["Storage"] = ["Text", "Search", "Accounts", "Articles", .. Recognizers, "Reports", "Incidents"],
        ["Queries"] = ["Text", "Search", "Accounts", "Articles", .. Recognizers, "Reports", "Incidents", "Evaluation", "Storage"],
        ["Editing"] = ["Text", "Accounts", "Articles", .. Recognizers, "Reports", "Incidents", "Evaluation", "Storage"],
        ["Export"] = ["Text", "Articles", .. Recognizers, "Reports", "Incidents", "Storage", "Queries"],
        ["Releases"] = ["Text", "Articles", .. Recognizers, "Reports", "Incidents", "Storage", "Queries", "Export"],
    };

    public static TheoryData<string, string, string[]> Libraries => new()
    {
        { "Microsoft.EntityFrameworkCore", "EF Core belongs to what touches the database", [Core + "Storage/", Core + "Queries/", Core + "Editing/", Core + "Export/", Core + "Releases/"] },
        { "Microsoft.Data.Sqlite", "SQLite belongs to storage", [Core + "Storage/"] },
        { "SQLitePCL", "SQLite belongs to storage", [Core + "Storage/"] },
        { "AngleSharp", "HTML is read in one place", [Core + "Articles/"] },
        { "Markdig", "Markdown is shown in one place", [Web + "SourceText/"] },
        { "Serilog", "Logging is put together in one place", [Web + "Program.cs", Web + "LogLines.cs"] },
        { "Radzen", "The component library is kept to the pages", [Web + "Components/", Web + "TrackerPages.cs"] },
        { "Microsoft.AspNetCore", "Core knows no web", [Web] },
        { "System.CommandLine", "The command line is in one place", [Web + "Commands/"] },
    };

    [Fact]
    public void Core_folders_know_only_what_stands_before_them()
    {
        var wrong = SourceFile.Code(Core)
            .Where(f => f.Path.Count(c => c == '/') > 2)
            .SelectMany(f => CoreFolder().Matches(f.Text).Select(m => m.Groups["folder"].Value).Distinct().Select(known => (f.Path, From: f.Path.Split('/')[2], To: known)))
            .Where(use => use.From != use.To && !MayKnow[use.From].Contains(use.To) && use.Path != Composition)
            .Select(use => $"{use.Path} knows {use.To}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_of_core_is_in_the_design()
        => Assert.Empty(SourceFile.Code(Core).Select(f => f.Path.Split('/')[2]).Where(f => !f.EndsWith(".cs", StringComparison.Ordinal)).Distinct().Except(MayKnow.Keys));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_is_named_only_where_it_belongs(string library, string reason, string[] folders)
    {
        var wrong = SourceFile.Code("src/")
            .Where(f => Regex.IsMatch(f.Text, $@"(using\s+(static\s+)?|[^\w.]){Regex.Escape(library)}\b(\.|;)"))
            .Where(f => !folders.Any(folder => f.Path.StartsWith(folder, StringComparison.Ordinal)))
            .Select(f => $"{f.Path}: {reason}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Pages_know_no_storage()
    {
        var wrong = SourceFile.Code(Web)
            .Where(f => f.Path != Web + "Program.cs" && !f.Path.StartsWith(Web + "Commands/", StringComparison.Ordinal))
            .Where(f => f.Text.Contains("Core.Storage", StringComparison.Ordinal))
            .Select(f => f.Path);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Pages_hold_no_code_in_markup()
        => Assert.Empty(SourceFile.All.Where(f => f.Path.EndsWith(".razor", StringComparison.Ordinal) && f.Text.Contains("@code", StringComparison.Ordinal)).Select(f => f.Path));

    [GeneratedRegex(@"\bAttackTracker\.Core\.(?<folder>[A-Z]\w+)")]
    private static partial Regex CoreFolder();
}
