using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.SourceText;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>One article: its text with the evidence marked, and beside it what was read from it. The chosen report and field stand in the address.</summary>
public sealed partial class ArticlePage
{
    private ArticleView? _view;
    private DateTime? _asOf;
    private bool _isMissing;

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery]
    public int? Report { get; set; }

    [SupplyParameterFromQuery]
    public string? Field { get; set; }

    [Inject]
    public required ArticleDetailQuery Articles { get; init; }

    private string Title => _view?.Article.Title ?? FormattableString.Invariant($"Article {Id}");

    /// <summary>Where the article was read, if that is an address of the web.</summary>
    private string? Address => SourceRuns.Allowed(_view?.Article.Url);

    protected override async Task OnParametersSetAsync()
    {
        if (_view?.Article.Id != Id || _asOf != AsOfAddress.Of(Navigation.Uri))
        {
            _asOf = AsOfAddress.Of(Navigation.Uri);
            await LoadAsync();
        }

        _view?.Choose(Report, Field);
    }

    private Task LoadAsync() => ReadAsync(async token =>
    {
        (_view, _isMissing) = (null, false);
        var article = await Articles.RunAsync(Id, token);
        token.ThrowIfCancellationRequested();
        if (article is null)
        {
            _isMissing = true;
            TellNotFound();
            return;
        }

        _view = ArticleView.Of(article);
        _view.Choose(Report, Field);
    });

    private static string Published(ArticleView view)
        => view.Article.Published is { Date: { } day } published
            ? $"published {day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}, {FieldText.Of(published.Basis)}"
            : "publication day unknown: weekdays stay unresolved";
}
