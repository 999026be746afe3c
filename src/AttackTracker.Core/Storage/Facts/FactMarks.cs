using System.Numerics;
using AttackTracker.Core.Incidents;
using AttackTracker.Core.Weapons;

namespace AttackTracker.Core.Storage.Facts;

/// <summary>What filters ask most of an incident, a bit each: a criterion is a mask, and what a million have is counted eight bits at a time.</summary>
internal static class FactMarks
{
    /// <summary>The first of the bits of <see cref="WeaponType"/>, in its order; so the others.</summary>
    public const int Weapons = 0;

    public const int Families = 16;

    public const int Outcomes = 22;

    public const int States = 26;

    public const int Kinds = 31;

    public const int AnybodyKilled = 33;

    public const int AnybodyWounded = 34;

    public const int AnybodyHurt = 35;

    public const int NobodyHurt = 36;

    public const int HurtNotStated = 37;

    public const int WeaponNotStated = 38;

    public const int OutcomeNotStated = 39;

    public const int InConflict = 40;

    public const int NotInConflict = 41;

    /// <summary>Told as history.</summary>
    public const int Background = 42;

    public const int News = 43;

    public const int OneSource = 44;

    public const int SeveralSources = 45;

    /// <summary>Its day is known.</summary>
    public const int ToTheDay = 46;

    /// <summary>How many bits there are.</summary>
    public const int Count = 47;

    /// <summary>The states in which people stand behind an incident, as <see cref="IncidentFact.IsStoodFor"/> has them.</summary>
    public static readonly ulong StoodFor = Bit(States + (int)FieldState.Reviewed) | Bit(States + (int)FieldState.Corrected);

    private static readonly ulong[] FamiliesOf = [.. Enum.GetValues<WeaponType>().Select(type => Bit(Families + (int)WeaponFamilies.Of(type)))];

    public static ulong Bit(int mark) => 1UL << mark;

    public static bool Has(ulong marks, int mark) => (marks & Bit(mark)) != 0;

    /// <summary>One bit or the other.</summary>
    public static ulong Either(bool isFirst, int first, int second) => Bit(isFirst ? first : second);

    /// <summary>The families of its weapons, from the lowest bit; that of those that are not known where none is stated.</summary>
    public static int FamilyBits(ulong marks) => (int)(marks >> Families) & ((1 << (Outcomes - Families)) - 1);

    /// <summary>Never 0 for an incident; 0 where there is none.</summary>
    public static ulong Of(in IncidentFact fact)
    {
        if (fact.Id == 0)
        {
            return 0;
        }

        var marks = (ulong)fact.Weapons << Weapons | (ulong)fact.Outcomes << Outcomes | Bit(States + (int)fact.State) | Bit(Kinds + (int)fact.Kind)
            | If(fact.IsAnybodyKilled, AnybodyKilled) | If(fact.IsAnybodyWounded, AnybodyWounded) | If(fact.IsAnybodyKilled || fact.IsAnybodyWounded, AnybodyHurt)
            | If(fact.IsNobodyHurt, NobodyHurt) | If(fact.IsHurtNotStated, HurtNotStated)
            | If(fact.Weapons == 0, WeaponNotStated) | If(fact.Outcomes == 0, OutcomeNotStated)
            | Either(fact.Conflicts > 0, InConflict, NotInConflict) | Either(fact.Background, Background, News) | Either(fact.IsOfOneSource, OneSource, SeveralSources)
            | If(fact.IsToTheDay, ToTheDay);
        marks |= fact.Weapons == 0 ? FamiliesOf[(int)WeaponType.Unknown] : 0;
        for (var weapons = fact.Weapons; weapons != 0; weapons &= weapons - 1)
        {
            marks |= FamiliesOf[BitOperations.TrailingZeroCount(weapons)];
        }

        return marks;
    }

    private static ulong If(bool has, int mark) => has ? Bit(mark) : 0;
}
