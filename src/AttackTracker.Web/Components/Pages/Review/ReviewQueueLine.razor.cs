using System.Globalization;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Review;

/// <summary>A value in the queue, in two lines.</summary>
public sealed partial class ReviewQueueLine
{
    [Parameter, EditorRequired]
    public required ReviewItem Item { get; set; }

    [Parameter]
    public bool IsCurrent { get; set; }

    /// <summary>Called when the reviewer goes straight to it.</summary>
    [Parameter]
    public EventCallback<ReviewItem> OnPicked { get; set; }

    public static string Share(double confidence) => confidence <= 0 ? "–" : confidence >= 0.995 ? "1" : confidence.ToString(".00", CultureInfo.InvariantCulture);

    private string Doubt => Item.State switch
    {
        FieldState.Lapsed => Texts.StateLapsed,
        FieldState.SentBack => Texts.StateSentBack,
        FieldState.Corrected => Texts.StateCorrected,
        FieldState.Reviewed => Texts.StateReviewed,
        FieldState.Machine => Share(Item.Confidence),
    };

    private string Place => Item.With is { } other ? Phrase.Of(Texts.WithOther, other) : $"{(Item.Values.Site is { } site ? Wording.Site(site.Name) : Texts.PlaceNotStated)}, {Lower(Wording.OfIncident(Item.Values))}";

    private static string Lower(string text) => text.StartsWith("RPG", StringComparison.Ordinal) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
