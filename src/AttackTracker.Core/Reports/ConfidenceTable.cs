using System.Collections.Frozen;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>How likely a value is right: odds of its field, times a factor for every trait and for the rule that read it.</summary>
/// <remarks>
/// Reads <c>confidence.json</c>, which is fitted on hand-coded articles (docs/decisions/0040). Odds are multiplied and never raised
/// to a power, so that the same value has the same confidence on every machine.
/// </remarks>
public sealed class ConfidenceTable
{
    /// <summary>Nothing that was read by a rule is certain, or without any hope.</summary>
    private const double Least = 0.05;
    private const double Most = 0.99;

    private readonly double[] _odds = new double[Enum.GetValues<Field>().Length];
    private readonly double[,] _traits = new double[Enum.GetValues<Field>().Length, Grounds.AllTraits.Length];
    private readonly FrozenDictionary<string, double>[] _rules = new FrozenDictionary<string, double>[Enum.GetValues<Field>().Length];

    private ConfidenceTable()
    {
    }

    /// <summary>Reads <c>confidence.json</c>.</summary>
    /// <exception cref="ReferenceDataException">A factor is missing or not positive, or a field or trait is unknown; the message names file and line.</exception>
    public static ConfidenceTable Read(ReferenceNode file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var shared = Factors(file.Find("traits"), TraitOf);
        var fields = file.Get("fields").Members.ToDictionary(m => CodebookTerm.TryParse<Field>(m.Key, out var field) ? field : throw m.Value.Fault($"\"{m.Key}\" is no field"), m => m.Value);
        var odds = Factor(file.Get("odds"));
        var table = new ConfidenceTable();
        foreach (var field in Enum.GetValues<Field>())
        {
            var node = fields.GetValueOrDefault(field);
            var own = Factors(node?.Find("traits"), TraitOf);
            table._odds[(int)field] = odds * (node?.Find("odds") is { } factor ? Factor(factor) : 1);
            table._rules[(int)field] = Factors(node?.Find("rules"), (rule, _) => rule).ToFrozenDictionary(StringComparer.Ordinal);
            for (var i = 0; i < Grounds.AllTraits.Length; i++)
            {
                var trait = Grounds.AllTraits[i];
                table._traits[(int)field, i] = shared.GetValueOrDefault(trait, 1) * own.GetValueOrDefault(trait, 1);
            }
        }

        return table;
    }

    /// <summary>From 0 to 1, two decimals.</summary>
    internal double Of(Grounds grounds)
    {
        var field = (int)grounds.Field;
        var odds = _odds[field] * _rules[field].GetValueOrDefault(grounds.Rule, 1);
        for (var i = 0; i < Grounds.AllTraits.Length; i++)
        {
            odds *= (grounds.Traits & Grounds.AllTraits[i]) != 0 ? _traits[field, i] : 1;
        }

        return Certainty.Rounded(Math.Clamp(odds / (1 + odds), Least, Most));
    }

    private static Dictionary<T, double> Factors<T>(ReferenceNode? node, Func<string, ReferenceNode, T> key)
        where T : notnull
        => node is null ? [] : node.Members.ToDictionary(m => key(m.Key, m.Value), m => Factor(m.Value));

    private static Traits TraitOf(string name, ReferenceNode node)
        => CodebookTerm.TryParse<Traits>(name, out var trait) ? trait : throw node.Fault($"\"{name}\" is no trait");

    private static double Factor(ReferenceNode node)
        => node.AsNumber() is var factor and > 0 && double.IsFinite(factor) ? factor : throw node.Fault("expected a number above 0");
}
