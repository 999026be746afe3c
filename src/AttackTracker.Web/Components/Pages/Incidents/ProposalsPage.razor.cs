using System.Globalization;
using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Incidents;

/// <summary>The pairs of incidents that may be the same, the likeliest first.</summary>
public sealed partial class ProposalsPage
{
    private IReadOnlyList<MergeProposalLine>? _lines;

    [Inject]
    public required MergeProposalListQuery Proposals { get; init; }

    protected override Task OnInitializedAsync() => LoadAsync();

    private Task LoadAsync() => ReadAsync(async token => _lines = await Proposals.RunAsync(token));

    private static string Day(DateOnly? day) => day?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "day not stated";

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";

    private static string Stamp(DateTime at) => at.ToString("s", CultureInfo.InvariantCulture) + "Z";
}
