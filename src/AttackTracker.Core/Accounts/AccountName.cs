using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Accounts;

/// <summary>What the name of an account may look like: it stands in lists, histories, logs and exports, so it is plain text of one line.</summary>
public static class AccountName
{
    /// <summary>In UTF-16 code units.</summary>
    public const int MaxLength = 60;

    private const int MinLength = 2;

    /// <summary>Letters, marks and digits of any script with spaces and <c>. - ' _ @</c> between them; outer spaces are dropped.</summary>
    /// <param name="typed">What a person typed.</param>
    /// <param name="name">The name in Unicode's composed form.</param>
    /// <param name="problem">Why it is none and what to do, in one sentence.</param>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out string? name, [NotNullWhen(false)] out string? problem)
    {
        name = null;
        var text = (typed ?? "").Trim();
        if (text.Length is < MinLength or > MaxLength)
        {
            problem = Spoken.Of(Texts.NameLength, MinLength, MaxLength);
            return false;
        }

        // Before it is composed: half a surrogate pair cannot be.
        if (!text.All(IsAllowed) || !char.IsLetterOrDigit(text[0]))
        {
            problem = Texts.NameSigns;
            return false;
        }

        if (text.Equals("owner", StringComparison.OrdinalIgnoreCase))
        {
            problem = Texts.NameOwner;
            return false;
        }

        name = text.Normalize(NormalizationForm.FormC);
        problem = null;
        return true;
    }

    /// <summary>The name as it is compared: names that differ in upper and lower case or in composition alone are one.</summary>
    public static string Normalize(string? typed)
        => (TryRead(typed, out var name, out _) ? name : (typed ?? "").Trim()).ToUpperInvariant();

    private static bool IsAllowed(char character)
        => char.IsLetterOrDigit(character) || character is ' ' or '.' or '-' or '\'' or '_' or '@'
            || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
