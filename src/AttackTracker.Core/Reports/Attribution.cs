using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>Who is blamed for an attack, and by whom.</summary>
/// <param name="Group">The group's id; generic actors such as <c>iran-backed-militias</c> are allowed.</param>
/// <param name="By">Who blames, in the article's words: "Maj. Gen. John Brennan". Null where the article itself does.</param>
public sealed record Attribution(string Group, string? By)
{
    /// <summary>As the article has it, but for a NUL, which the database takes for the end of a text.</summary>
    public string? By { get; init => field = StorableText.Of(value); } = StorableText.Of(By);
}
