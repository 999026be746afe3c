using System.Text.Json;
using AttackTracker.Core.Dates;
using AttackTracker.Core.Text;

namespace AttackTracker.Core.Reports;

/// <summary>The reading half of <see cref="ExtractionJson"/>. A property that is absent reads as null.</summary>
internal static class ExtractionJsonReader
{
    public static ExtractedArticle Read(JsonElement root)
    {
        var line = new JsonPart(root, "");
        var published = line["published"];
        var reports = line["reports"];
        var extraction = new Extraction(
            published.IsNull
                ? PublicationDate.Unknown
                : new PublicationDate(FieldValueJson.ReadDay(published["date"]), published["basis"].Term<PublicationBasis>(), published["evidence"].List(Span)),
            reports.List(ReadReport),
            line["aggregates"].List(ReadAggregate),
            []);
        return new ExtractedArticle(
            line["article"].Text(),
            line["title"].QuoteOrNull(),
            extraction,
            reports.List(report => report["incident"].TextOrNull()),
            reports.List(report => report["evidence"].List(evidence => evidence["text"].QuoteOrNull() ?? "")));
    }

    internal static Report ReadReport(JsonPart report, int ordinal) => new()
    {
        Ordinal = ordinal,
        Values = ReadValues(report),
        Confidence = report["confidence"].NumberOrNull() ?? 0,
        FieldConfidence = Enum.GetValues<Field>()
            .Where(field => !report["fieldConfidence"].IsNull && !report["fieldConfidence"][CodebookTerm.Of(field)].IsNull)
            .ToDictionary(field => field, field => report["fieldConfidence"][CodebookTerm.Of(field)].NumberOrNull() ?? 0),
        Evidence = report["evidence"].List(evidence => new Evidence(evidence["field"].Term<Field>(), Span(evidence), evidence["rule"].TextOrNull() ?? "")),
        RunnerUps = report["runnerUps"].List(runnerUp => ReadRunnerUp(runnerUp, new EventValues { Kind = report["kind"].Term<ReportKind>() })),
    };

    private static RunnerUp ReadRunnerUp(JsonPart part, EventValues empty)
    {
        var field = part["field"].Term<Field>();
        return new RunnerUp(field, FieldValueJson.With(empty, field, part["value"]), Span(part), part["rule"].TextOrNull() ?? "", part["reason"].Term<RunnerUpReason>());
    }

    private static EventValues ReadValues(JsonPart report)
    {
        var values = new EventValues { Kind = report["kind"].Term<ReportKind>() };
        foreach (var field in Enum.GetValues<Field>().Where(field => field is not Field.Kind))
        {
            var part = report[CodebookTerm.Of(field)];
            values = field == Field.Background && part.IsNull ? values : FieldValueJson.With(values, field, part);
        }

        return values;
    }

    private static AggregateStatement ReadAggregate(JsonPart part)
        => new(
            Span(part),
            FieldValueJson.ReadCount(part["count"]) ?? throw part["count"].Fault("expected a count"),
            FieldValueJson.ReadDay(part["since"]),
            FieldValueJson.ReadDay(part["until"]));

    private static TextSpan Span(JsonPart part)
        => (part["start"].CountOrNull(), part["end"].CountOrNull()) is ({ } start, { } end) && start <= end
            ? new TextSpan(start, end)
            : throw part.Fault("expected a span with start and end");
}
