using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Coding;

/// <summary>Who codes which articles and how far they are, and where more is asked for.</summary>
public sealed partial class CodingPage
{
    private CodingList? _list;
    private CodingOffer? _offer;
    private string? _fault;

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Coder { get; set; }

    [SupplyParameterFromQuery]
    public string? Differing { get; set; }

    /// <summary>The articles that are about to be asked for.</summary>
    [SupplyParameterFromQuery]
    public int[]? Ask { get; set; }

    [Inject]
    public required CodingListQuery Codings { get; init; }

    [Inject]
    public required Permitted<AskForCoding> Asking { get; init; }

    [Inject]
    public required Person Person { get; init; }

    private CodingFilter Filter => new()
    {
        State = Enum.GetValues<CodingState>().Where(state => TrackerLinks.Word(state) == State).Cast<CodingState?>().FirstOrDefault(),
        Coder = string.IsNullOrWhiteSpace(Coder) ? null : Coder,
        Differing = CodebookTerm.TryParse<Field>(Differing, out var one) ? one : null,
    };

    private bool IsNarrowed => Filter != new CodingFilter();

    private bool MayAsk => Person.May(Policies.Edit) || Person.May(Policies.Review);

    protected override Task OnParametersSetAsync() => LoadAsync();

    private Task LoadAsync() => ReadAsync(async token =>
    {
        var list = await Codings.RunAsync(Filter, token);
        var offer = Ask is { Length: > 0 } asked ? await Codings.OfferAsync(asked, token) : null;
        token.ThrowIfCancellationRequested();
        (_list, _offer) = (list, offer is { Articles.Count: > 0 } ? offer : null);
    });

    private bool MayCode(CodingLine line, CodingSheetLine sheet)
        => Person.May(Policies.Edit) && sheet.State is SheetState.Open or SheetState.AtWork
            && (sheet.Coder == Person.Name || (sheet.Coder is null && line.Sheets.All(s => s.Coder != Person.Name)));

    private void AskedAsync() => Navigation.NavigateTo(TrackerLinks.Coding());

    private async Task WithdrawAsync(CodingSheetLine sheet)
    {
        _fault = await Asking.RunAsync((ask, _) => ask.WithdrawAsync(sheet.Id, CancellationToken.None)) switch
        {
            SheetResult.Refused refused => string.Join(' ', refused.Problems),
            SheetResult.Unavailable unavailable => Phrase.Of(Texts.NotWithdrawn, unavailable.Message),
            _ => null,
        };
        await LoadAsync();
    }
}
