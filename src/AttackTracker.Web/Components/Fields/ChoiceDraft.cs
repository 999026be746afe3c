using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Fields;

/// <summary>One of a few: the kind, news or history, the damage.</summary>
public sealed class ChoiceDraft : FieldDraft
{
    private const string History = "history";

    internal ChoiceDraft(Field field, EventValues before)
        : base(field, before)
    {
    }

    /// <summary>The choice; empty for not stated.</summary>
    public string Choice { get; set; } = "";

    /// <summary>What can be chosen, with how it is said.</summary>
    public IReadOnlyList<(string Choice, string Label)> Choices => Field switch
    {
        Field.Kind => [.. Enum.GetValues<ReportKind>().Select(kind => (CodebookTerm.Of(kind), Wording.Name(kind)))],
        Field.Background => [("news", Texts.News), (History, Texts.HistoryChoice)],
        _ => [("", Texts.NotStatedChoice), .. Enum.GetValues<Damage>().Select(damage => (CodebookTerm.Of(damage), FieldText.Of(damage)))],
    };

    public override string Typed => Write(Choice);

    public override void Take(EventValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Choice = Field switch
        {
            Field.Kind => CodebookTerm.Of(values.Kind),
            Field.Background => values.Background ? History : "news",
            _ => values.Damage is { } damage ? CodebookTerm.Of(damage) : "",
        };
    }

    protected override EventValues Read() => Field switch
    {
        Field.Kind => Before with { Kind = CodebookTerm.TryParse<ReportKind>(Choice, out var kind) ? kind : throw new FormatException(Texts.ChooseKind) },
        Field.Background => Before with { Background = Choice == History },
        _ => Before with { Damage = CodebookTerm.TryParse<Damage>(Choice, out var damage) ? damage : null },
    };

    protected override void PutBack(string typed) => Choice = Parse<string>(typed);
}
