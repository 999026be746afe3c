using AttackTracker.Core.Editing;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Fields;

namespace AttackTracker.Web.Components.Pages.Articles;

/// <summary>A field while a person codes it: what is typed, right or wrong, and the words that it is to rest on.</summary>
public sealed class FieldCoding(Field field, FieldDraft draft)
{
    public static readonly EventValues Nothing = new() { Kind = ReportKind.Attack };

    public Field Field { get; } = field;

    public FieldDraft Draft { get; } = draft;

    public IReadOnlyList<TextSpan> Words { get; private set; } = [];

    public bool IsOpen { get; set; }

    public bool NeedsWords => Field is not (Field.Kind or Field.Background);

    public TypedField Typed => TypedField.Of(Field, Draft.Typed, Words);

    /// <summary>Takes other words, and the value that can be read from them.</summary>
    /// <returns>False where the field has these words already, so that what is typed stays.</returns>
    public bool Choose(IReadOnlyList<TextSpan> words, WordReading reading)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(reading);
        if (words.SequenceEqual(Words))
        {
            return false;
        }

        (Words, IsOpen) = (words, IsOpen || words.Count > 0);
        Draft.Take((words.Count == 0 ? null : reading.Read(Nothing, Field, words)) ?? Nothing);
        return true;
    }

    /// <summary>Puts back what was typed.</summary>
    /// <param name="kept">Of this field.</param>
    /// <param name="length">The length of the article's text, in which the words must lie.</param>
    public void Restore(TypedField kept, int length)
    {
        ArgumentNullException.ThrowIfNull(kept);
        Draft.Retype(kept.Typed);
        (Words, IsOpen) = (kept.Words(length), true);
    }

    /// <summary>The field as it is to be recorded; null where it says nothing at all, or where a fault says why it cannot be.</summary>
    public CodedField? Coded(List<string> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        if (Draft.Read(out var fault) is not { } values)
        {
            faults.Add(Phrase.Of(Texts.FieldFault, FieldText.Label(Field), fault));
            return null;
        }

        return values.Fills(Field) || Words.Count > 0 ? new CodedField(Field, FieldValueJson.Of(values, Field), Words) : null;
    }
}
