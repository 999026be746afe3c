using AttackTracker.Core.Text;

namespace AttackTracker.Core.Weapons;

/// <summary>Words for a weapon, or for a count of munitions whose type other words tell ("two rounds").</summary>
/// <param name="Span">The weapon's words, its calibre included; neither number nor article.</param>
/// <param name="Rule">The recognizer's rule.</param>
/// <param name="Weapon">Null for a unit that any munition can be counted in: "rounds", "a salvo".</param>
/// <param name="Role">Whether it can be the weapon of an attack.</param>
/// <param name="Part">What a number before the words counts.</param>
/// <param name="IsPlural">"rockets" rather than "a rocket": a bare plural is no count, a singular is one.</param>
public sealed record WeaponMention(TextSpan Span, string Rule, WeaponUse? Weapon, WeaponRole Role, WeaponPart Part, bool IsPlural)
    : Mention(Span, Rule)
{
    /// <inheritdoc/>
    public override MentionKind Kind => MentionKind.Weapon;

    /// <inheritdoc/>
    public override string Value => string.Join(' ', new[]
    {
        Weapon is null ? "unit" : CodebookTerm.Of(Weapon.Type),
        Weapon?.Detail is { } detail ? $"({detail})" : null,
        CodebookTerm.Of(Part),
        Role == WeaponRole.Attack ? null : CodebookTerm.Of(Role),
    }.Where(w => w is not null));
}
