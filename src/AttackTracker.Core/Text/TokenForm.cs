namespace AttackTracker.Core.Text;

/// <summary>A spelling, with the forms of it that rules compare. One instance serves every token of that spelling.</summary>
public sealed class TokenForm
{
    internal TokenForm(string surface, TokenKind kind, bool isArticle)
    {
        Surface = surface;
        Kind = kind;

        // Most words are in lower case and their own key: one string then serves for all three, and less memory is walked through.
        Lower = Shared(MatchKey.LowerOf(surface), surface);
        Key = Shared(isArticle ? MatchKey.Article : MatchKey.OfWord(surface), Lower);
        LowerHash = WordHash.Of(Lower);
        KeyHash = WordHash.Of(Key);
        Value = kind == TokenKind.Number ? NumberText.Parse(surface) : null;
        IsCapitalized = char.IsUpper(surface[0]);
        IsAllCaps = IsCapitalized && !surface.Any(char.IsLower);
    }

    /// <summary>The characters as they stand in the text.</summary>
    public string Surface { get; }

    /// <summary>What the token is made of.</summary>
    public TokenKind Kind { get; }

    /// <summary>Lower case with straight apostrophes and a plain hyphen: what rules about English words compare.</summary>
    public string Lower { get; }

    /// <summary>The key under which spellings of one name meet; see <see cref="MatchKey"/>. Too coarse for English words: "off" and "of" share one.</summary>
    public string Key { get; }

    /// <summary>The hash of <see cref="Lower"/>.</summary>
    internal int LowerHash { get; }

    /// <summary>The hash of <see cref="Key"/>.</summary>
    internal int KeyHash { get; }

    /// <summary>The number that digits stand for; null for other tokens and beyond the range of <see cref="int"/>. A decimal fraction is null too.</summary>
    public int? Value { get; }

    /// <summary>Whether the first character is an upper-case letter.</summary>
    public bool IsCapitalized { get; }

    /// <summary>Whether it has upper-case letters and no lower-case ones, as acronyms do.</summary>
    public bool IsAllCaps { get; }

    private static string Shared(string form, string other) => form == other ? other : form;

    /// <summary>The marks of the sets that hold the word (see <see cref="WordSet.Mark"/>), with one bit more once they are known.</summary>
    internal ulong Marks { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Surface;
}
