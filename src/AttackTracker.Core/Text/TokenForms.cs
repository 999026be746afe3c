namespace AttackTracker.Core.Text;

/// <summary>Every spelling met so far, so that its keys are worked out once and not once a token.</summary>
/// <remarks>One a thread, hence no locks; emptied when full, so that hostile input cannot grow it for ever.</remarks>
internal sealed class TokenForms
{
    private const int MostForms = 1 << 16;
    private const int LongestKept = 40;

    [ThreadStatic]
    private static TokenForms? _ofThread;

    private readonly Dictionary<string, TokenForm> _plain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TokenForm> _articles = new(StringComparer.Ordinal);

    public static TokenForms OfThread => _ofThread ??= new();

    /// <summary>The form of a spelling; <paramref name="isArticle"/> where the Arabic article stands joined to its noun.</summary>
    public TokenForm Get(ReadOnlySpan<char> surface, TokenKind kind, bool isArticle)
    {
        if (surface.Length > LongestKept)
        {
            return new TokenForm(surface.ToString(), kind, isArticle);
        }

        // A possessive and the end of a clipped word can be spelled alike only by kind: "'s" is never anything else here.
        var forms = isArticle ? _articles : _plain;
        var lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(surface, out var form))
        {
            if (forms.Count >= MostForms)
            {
                forms.Clear();
            }

            var text = surface.ToString();
            form = new TokenForm(text, kind, isArticle);
            forms.Add(text, form);
        }

        return form;
    }
}
