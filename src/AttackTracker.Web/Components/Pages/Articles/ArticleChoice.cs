using System.Globalization;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>What of an article is open, as its address has it.</summary>
/// <param name="Report">The ordinal of the report; null for the first.</param>
/// <param name="Field">The field of that report, by the codebook's word.</param>
/// <param name="IsEdit">Whether the field's form is open.</param>
/// <param name="Task">Another form: <c>add</c>, <c>withdraw</c>, <c>publication</c> or <c>mark</c>; null for none.</param>
/// <param name="Words">Words chosen for fields: <c>date:12-20</c>; <c>date:</c> for none; <c>any:12-80</c> for a passage that is yet to be looked through.</param>
public sealed record ArticleChoice(int? Report, string? Field, bool IsEdit, string? Task, IReadOnlyList<string> Words)
{
    public static ArticleChoice None { get; } = new(null, null, false, null, []);

    /// <summary>The words chosen for a field, in the order in which they were; null where the address says nothing about them.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">The article's; what does not lie in it is passed over.</param>
    public IReadOnlyList<TextSpan>? WordsFor(Field field, string text) => WordsFor(CodebookTerm.Of(field), text);

    /// <summary>The passage that is yet to be looked through.</summary>
    public TextSpan? Passage(string text) => WordsFor("any", text) is [var passage, ..] ? passage : null;

    private List<TextSpan>? WordsFor(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mine = Words.Where(w => w.StartsWith(name + ":", StringComparison.Ordinal)).Select(w => w[(name.Length + 1)..]).ToList();
        return mine.Count == 0 ? null : [.. mine.Select(w => Span(w, text.Length)).OfType<TextSpan>().Distinct()];
    }

    private static TextSpan? Span(string written, int length)
        => written.Split('-') is [var from, var to]
            && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start < end && end <= length
            ? new TextSpan(start, end)
            : null;
}
