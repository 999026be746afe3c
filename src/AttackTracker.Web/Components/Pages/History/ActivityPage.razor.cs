using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Text;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.History;

/// <summary>What people did to the whole database, the latest first.</summary>
public sealed partial class ActivityPage
{
    private ActivityView? _view;

    [SupplyParameterFromQuery]
    public string? Who { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? FromDay { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    public string? ToDay { get; set; }

    [SupplyParameterFromQuery]
    public string? Before { get; set; }

    [Inject]
    public required ActivityQuery Activity { get; init; }

    private ActivityFilter Filter => new()
    {
        Who = string.IsNullOrWhiteSpace(Who) ? null : Who,
        Kind = CodebookTerm.TryParse<DecisionKind>(Kind, out var kind) ? kind : null,
        From = Day(FromDay),
        To = Day(ToDay),
    };

    private bool IsNarrowed => Filter != new ActivityFilter();

    protected override Task OnParametersSetAsync() => LoadAsync();

    private Task LoadAsync() => ReadAsync(async token =>
    {
        var view = await Activity.RunAsync(Filter, AsOfAddress.Parse(Before), token);
        token.ThrowIfCancellationRequested();
        _view = view;
    });

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Name(DecisionKind kind) => kind switch
    {
        DecisionKind.Value => Texts.KindValue,
        DecisionKind.SignOff => Texts.KindSignOff,
        DecisionKind.SendBack => Texts.KindSendBack,
        DecisionKind.ReportValue => Texts.KindReportValue,
        DecisionKind.ReportAdded => Texts.KindReportAdded,
        DecisionKind.ReportWithdrawn => Texts.KindReportWithdrawn,
        DecisionKind.ArticleState => Texts.KindArticleState,
        DecisionKind.Publication => Texts.KindPublication,
        DecisionKind.Merge => Texts.KindMerge,
        DecisionKind.Split => Texts.KindSplit,
        DecisionKind.Different => Texts.KindDifferent,
        DecisionKind.NotSure => Texts.KindNotSure,
        DecisionKind.Adjudication => Texts.KindAdjudication,
        DecisionKind.Note => Texts.KindNote,
        DecisionKind.Undo => Texts.KindUndo,
    };
}
