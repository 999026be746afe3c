using AttackTracker.Core.Text;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Reports;

/// <summary>The weapons of a draft.</summary>
internal static class Armament
{
    private static readonly WordSet AircraftWords = ["jet", "jets", "aircraft", "warplane", "warplanes", "gunship", "helicopter", "helicopters", "bombed", "bombs", "bombing", "airstrike", "airstrikes", "air-strike", "air", "f-15s", "f-16s", "bomber", "bombers", "drone"];

    private static readonly WordSet GunWords = ["artillery", "howitzer", "howitzers", "shelled", "counterbattery", "shells", "mortars"];

    public static WeaponTypes TypesIn(Clause clause, ReportKind kind)
    {
        var types = default(WeaponTypes);
        foreach (var weapon in clause.Weapons)
        {
            types |= IsOf(clause, weapon, kind) ? WeaponTypes.Of(weapon.Mention.Weapon!.Type) : default;
        }

        return types;
    }

    /// <summary>Whether two types can be words for one weapon.</summary>
    public static bool CanBeOne(WeaponType a, WeaponType b) => a == b || IsVague(a, b) || IsVague(b, a);

    private static bool IsVague(WeaponType vague, WeaponType other) => vague switch
    {
        WeaponType.IndirectFire => other is WeaponType.Rocket or WeaponType.Mortar or WeaponType.Artillery or WeaponType.Missile,
        WeaponType.Missile => other is WeaponType.BallisticMissile or WeaponType.CruiseMissile or WeaponType.Rocket,
        WeaponType.Explosion => true,
        WeaponType.Unknown => true,
        WeaponType.Grenade => other is WeaponType.Drone,
        WeaponType.Ied => other is WeaponType.VehicleBomb,
        WeaponType.SmallArms => other is WeaponType.Ied or WeaponType.Rpg or WeaponType.VehicleBomb or WeaponType.Mortar,
        _ => false,
    };

    // What another source calls by a better name: "indirect fire" is "mortar shells".
    private static bool IsSharpened(WeaponType told, WeaponType named) => told is WeaponType.IndirectFire or WeaponType.Missile or WeaponType.Unknown && IsVague(told, named);

    public static Finding<IReadOnlyList<WeaponUse>>? Resolve(Draft draft)
        => draft.Kind == ReportKind.Response ? OfResponse(draft) : OfAttack(draft);

    private static Finding<IReadOnlyList<WeaponUse>>? OfAttack(Draft draft)
    {
        var named = draft.First.Reading.Space.Named;
        named.Clear();
        foreach (var clause in draft.Told)
        {
            if (clause.Tie == Tie.Joint && clause.Target is null)
            {
                continue;
            }

            foreach (var weapon in clause.Clause.Weapons)
            {
                if (IsOf(clause.Clause, weapon, draft.Kind))
                {
                    named.Add((clause.Tie, weapon, TypeOf(clause.Clause, weapon), clause.Clause.Sentence.Index));
                }
            }
        }

        if (named.Count == 0)
        {
            return null;
        }

        // "The first device went off as a convoy passed. The explosion hurt nobody."
        if (draft.Told.Exists(static t => t.Tie == Tie.Tells && t.Clause.HasWord(Devices) && t.Clause.Has(CueMeaning.Hit)))
        {
            named = named.ConvertAll(n => n.Type == WeaponType.Explosion ? n with { Type = WeaponType.Ied } : n);
        }

        var types = TypesOf(named, onlyTelling: named.Exists(n => n.Tie is Tie.Tells or Tie.Joint));
        var told = types.Count;
        foreach (var (_, _, more, sentence) in named)
        {
            if (!types.Contains(more) && more is not (WeaponType.Explosion or WeaponType.Unknown) && (Sharpens(more, types, told) || (types.Contains(WeaponType.Explosion) && named.Exists(n => n.Sentence == sentence && n.Type == WeaponType.Explosion && n.Tie is Tie.Tells or Tie.Joint))))
            {
                types.Add(more);
            }
        }

        // CODEBOOK: the vague word only where no source has a better one.
        types.RemoveAll(v => types.Exists(o => o != v && IsVague(v, o) && v is not (WeaponType.SmallArms or WeaponType.Grenade)));
        // "heard a long burst of gunfire and then a blast": the guns were the base's.
        if (types.Count > 1 && draft.Told.All(static t => !t.Clause.Weapons.Exists(w => w.Mention.Weapon?.Type == WeaponType.SmallArms) || t.Clause.HasWord(Heard)))
        {
            types.Remove(WeaponType.SmallArms);
        }

        if (types.Contains(WeaponType.Drone))
        {
            types.Remove(WeaponType.Grenade);
        }

        if (types.Count == 0)
        {
            return null;
        }

        types.Sort();
        var uses = types.ConvertAll(t => new WeaponUse(t, null));
        var evidence = new List<Evidence>(named.Count);
        var certainty = 0.0;
        foreach (var (tie, weapon, type, _) in named)
        {
            var index = types.IndexOf(type);
            if (index >= 0)
            {
                uses[index] = uses[index].Detail is null ? weapon.Mention.Weapon! with { Type = type } : uses[index];
                evidence.Add(new Evidence(Field.Weapons, weapon.Span, weapon.Mention.Rule));
                certainty = Math.Max(certainty, Certainty.Named * Certainty.Of(tie));
            }
        }

        return new Finding<IReadOnlyList<WeaponUse>>(uses, evidence, certainty)
        {
            RunnerUp = evidence.Count == named.Count ? null : RunnerUp(draft, named.Find(n => !types.Contains(n.Type)).Weapon, types),
        };
    }

    // "another device exploded": a bomb, whatever exploded.
    private static WeaponType TypeOf(Clause clause, Placed<WeaponMention> weapon)
        => weapon.Mention.Weapon!.Type is var type && type == WeaponType.Explosion && clause.HasWord(Devices) && clause.Has(CueMeaning.Hit) ? WeaponType.Ied : type;

    private static readonly WordSet Heard = ["heard", "hear", "hearing", "sound", "sounds"];

    private static readonly WordSet Devices = ["device", "devices"];

    // In the order in which they are named first.
    private static List<WeaponType> TypesOf(List<(Tie Tie, Placed<WeaponMention> Weapon, WeaponType Type, int Sentence)> named, bool onlyTelling)
    {
        var types = new List<WeaponType>();
        foreach (var (tie, _, type, _) in named)
        {
            if ((!onlyTelling || tie is Tie.Tells or Tie.Joint) && !types.Contains(type))
            {
                types.Add(type);
            }
        }

        return types;
    }

    // Whether it is a better name for one of the first types.
    private static bool Sharpens(WeaponType named, List<WeaponType> types, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (types[i] != named && IsSharpened(types[i], named))
            {
                return true;
            }
        }

        return false;
    }

    private static RunnerUp? RunnerUp(Draft draft, Placed<WeaponMention> other, List<WeaponType> taken)
        => other.Mention is not { } mention ? null : new RunnerUp(
            Field.Weapons,
            new EventValues { Kind = draft.Kind, Weapons = [mention.Weapon!] },
            mention.Span,
            mention.Rule,
            taken.Exists(t => IsVague(mention.Weapon!.Type, t)) ? RunnerUpReason.Vaguer : RunnerUpReason.Aside);

    private static Finding<IReadOnlyList<WeaponUse>>? OfResponse(Draft draft)
    {
        foreach (var told in draft.Told.Where(t => t.Tie == Tie.Tells || t.Target is not null))
        {
            var clause = told.Clause;
            var weapons = clause.Weapons.FindAll(w => IsOf(clause, w, ReportKind.Response));
            if (weapons.Count > 0)
            {
                var found = weapons[0].Mention.Weapon!;
                var words = weapons.Select(w => new Evidence(Field.Weapons, w.Span, w.Mention.Rule))
                    .Concat(clause.Cues.FindAll(c => c.Mention.Meaning == CueMeaning.ForceStrike).Select(c => new Evidence(Field.Weapons, c.Span, c.Mention.Rule)));
                return new Finding<IReadOnlyList<WeaponUse>>([new WeaponUse(found.Type, found.Detail)], [.. words], Certainty.Named * Certainty.Of(told.Tie));
            }

            for (var at = clause.First; at < clause.End; at++)
            {
                var type = clause.Is(at, AircraftWords) ? WeaponType.AirStrike : clause.Is(at, GunWords) ? WeaponType.Artillery : (WeaponType?)null;
                if (type is not null)
                {
                    return Found(type.Value, null, new Evidence(Field.Weapons, clause.Reading.SpanOf(at, at + 1), "force-weapon"), told.Tie);
                }
            }
        }

        var strike = draft.Told.Select(t => t.Clause.Cues.Find(c => c.Mention.Meaning is CueMeaning.ForceStrike or CueMeaning.Reply or CueMeaning.DamageMajor or CueMeaning.Hit)).FirstOrDefault(c => c.Mention is not null);
        return strike.Mention is null ? null : Found(WeaponType.Unknown, null, new Evidence(Field.Weapons, strike.Span, strike.Mention.Rule), Tie.Tells);
    }

    private static Finding<IReadOnlyList<WeaponUse>> Found(WeaponType type, string? detail, Evidence evidence, Tie tie)
        => new([new WeaponUse(type, detail)], [evidence], Certainty.Phrase * Certainty.Of(tie));

    private static bool IsOf(Clause clause, Placed<WeaponMention> weapon, ReportKind kind)
    {
        var mention = weapon.Mention;
        if (kind == ReportKind.Response)
        {
            return mention.Role is WeaponRole.Attack or WeaponRole.Friendly && mention.Weapon?.Type is WeaponType.AirStrike or WeaponType.Artillery;
        }

        return mention.Role == WeaponRole.Attack && !(clause.Has(CueMeaning.ForceStrike) && IsVerb(clause, weapon)) && mention.Weapon is { } use && use.Type != WeaponType.AirStrike
            && !(clause.Has(CueMeaning.LaunchSite) && IsLauncher(clause, weapon))
            && !(clause.Has(CueMeaning.Intercepted) && clause.Word(weapon.First - 1) == "by" && IsInterceptor(clause, weapon));
    }

    // "aircraft bomb a depot"
    private static bool IsVerb(Clause clause, Placed<WeaponMention> weapon)
        => clause.Cues.Exists(c => c.Mention.Meaning == CueMeaning.ForceStrike && c.First <= weapon.First && weapon.End <= c.End);

    private static bool IsLauncher(Clause clause, Placed<WeaponMention> weapon)
        => clause.Cues.Exists(c => c.Mention.Meaning == CueMeaning.LaunchSite && c.First < weapon.End && c.End > weapon.First);

    // "intercepted by missiles"
    private static bool IsInterceptor(Clause clause, Placed<WeaponMention> weapon)
        => clause.Cues.Exists(c => c.Mention.Meaning == CueMeaning.Intercepted && c.End <= weapon.First && c.End >= weapon.First - 3);
}
