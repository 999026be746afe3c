using AttackTracker.Core.Reports;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Web.Components.Fields;

/// <summary>Weapons, one entry a type, each with the words of the article if there are any.</summary>
public sealed class WeaponsDraft : FieldDraft
{
    internal WeaponsDraft(EventValues before)
        : base(Field.Weapons, before)
    {
    }

    public List<WeaponLine> Weapons { get; private set; } = [];

    public override string Typed => Write(Weapons);

    public override void Take(EventValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Weapons = [.. values.Weapons.Select(w => new WeaponLine { Type = w.Type, Detail = w.Detail ?? "" })];
    }

    /// <summary>Adds a type or takes it away.</summary>
    public void Switch(WeaponType type, bool isOn)
    {
        Weapons.RemoveAll(w => w.Type == type);
        if (isOn)
        {
            Weapons.Add(new WeaponLine { Type = type });
        }
    }

    protected override EventValues Read()
        => Weapons.Count > 1 && Weapons.Exists(w => w.Type == WeaponType.Unknown)
            ? throw new FormatException(Texts.UnknownAlone)
            : Before with { Weapons = [.. Weapons.DistinctBy(w => w.Type).Select(w => new WeaponUse(w.Type, Blank(w.Detail)))] };

    protected override void PutBack(string typed) => Weapons = Parse<List<WeaponLine>>(typed);
}

/// <summary>A weapon while it is edited.</summary>
public sealed class WeaponLine
{
    public WeaponType Type { get; set; }

    public string Detail { get; set; } = "";
}
