using AttackTracker.Core.Text;

namespace AttackTracker.Core.Weapons;

/// <summary>One type of weapon in one attack.</summary>
/// <param name="Type">The codebook's type.</param>
/// <param name="Detail">What the text adds to the type: "Katyusha", "240mm", "one-way attack drone". Null where it adds nothing.</param>
public sealed record WeaponUse(WeaponType Type, string? Detail)
{
    /// <summary>As the article has it, but for a NUL, which the database takes for the end of a text.</summary>
    public string? Detail { get; init => field = StorableText.Of(value); } = StorableText.Of(Detail);
}
