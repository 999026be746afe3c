using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Pages.Incidents;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>A value with its words, how they were read, why it is in doubt, what else it could be, and what the incident holds besides.</summary>
public sealed partial class ReviewValue
{
    [Parameter, EditorRequired]
    public required ReviewCard Card { get; set; }

    /// <summary>Called with the other value that the reviewer takes.</summary>
    [Parameter]
    public EventCallback<ReviewAlternative> OnChosen { get; set; }

    /// <summary>Whether something is being recorded.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    private EventValues Values => Card.Incident.Values;

    private ReviewState Mark => FieldStates.Of(Card.Consensus);

    private string? MarkName => Mark switch
    {
        ReviewState.Conflict => Texts.ArticlesDisagree,
        ReviewState.Unreviewed => Texts.ReadByMachine,
        _ => null,
    };

    private string Sure
    {
        get
        {
            var note = FieldText.Note(Values, Card.Field);
            var confidence = Card.Consensus.Decision is not null || Card.Consensus.Confidence == 0 ? null : ReviewQueueLine.Share(Card.Consensus.Confidence);
            return string.Join(", ", new[] { note, confidence }.OfType<string>());
        }
    }

    /// <summary>Who says so: the article of the words, and those that say the same.</summary>
    private string Said(int index)
    {
        var source = Card.Incident.Sources[index];
        var name = source.Published is { } day ? $"{ConflictText.NameOf(source)}, {day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}" : ConflictText.NameOf(source);
        var others = Card.Passages.Skip(1).Where(p => p.IsSupporting).Select(p => ConflictText.NameOf(Card.Incident.Sources[p.Source])).Distinct().ToList();
        return others.Count == 0 ? $"{name}." : Phrase.Count(others.Count, Texts.SaidToo, name, ConflictText.And(others));
    }
}
