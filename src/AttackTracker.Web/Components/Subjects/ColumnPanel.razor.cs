using AttackTracker.Core.Queries;
using AttackTracker.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>Chooses the columns of a table. Links throughout, so that a choice is an address that can be kept and sent.</summary>
public sealed partial class ColumnPanel
{
    [Parameter, EditorRequired]
    public required SubjectKind Kind { get; set; }

    [Parameter, EditorRequired]
    public required SubjectsAddress Place { get; set; }

    [Parameter, EditorRequired]
    public required Func<SubjectsAddress, string> LinkTo { get; set; }

    private HashSet<string> Shown { get; set; } = [];

    protected override void OnParametersSet() => Shown = [.. SubjectColumns.Shown(Kind, Place).Select(column => column.Key)];

    private static string Label(SubjectColumn column) => column.Key == "spark" ? column.Head : column.Name;
}
