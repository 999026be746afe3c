using AttackTracker.Core.Text;

namespace AttackTracker.Core.Places;

/// <summary>Words that name or describe a place.</summary>
/// <param name="Span">The place with what belongs to its name: "Ain al-Asad air base", "base south of Baghdad"; no article or preposition before it.</param>
/// <param name="Rule">The recognizer's rule.</param>
/// <param name="Placement">Where it is. For an anaphor that of the site spoken of before, or only words where there is none.</param>
/// <param name="Form">In what form the text speaks of it.</param>
public sealed record SiteMention(TextSpan Span, string Rule, SitePlacement Placement, SiteForm Form) : Mention(Span, Rule)
{
    /// <summary>What the place is to the event.</summary>
    public SiteRole Role { get; init; }

    /// <summary>The preposition before it in lower case: "at", "toward", "near", "outside"; "of" behind a direction. Null where there is none.</summary>
    public string? Preposition { get; init; }

    /// <summary>"bases in Iraq": more than one, none of them told apart.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Whether the form is one that an attack can be on.</summary>
    public bool IsSite => Form <= SiteForm.Ship;

    /// <inheritdoc/>
    public override MentionKind Kind => MentionKind.Site;

    /// <inheritdoc/>
    public override string Value => string.Join(' ', new[]
    {
        Placement.Id ?? $"\"{Placement.Name}\"",
        $"{Placement.Country ?? "-"}/{Placement.Admin1 ?? "-"}",
        CodebookTerm.Of(Placement.Precision),
        CodebookTerm.Of(Form),
        Role == SiteRole.Location ? null : CodebookTerm.Of(Role),
        IsPlural ? "plural" : null,
    }.Where(w => w is not null));
}
