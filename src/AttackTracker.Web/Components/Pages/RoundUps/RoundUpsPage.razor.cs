using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.RoundUps;

/// <summary>What articles count against what is on record. What is listed, and which page of it, stands in the address.</summary>
public sealed partial class RoundUpsPage
{
    private PagedResult<RoundUp>? _lines;

    /// <summary><c>all</c> also lists statements that do not say since when.</summary>
    [SupplyParameterFromQuery]
    public string? Window { get; set; }

    [SupplyParameterFromQuery]
    public int? Page { get; set; }

    [Inject]
    public required RoundUpsQuery RoundUps { get; init; }

    private bool All => Window == TrackerLinks.AllWindows;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private Task LoadAsync() => ReadAsync(async token =>
    {
        var lines = await RoundUps.RunAsync(All, Page ?? 1, token);
        token.ThrowIfCancellationRequested();
        _lines = lines;
    });

    private static string LinkTo(IncidentFilter held) => TrackerLinks.Timeline(IncidentFilterQuery.Write(held));

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string WindowOf(IncidentFilter held) => held.To is { } end ? DateText.Interval(held.From!.Value, end) : Phrase.Of(Texts.Since, Day(held.From!.Value));

    private static string Gap(RoundUp line) => line switch
    {
        { Missing: > 0 } => Phrase.Of(Texts.Missing, Wording.Number(line.Missing)),
        { Beyond: > 0 } => Phrase.Of(Texts.Beyond, Wording.Number(line.Beyond)),
        _ => Texts.NoGap,
    };
}
