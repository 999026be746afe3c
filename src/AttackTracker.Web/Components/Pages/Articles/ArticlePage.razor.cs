using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Navigation;
using AttackTracker.Web.SourceText;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>One article: its text with the evidence marked, and beside it what was read from it. The chosen report and field stand in the address.</summary>
public sealed partial class ArticlePage
{
    private ArticleView? _view;
    private DateTime? _asOf;
    private bool _isMissing;
    private bool _isBlind;

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery]
    public int? Report { get; set; }

    [SupplyParameterFromQuery]
    public string? Field { get; set; }

    /// <summary>Whether the form of the field is open.</summary>
    [SupplyParameterFromQuery]
    public int? Edit { get; set; }

    [SupplyParameterFromQuery(Name = "do")]
    public string? Task { get; set; }

    [SupplyParameterFromQuery]
    public string[]? Words { get; set; }

    [Inject]
    public required Person Person { get; init; }

    [Inject]
    public required ArticleDetailQuery Articles { get; init; }

    [Inject]
    public required BlindnessQuery Blindness { get; init; }

    private string Title => _view?.Article.Title ?? Phrase.Of(Texts.ArticleNumber, Id);

    /// <summary>Where the article was read, if that is an address of the web.</summary>
    private string? Address => SourceRuns.Allowed(_view?.Article.Url);

    protected override async Task OnParametersSetAsync()
    {
        if (_view?.Article.Id != Id || _asOf != AsOfAddress.Of(Navigation.Uri))
        {
            _asOf = AsOfAddress.Of(Navigation.Uri);
            await LoadAsync();
        }

        _view?.Choose(Choice);
    }

    private ArticleChoice Choice => MayEdit ? new(Report, Field, Edit == 1, Task, Words ?? []) : new(Report, Field, false, null, []);

    // What was is not changed: a page of the past offers nothing that writes.
    private bool MayEdit => _asOf is null && Person.May(Policies.Edit);

    private bool MayAsk => MayEdit || (_asOf is null && Person.May(Policies.Review));

    private Task LoadAsync() => ReadAsync(async token =>
    {
        (_view, _isMissing) = (null, false);

        // Of today, whatever moment the page shows: who codes the article today is not to see what was read from it at any time.
        _isBlind = await Blindness.OfArticleAsync(Id, Person.Name, token);
        if (_isBlind)
        {
            return;
        }

        var article = await Articles.RunAsync(Id, token);
        token.ThrowIfCancellationRequested();
        if (article is null)
        {
            _isMissing = true;
            TellNotFound();
            return;
        }

        _view = ArticleView.Of(article);
        _view.Choose(Choice);
    });

    /// <summary>Shows what became of the article, and closes the form at an address.</summary>
    private async Task DoneAsync(string address)
    {
        await LoadAsync();
        Navigation.NavigateTo(address);
    }

    private static string Published(ArticleView view)
        => view.Article.Published is { Date: { } day } published
            ? Phrase.Of(Texts.PublishedBy, day.ToString("d MMM yyyy", CultureInfo.InvariantCulture), FieldText.Of(published.Basis))
            : Texts.PublicationDayUnknown;
}
