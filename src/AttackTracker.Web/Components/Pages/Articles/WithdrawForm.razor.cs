using AttackTracker.Core.Editing;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Accounts;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>Takes a report out of its article.</summary>
public sealed partial class WithdrawForm
{
    private string _reason = "";

    [Parameter, EditorRequired]
    public required ArticleReport Report { get; set; }

    [Inject]
    public required Permitted<WithdrawReport> Withdraw { get; init; }

    private Task RecordAsync(bool isPreview) => GiveAsync(
        () => Withdraw.RunAsync((command, who) =>
        {
            var withdrawal = new ReportWithdrawal { ArticleId = View.Article.Id, ReportId = Report.Id, Reason = _reason, Who = who };
            return isPreview ? command.PreviewAsync(withdrawal, CancellationToken.None) : command.RunAsync(withdrawal, CancellationToken.None);
        }),
        isPreview,
        TrackerLinks.Article(View.Article.Id));
}
