using AttackTracker.Core.Editing;
using AttackTracker.Core.Reports;
using AttackTracker.Core.Text;
using AttackTracker.Web.Components.Display;
using AttackTracker.Web.Components.Fields;
using AttackTracker.Web.Components.Pages.Articles;

namespace AttackTracker.Web.Components.Pages.Coding;

/// <summary>One report of a sheet while its coder is at it.</summary>
public sealed class ReportDraft(ReferenceData reference)
{
    /// <summary>Every field of the codebook, in the order in which pages show them.</summary>
    public IReadOnlyList<FieldCoding> Fields { get; } = [.. FieldText.Order.Select(field => new FieldCoding(field, FieldDraft.Of(field, FieldCoding.Nothing, reference)))];

    public FieldCoding this[Field field] => Fields.Single(f => f.Field == field);

    public TypedForm Typed => new("", [.. Fields.Select(f => f.Typed)]);

    /// <summary>What of it can be read as values.</summary>
    public EventValues Values => Fields.Aggregate(FieldCoding.Nothing, (values, coded) => coded.Draft.Read(out _) is { } read
        ? FieldValueJson.With(values, coded.Field, FieldValueJson.Of(read, coded.Field))
        : values);

    public void Restore(TypedForm kept, int length)
    {
        ArgumentNullException.ThrowIfNull(kept);
        foreach (var field in kept.Fields)
        {
            if (CodebookTerm.TryParse<Field>(field.Field, out var known))
            {
                this[known].Restore(field, length);
            }
        }
    }

    /// <summary>As it is to be recorded.</summary>
    /// <param name="faults">Is told what cannot be read.</param>
    public IReadOnlyList<CodedField> Coded(List<string> faults) => [.. Fields.Select(f => f.Coded(faults)).OfType<CodedField>()];

    /// <summary>To be shown beside the text.</summary>
    public Report Shown() => new()
    {
        Ordinal = 0,
        Values = Values,
        Evidence = [.. Fields.SelectMany(f => f.Words.Select(span => new Evidence(f.Field, span, EvidenceRules.Person)))],
        Confidence = 1,
        FieldConfidence = new Dictionary<Field, double>(),
    };
}
