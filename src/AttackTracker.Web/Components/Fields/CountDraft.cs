using System.Globalization;
using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Fields;

/// <summary>A number as people say it: at least five, up to ten, between the two, none, not stated.</summary>
public sealed class CountDraft : FieldDraft
{
    internal CountDraft(Field field, EventValues before)
        : base(field, before)
    {
    }

    public CountWords Words { get; set; }

    /// <summary>The one number, or the low one of two.</summary>
    public string Number { get; set; } = "";

    /// <summary>The high one of two.</summary>
    public string High { get; set; } = "";

    /// <summary>The ways to say it that make sense in the field: an attack with no munition at all is none.</summary>
    public IEnumerable<CountWords> Ways => Enum.GetValues<CountWords>().Where(words => words != CountWords.None || Field != Field.Munitions);

    public override string Typed => Write(new Shape(Words, Number, High));

    public override void Take(EventValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var count = Field switch
        {
            Field.Killed => values.Killed,
            Field.Wounded => values.Wounded,
            _ => values.Munitions,
        };
        (Words, Number, High) = count switch
        {
            null => (CountWords.NotStated, "", ""),
            { Low: 0, High: 0 } when Ways.Contains(CountWords.None) => (CountWords.None, "", ""),
            { Low: null, High: { } high } => (CountWords.UpTo, Text(high), ""),
            { Low: { } low, High: null } => (CountWords.AtLeast, Text(low), ""),
            { Low: { } low, High: { } high } when low == high => (CountWords.Exactly, Text(low), ""),
            { Low: var low, High: var high } => (CountWords.Between, Text(low), Text(high)),
        };
    }

    protected override EventValues Read()
    {
        var count = Words switch
        {
            CountWords.NotStated => (CountRange?)null,
            CountWords.None => CountRange.Zero,
            CountWords.Exactly => CountRange.Exactly(Parsed(Number)),
            CountWords.AtLeast => new CountRange(Parsed(Number), null),
            CountWords.UpTo => new CountRange(null, Parsed(Number)),
            CountWords.Between => Between(Parsed(Number), Parsed(High)),
        };
        return Field switch
        {
            Field.Killed => Before with { Killed = count },
            Field.Wounded => Before with { Wounded = count },
            _ => Before with { Munitions = count },
        };
    }

    protected override void PutBack(string typed) => (Words, Number, High) = Parse<Shape>(typed);

    private static CountRange Between(int low, int high)
        => low > high ? throw new FormatException(Phrase.Of(Texts.LowAboveHigh, low, high)) : new CountRange(low, high);

    private static int Parsed(string typed)
        => Blank(typed) is not { } text ? throw new FormatException(Texts.NumberMissing)
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new FormatException(Phrase.Of(Texts.NoNumber, text));

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private sealed record Shape(CountWords Words, string Number, string High);
}

/// <summary>How a number is said.</summary>
public enum CountWords
{
    NotStated,

    /// <summary>Stated to be none, which is not the same as not stated.</summary>
    None,

    Exactly,

    AtLeast,

    UpTo,

    Between,
}
