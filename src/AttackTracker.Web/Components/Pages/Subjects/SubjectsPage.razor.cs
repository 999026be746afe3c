using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Subjects;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Subjects;

/// <summary>The table of bases, of groups or of weapons.</summary>
public sealed partial class SubjectsPage
{
    [Inject]
    public required SubjectsQuery Rows { get; init; }

    private SubjectsView? View { get; set; }

    private SubjectsAddress Place { get; set; } = SubjectsAddress.Usual;

    /// <summary>What the address asks for; while that is read the page still shows what it showed.</summary>
    private SubjectKind Kind => SubjectLinks.KindOf(Navigation.ToBaseRelativePath(Address)) ?? SubjectKind.Base;

    protected override bool IsMine(string path) => !path.Contains('/', StringComparison.Ordinal) && SubjectLinks.KindOf(path) is not null;

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var place = SubjectsAddress.Parse(Address);
        var view = await Rows.RunAsync(Kind, Filter, cancellationToken);
        (View, Place) = (view, place);
    }

    private string LinkTo(IncidentFilter filter) => SubjectLinks.Table(Kind, (SubjectsAddress.Parse(Address) with { Page = 1 }).Write(filter));

    private string LinkTo(SubjectsAddress place) => SubjectLinks.Table(View!.Kind, place.Write(Filter));

    private static string Headline(SubjectsView view)
        => Phrase.Of(Texts.Headline, Phrase.Count(view.Rows.Count(r => r.Id is not null), SubjectText.For(view.Kind, Texts.Bases, Texts.Groups, Texts.Weapons)), Phrase.Count(view.All.Attacks, Texts.Attacks));

    private static string Days(SubjectsView view) => view.All is { FirstAttack: { } first, LastAttack: { } last } ? DateText.Interval(first, last) : "";
}
