using System.Text.Json;
using AttackTracker.Core.Reports;

namespace AttackTracker.Web.Components.Fields;

/// <summary>A field's value while a person edits it: what is typed, right or wrong, and what it comes to.</summary>
public abstract class FieldDraft
{
    private protected FieldDraft(Field field, EventValues before) => (Field, Before) = (field, before);

    public Field Field { get; }

    /// <summary>All that is typed, as JSON in the draft's own shape, so that it can be kept and put back.</summary>
    public abstract string Typed { get; }

    /// <summary>The values that the person began with.</summary>
    protected EventValues Before { get; }

    /// <summary>The draft of the field as <paramref name="values"/> have it.</summary>
    public static FieldDraft Of(Field field, EventValues values, ReferenceData reference)
    {
        ArgumentNullException.ThrowIfNull(values);
        FieldDraft draft = field switch
        {
            Field.Kind or Field.Background or Field.Damage => new ChoiceDraft(field, values),
            Field.Date => new DateDraft(values),
            Field.Site => new SiteDraft(values, reference),
            Field.Weapons => new WeaponsDraft(values),
            Field.Outcomes => new OutcomesDraft(values),
            Field.ClaimedBy => new ClaimsDraft(values, reference),
            Field.AttributedTo => new BlamesDraft(values, reference),
            Field.Munitions or Field.Killed or Field.Wounded => new CountDraft(field, values),
        };
        draft.Take(values);
        return draft;
    }

    /// <summary>Fills the inputs with the field as other values have it, such as what one article says.</summary>
    public abstract void Take(EventValues values);

    /// <summary>Puts back what was typed. What an older version of the program kept in another shape is left.</summary>
    public void Retype(string typed)
    {
        try
        {
            PutBack(typed);
        }
        catch (JsonException)
        {
            // Begin anew from the value that holds.
        }
    }

    /// <summary>What is typed as a value of the field.</summary>
    /// <param name="fault">What is wrong with it and how to mend it, in words for the person who typed it; null where nothing is.</param>
    /// <returns>The values with the field replaced; null exactly where there is a fault.</returns>
    public EventValues? Read(out string? fault)
    {
        fault = null;
        try
        {
            return Read();
        }
        catch (FormatException wrong)
        {
            fault = wrong.Message;
            return null;
        }
    }

    /// <exception cref="FormatException">What is typed is no value; the message is for the person who typed it.</exception>
    protected abstract EventValues Read();

    /// <exception cref="JsonException">It is of another shape.</exception>
    protected abstract void PutBack(string typed);

    protected static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    protected static string Write<T>(T typed) => JsonSerializer.Serialize(typed);

    protected static T Parse<T>(string typed) => JsonSerializer.Deserialize<T>(typed) ?? throw new JsonException();
}
