using AttackTracker.Core.Queries;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.History;

/// <summary>All that happened to the incident or the article of a page; read anew whenever the page is.</summary>
public sealed partial class HistorySection
{
    private HistoryView? _view;
    private object? _shown;

    /// <summary>The incident of the page, as it was read last; null on the page of an article.</summary>
    [Parameter]
    public IncidentDetail? Incident { get; set; }

    /// <summary>The article of the page, as it was read last; null on the page of an incident.</summary>
    [Parameter]
    public ArticleDetail? Article { get; set; }

    /// <summary>Called when something was taken back or restored; the page reads itself anew.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    public required HistoryQuery History { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        object? asked = Incident is null ? Article : Incident;
        if (!ReferenceEquals(_shown, asked))
        {
            _shown = asked;
            await LoadAsync();
        }
    }

    private Task LoadAsync() => ReadAsync(async token =>
    {
        var view = Incident is { } incident ? await History.OfIncidentAsync(incident.PublicId, token) : await History.OfArticleAsync(Article!.Id, token);
        token.ThrowIfCancellationRequested();
        _view = view;
    });
}
