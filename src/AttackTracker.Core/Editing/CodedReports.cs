using AttackTracker.Core.Reports;
using AttackTracker.Core.Storage;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Editing;

/// <summary>Makes a report of what a person codes field by field, by the rules that hold for every value a person gives.</summary>
internal sealed class CodedReports(ReferenceInUse reference)
{
    private readonly CorrectionRules _rules = new(reference);

    /// <summary>All reports of an article; each problem says of which.</summary>
    /// <inheritdoc cref="Read"/>
    public IReadOnlyList<Report> ReadAll(IReadOnlyList<IReadOnlyList<CodedField>> reports, string text, string who, DateTime now, List<string> problems)
    {
        var coded = new List<Report>();
        foreach (var fields in reports)
        {
            var found = new List<string>();
            var letter = ReportLetter.Of(coded.Count);
            coded.Add(Read(fields, text, who, now, found).At(coded.Count));
            problems.AddRange(found.Select(problem => Spoken.Of(Texts.ReportProblem, letter, problem)));
        }

        return coded;
    }

    /// <summary>One report.</summary>
    /// <param name="fields">What it says; a field that is left out is not stated, and an attack is meant where the kind is left out.</param>
    /// <param name="text">The article's.</param>
    /// <param name="who">Who codes.</param>
    /// <param name="now">In UTC; nothing lies in the future.</param>
    /// <param name="problems">Is told what is wrong, one sentence each for people; with any of it the report is not to be used.</param>
    public Report Read(IReadOnlyList<CodedField> fields, string text, string who, DateTime now, List<string> problems)
    {
        var values = new EventValues { Kind = ReportKind.Attack };
        var evidence = new List<Evidence>();
        foreach (var coded in fields.OrderBy(f => f.Field))
        {
            var correction = new Correction { Incident = "", Field = coded.Field, From = "", To = coded.Value, Reason = Texts.ReasonWords, Who = who };
            if (_rules.Apply(values, correction, now, [], out var faults) is not { } read)
            {
                problems.AddRange(faults);
                continue;
            }

            var spans = CodingRules.InOrder(coded.Spans);
            problems.AddRange(CodingRules.Check(text, read, coded.Field, spans));
            if (problems.Count == 0)
            {
                values = CodingRules.WithWords(text, read, coded.Field, spans);
                evidence.AddRange(spans.Select(span => new Evidence(coded.Field, span, EvidenceRules.Person)));
            }
        }

        if (problems.Count == 0 && values is { Site: null, Date: null })
        {
            problems.Add(Texts.SayWhereOrWhen);
        }

        var filled = Enum.GetValues<Field>().Where(field => field is not (Field.Kind or Field.Background) && values.Fills(field));
        return new Report { Ordinal = 0, Values = values, Evidence = evidence, Confidence = 1, FieldConfidence = filled.ToDictionary(field => field, _ => 1.0) };
    }
}
