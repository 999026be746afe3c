using AttackTracker.Core.Queries;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>The bases, groups and weapons that a subject's incidents come with, and its neighbours.</summary>
public sealed partial class SubjectParts
{
    private const int Most = 8;

    [Parameter, EditorRequired]
    public required SubjectView View { get; set; }

    /// <summary>What lets through exactly the incidents of the subject.</summary>
    [Parameter, EditorRequired]
    public required IncidentFilter Filter { get; set; }

    private IEnumerable<(SubjectKind Kind, string Title, IReadOnlyList<SubjectLine> Rows)> Parts =>
    [
        (SubjectKind.Base, Texts.Bases, View.Bases),
        (SubjectKind.Group, View.Kind == SubjectKind.Group ? Texts.NamedWithIt : Texts.Groups, View.Groups),
        (SubjectKind.Weapon, View.Kind == SubjectKind.Weapon ? Texts.UsedWithIt : Texts.Weapons, View.Weapons),
    ];

    private IncidentFilter Of(SubjectKind kind, SubjectLine row) => SubjectCell.Attacks(kind == View.Kind ? SubjectFilter.Also(Filter, kind, row.Id!) : SubjectFilter.Of(Filter, kind, row.Id));

    private static RenderFragment Link(int count, IncidentFilter filter, string name) => NumberLink.Of(count, SubjectLinks.Incidents(filter), name);
}
