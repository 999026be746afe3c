using AttackTracker.Core.Text;

namespace AttackTracker.Core.Weapons;

/// <summary>Words around a weapon that change what it is.</summary>
internal static class WeaponWords
{
    /// <summary>Whose weapons are not the attackers'.</summary>
    public static readonly WordSet Friends = new(
        "u.s.", "us", "american", "america", "coalition", "coalition's", "nato", "allied", "british", "french", "turkish", "israeli", "israel", "raf", "jordanian", "centcom", "pentagon");

    /// <summary>What may stand between the owner and the weapon: "US Navy fighter jets", "US-led coalition air strikes".</summary>
    public static readonly WordSet BetweenOwnerAndWeapon = new(
        "led", "military", "navy", "army", "air", "force", "forces", "marine", "marines", "special", "long", "range", "retaliatory", "precision", "defensive", "unmanned", "armed", "own", "two", "three", "four", "several", "multiple",
        "proportionate", "targeted", "heavy", "recent", "deadly");

    /// <summary>Said of a thing that carries a charge: "packed with explosives".</summary>
    public static readonly WordSet Loaded = new(
        "packed", "laden", "loaded", "filled", "rigged", "stuffed", "carrying", "fitted", "strapped", "armed", "with", "bearing", "equipped");

    /// <summary>What such a thing is loaded with.</summary>
    public static readonly WordSet Charges = new(
        "explosives", "explosive", "tnt", "c4", "bomb", "bombs", "munitions", "grenades");

    /// <summary>What may stand between the two: "with about 10 kilos of explosives".</summary>
    public static readonly WordSet BeforeCharge = new(
        "with", "an", "a", "of", "high", "improvised", "military", "grade", "kilos", "kg", "kilograms", "pounds", "about", "roughly", "some", "several");

    /// <summary>Vehicles that become bombs when loaded.</summary>
    public static readonly WordSet Vehicles = new(
        "vehicle", "vehicles", "car", "cars", "truck", "trucks", "lorry", "lorries", "van", "tanker", "minibus", "bus", "motorcycle", "motorbike", "pickup", "suv", "ambulance");

    /// <summary>Verbs that make of aircraft the carriers of an air strike.</summary>
    public static readonly WordSet AirAttack = new(
        "bombed", "bombs", "struck", "strikes", "hit", "hits", "attacked", "destroyed", "targeted", "pounded", "dropped", "raided", "bombarded", "fired", "bombing", "strike", "striking");

    /// <summary>Verbs after which a bomb came from above.</summary>
    public static readonly WordSet Drops = new("dropped", "drop", "dropping", "drops");

    /// <summary>The unit of a calibre.</summary>
    public static readonly WordSet Millimetres = new(
        "mm", "millimeter", "millimetre", "millimeters", "millimetres");

    /// <summary>What may stand behind the unit.</summary>
    public static readonly WordSet Calibre = new("caliber", "calibre", "type", "artillery", "katyusha");

    /// <summary>The type that a calibre alone speaks for, in millimetres.</summary>
    public static WeaponType? TypeOfCalibre(int millimetres) => millimetres switch
    {
        107 or 122 or 127 or 240 => WeaponType.Rocket,
        60 or 81 or 82 or 120 => WeaponType.Mortar,
        105 or 130 or 152 or 155 => WeaponType.Artillery,
        _ => null,
    };
}
