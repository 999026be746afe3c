namespace AttackTracker.Web.SourceText;

/// <summary>What Markdown makes of a piece of text. Style only: the characters shown are always the stored ones.</summary>
[Flags]
public enum SourceStyle
{
    Plain = 0,
    Emphasis = 1,
    Strong = 2,
    Code = 4,

    /// <summary>A sign of the mark-up itself, such as <c>**</c> or a link's address: shown, but faint.</summary>
    Syntax = 8,
}
