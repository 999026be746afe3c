using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Subjects;

/// <summary>What is no mere count. Counts, a thousand in a table, are written without a component each.</summary>
public sealed partial class SubjectCellView
{
    [Parameter, EditorRequired]
    public required SubjectCell Cell { get; set; }

    /// <summary>What the sparkline covers.</summary>
    [Parameter]
    public SparkSpan? Span { get; set; }

    /// <summary>The count that fills a sparkline's height.</summary>
    [Parameter]
    public int MostSpark { get; set; }

    // A sum says nothing of the attacks of which nothing is stated.
    private static string Told(SubjectCell.People people)
        => people.Stated == people.Of ? Texts.StatedForEvery : Phrase.Count(people.Of, Texts.StatedForAttacks, Wording.Number(people.Stated));
}
