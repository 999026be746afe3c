namespace AttackTracker.Web.SourceText;

public enum SourceBlockKind
{
    Paragraph,
    Heading,
    ListItem,
    Quote,
    Code,
}
