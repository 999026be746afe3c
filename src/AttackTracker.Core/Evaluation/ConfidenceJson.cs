using System.Text.Json;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Evaluation;

/// <summary>Writes <c>confidence.json</c>; a factor of 1.00 says nothing and is left out.</summary>
internal static class ConfidenceJson
{
    private const double Least = 0.01;
    private const double Most = 1000;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public static byte[] Write(IEnumerable<(Field? Field, Traits Trait, string? Rule, double Factor)> factors)
    {
        // Values that were all right, or all wrong, would have odds beyond any number.
        var all = factors.Select(f => (f.Field, f.Trait, f.Rule, Factor: Math.Round(Math.Clamp(f.Factor, Least, Most), 2))).ToList();
        var telling = all.FindAll(f => f.Factor != 1);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("odds", all.Find(f => f is { Field: null, Trait: Traits.None }).Factor);
            WriteFactors(json, "traits", telling.Where(f => f is { Field: null } && f.Trait != Traits.None).OrderBy(f => f.Trait).Select(f => (CodebookTerm.Of(f.Trait), f.Factor)));
            json.WriteStartObject("fields");
            foreach (var field in telling.Where(f => f.Field is not null).GroupBy(f => f.Field!.Value).OrderBy(g => g.Key))
            {
                json.WriteStartObject(CodebookTerm.Of(field.Key));
                foreach (var own in field.Where(f => f is { Trait: Traits.None, Rule: null }))
                {
                    json.WriteNumber("odds", own.Factor);
                }

                WriteFactors(json, "traits", field.Where(f => f.Trait != Traits.None).OrderBy(f => f.Trait).Select(f => (CodebookTerm.Of(f.Trait), f.Factor)));
                WriteFactors(json, "rules", field.Where(f => f.Rule is not null).OrderBy(f => f.Rule, StringComparer.Ordinal).Select(f => (f.Rule!, f.Factor)));
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return [.. buffer.ToArray(), (byte)'\n'];
    }

    private static void WriteFactors(Utf8JsonWriter json, string name, IEnumerable<(string Name, double Factor)> factors)
    {
        var list = factors.ToList();
        if (list.Count > 0)
        {
            json.WriteStartObject(name);
            list.ForEach(f => json.WriteNumber(f.Name, f.Factor));
            json.WriteEndObject();
        }
    }
}
