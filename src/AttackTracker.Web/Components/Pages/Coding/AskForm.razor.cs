using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Coding;

/// <summary>Asks for articles to be coded by two people or more.</summary>
public sealed partial class AskForm
{
    private readonly List<string> _coders = ["", ""];
    private IReadOnlyList<string> _faults = [];
    private bool _isBusy;

    [Parameter, EditorRequired]
    public required CodingOffer Offer { get; set; }

    /// <summary>Called when it has been asked for.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    [Inject]
    public required Permitted<AskForCoding> Asking { get; init; }

    private void AddCoder() => _coders.Add("");

    private async Task AskAsync()
    {
        _isBusy = true;
        try
        {
            var result = await Asking.RunAsync((ask, who) => ask.RunAsync(
                new CodingRequest { Articles = [.. Offer.Articles.Select(a => a.Id)], Coders = [.. _coders.Select(c => string.IsNullOrWhiteSpace(c) ? null : c)], Who = who },
                CancellationToken.None));
            _faults = result switch
            {
                SheetResult.Refused refused => refused.Problems,
                SheetResult.Unavailable unavailable => [Phrase.Of(Texts.NotRecorded, unavailable.Message)],
                _ => [],
            };
            if (_faults.Count == 0)
            {
                await OnDone.InvokeAsync();
            }
        }
        finally
        {
            _isBusy = false;
        }
    }
}
