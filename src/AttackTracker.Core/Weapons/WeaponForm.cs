namespace AttackTracker.Core.Weapons;

/// <summary>A surface form of a weapon.</summary>
/// <param name="Type">The codebook's type.</param>
/// <param name="Detail">What it adds to the type; null where it adds nothing, <see cref="Surface"/> where the words themselves do.</param>
/// <param name="Role">Whether it can be the weapon of an attack.</param>
/// <param name="Part">What a number before it counts.</param>
/// <param name="IsPlural">Whether the form is the plural.</param>
/// <param name="IsName">Whether it is a proper name or an acronym, which a lower-case word is not: "Grad".</param>
internal sealed record WeaponForm(WeaponType Type, string? Detail, WeaponRole Role, WeaponPart Part, bool IsPlural, bool IsName)
{
    public const string Surface = "surface";
}
