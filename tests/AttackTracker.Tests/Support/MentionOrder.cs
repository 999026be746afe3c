using AttackTracker.Core.Text;

namespace AttackTracker.Tests.Support;

/// <summary>What holds of every recognizer's mentions.</summary>
internal static class MentionOrder
{
    /// <summary>Whether the spans lie in the text, hold something, and follow one another without overlap.</summary>
    public static bool Holds(string text, IEnumerable<Mention> mentions)
    {
        var end = 0;
        foreach (var mention in mentions)
        {
            if (mention.Span.Length == 0 || mention.Span.Start < end || mention.Span.End > text.Length)
            {
                return false;
            }

            end = mention.Span.End;
        }

        return true;
    }
}
