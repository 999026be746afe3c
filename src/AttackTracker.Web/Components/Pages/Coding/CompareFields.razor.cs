using AttackTracker.Core.Queries;
using AttackTracker.Core.Text;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Pages.Articles;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Coding;

/// <summary>The fields of one event as each coder has them, those that differ first, and whose is taken.</summary>
public sealed partial class CompareFields
{
    [Parameter, EditorRequired]
    public required SheetComparison Comparison { get; set; }

    [Parameter, EditorRequired]
    public required AdjudicationDraft Draft { get; set; }

    /// <summary>The place of the event among those told.</summary>
    [Parameter, EditorRequired]
    public required int Row { get; set; }

    [Parameter, EditorRequired]
    public required ArticleView View { get; set; }

    /// <summary>Whether the person decides, and does not only look.</summary>
    [Parameter]
    public bool IsDeciding { get; set; }

    /// <summary>Called when something was decided at one go.</summary>
    [Parameter]
    public EventCallback OnPicked { get; set; }

    /// <summary>Called when something was typed.</summary>
    [Parameter]
    public EventCallback OnTyped { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private string Becomes(FieldChoice field) => field.Other.Draft.Read(out var fault) is { } values
        ? Phrase.Of(Texts.Becomes, FieldText.Value(values, field.Field, View.Article.GroupNames) ?? Texts.NotStated)
        : fault!;

    private Task PickAsync(FieldChoice field, int sheet)
    {
        field.Pick(sheet);
        return OnPicked.InvokeAsync();
    }

    private Task KeepAsync(bool isKept)
    {
        Draft.Events[Row].IsKept = isKept;
        return OnPicked.InvokeAsync();
    }

    private Task OtherAsync(FieldChoice field)
    {
        field.PickOther();
        return OnTyped.InvokeAsync();
    }

    private Task LeaveOutAsync(FieldChoice field, TextSpan span)
    {
        Draft.Choose(Row, field.Field, [.. field.Other.Words.Where(w => w != span)]);
        Navigation.NavigateTo(TrackerLinks.CompareSheets(View.Article.Id, Row, field.Field), new NavigationOptions { ReplaceHistoryEntry = true });
        return OnTyped.InvokeAsync();
    }
}
