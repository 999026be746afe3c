using AttackTracker.Core.Reports;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Fields;

/// <summary>Who is blamed, by whom.</summary>
public sealed class BlamesDraft : FieldDraft
{
    private IReadOnlyList<Attribution> _taken = [];

    internal BlamesDraft(EventValues before, ReferenceData reference)
        : base(Field.AttributedTo, before) => Groups = new GroupNames(reference);

    public GroupNames Groups { get; }

    public List<BlameLine> Blames { get; private set; } = [];

    public override string Typed => Write(Blames);

    public override void Take(EventValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _taken = values.AttributedTo;
        Blames = [.. values.AttributedTo.Select(a => new BlameLine { Group = Groups.NameOf(a.Group), By = a.By ?? "" })];
    }

    protected override EventValues Read()
    {
        var blames = Blames.Where(b => Blank(b.Group) is not null)
            .Select(b => new Attribution(Groups.IdOf(b.Group, Before.AttributedTo.Concat(_taken).Select(a => a.Group)), Blank(b.By)))
            .Distinct().ToList();
        return blames.GroupBy(b => b.Group).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new FormatException(Phrase.Of(Texts.BlameTwice, Groups.NameOf(twice.Key)))
            : Before with { AttributedTo = blames };
    }

    protected override void PutBack(string typed) => Blames = Parse<List<BlameLine>>(typed);
}

/// <summary>A blame while it is edited.</summary>
public sealed class BlameLine
{
    public string Group { get; set; } = "";

    public string By { get; set; } = "";
}
