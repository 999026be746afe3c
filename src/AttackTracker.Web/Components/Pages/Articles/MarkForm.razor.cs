using System.Globalization;
using AttackTracker.Core.Articles;
using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>Marks an article as something else than reporting, or as reporting again.</summary>
public sealed partial class MarkForm
{
    private const int Most = 6;

    private ArticleState _state;
    private int? _original;
    private string _reason = "";
    private string _wanted = "";
    private IReadOnlyList<ArticleLine> _found = [];

    [Inject]
    public required Permitted<MarkArticle> Mark { get; init; }

    [Inject]
    public required ArticleListQuery Articles { get; init; }

    protected override void OnInitialized() => (_state, _original) = (View.Article.State, View.Article.DuplicateOf?.Id);

    private async Task ChooseAsync(ArticleState state)
    {
        (_state, Preview) = (state, null);
        if (state == ArticleState.Duplicate && _found.Count == 0)
        {
            // A copy has most often the same headline.
            _wanted = View.Article.Title;
            await FindAsync();
        }
    }

    private void Pick(int article) => (_original, Preview) = (article, null);

    private Task SearchAsync(ChangeEventArgs change)
    {
        _wanted = change.Value?.ToString() ?? "";
        return FindAsync();
    }

    private async Task FindAsync()
    {
        var page = await Articles.RunAsync(_wanted, null, ArticleSort.Published, descending: true, 1, CancellationToken.None);
        _found = [.. page.Items.Where(line => line.Id != View.Article.Id).Take(Most)];
    }

    private static string Day(ArticleLine line) => line.Published?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "";

    private Task RecordAsync(bool isPreview) => GiveAsync(
        () => Mark.RunAsync((command, who) =>
        {
            var mark = new ArticleMark { ArticleId = View.Article.Id, State = _state, DuplicateOf = _original, Reason = _reason, Who = who };
            return isPreview ? command.PreviewAsync(mark, CancellationToken.None) : command.RunAsync(mark, CancellationToken.None);
        }),
        isPreview,
        TrackerLinks.Article(View.Article.Id));
}
