using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Reference;

/// <summary>Bases, groups and words for weapons with the names that articles use, and what people changed of them.</summary>
public sealed partial class ReferencePage
{
    private static readonly Dictionary<string, string> NoNames = [];

    private ReferenceView? _view;

    [SupplyParameterFromQuery]
    public string? List { get; set; }

    [SupplyParameterFromQuery]
    public string? Words { get; set; }

    [Inject]
    public required ReferenceQuery Reference { get; init; }

    [Inject]
    public required Person Person { get; init; }

    private ReferenceList Chosen => CodebookTerm.TryParse<ReferenceList>(List, out var list) ? list : ReferenceList.Sites;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private Task LoadAsync() => ReadAsync(async token =>
    {
        var view = await Reference.ListAsync(Chosen, Words, token);
        token.ThrowIfCancellationRequested();
        _view = view;
    });

    private static string What(ReferenceEntry entry) => entry.List switch
    {
        ReferenceList.Sites => string.Join(", ", new[] { ReferenceText.Term(entry.Value("type") ?? ""), entry.Value("admin1"), CountryNames.Of(entry.Value("country") ?? "") }.Where(part => !string.IsNullOrEmpty(part))),
        ReferenceList.Groups => ReferenceText.Term(entry.Value("kind") ?? ""),
        _ => ReferenceText.Term(entry.Value("type") ?? ""),
    };

    private static string Known(ReferenceEntry entry) => entry.List == ReferenceList.Weapons
        ? string.Join(", ", new[] { entry.Value("role"), entry.Value("part") }.OfType<string>().Select(ReferenceText.Term))
        : string.Join(" · ", entry.AllNames);
}
