namespace AttackTracker.Core.Text;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, with marks, apostrophes and digits inside: "al", "Qa'im", "K1", "U.S.".</summary>
    Word,

    /// <summary>Digits with thousands separators or a decimal point: "2,500", "3.5". Letters that follow are a token of their own: "107" and "mm".</summary>
    Number,

    /// <summary>The "'s" of a possessive, apart from its word so that names match.</summary>
    Possessive,

    /// <summary>One punctuation mark or symbol.</summary>
    Mark,
}
