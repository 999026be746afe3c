using AttackTracker.Core.Dates;
using AttackTracker.Core.Reports;

namespace AttackTracker.Web.Components.Fields;

/// <summary>A date as it is typed; <see cref="TypedDate"/> says how.</summary>
public sealed class DateDraft : FieldDraft
{
    private EventDate? _taken;

    internal DateDraft(EventValues before)
        : base(Field.Date, before)
    {
    }

    public string Text { get; set; } = "";

    public override string Typed => Write(Text);

    public override void Take(EventValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _taken = values.Date;
        Text = TypedDate.Write(values.Date);
    }

    // The words of an article stay with the days that were read from them, and go with them.
    protected override EventValues Read()
        => Before with
        {
            Date = Text.Trim() == TypedDate.Write(_taken) ? _taken
                : TypedDate.Read(Text) is not { } typed ? null
                : (typed.Start, typed.End) == (_taken?.Start, _taken?.End) ? _taken
                : typed,
        };

    protected override void PutBack(string typed) => Text = Parse<string>(typed);
}
