namespace AttackTracker.Web.SourceText;

/// <summary>Surrogate pairs: one half alone cannot be written to a page.</summary>
internal static class Pairs
{
    /// <summary>Whether a cut before this code unit would part a pair.</summary>
    public static bool Cut(string text, int offset)
        => offset > 0 && offset < text.Length && char.IsHighSurrogate(text[offset - 1]) && char.IsLowSurrogate(text[offset]);
}
