using AttackTracker.Core.Quantities;
using AttackTracker.Core.Reports;

namespace AttackTracker.Core.Incidents;

/// <summary>Chooses an incident's value in every field from what its reports say, by the codebook's order of rules.</summary>
internal sealed class ConsensusRules(FieldAgreement agreement)
{
    /// <summary>The incident's values and how each came about.</summary>
    /// <param name="reports">At least one, the oldest publication first.</param>
    public (EventValues Values, IReadOnlyList<FieldConsensus> Fields) Apply(IReadOnlyList<SourcedReport> reports)
    {
        var voices = IndependentVoices.Of(reports);
        var values = new EventValues { Kind = reports[0].Values.Kind };
        var fields = new List<FieldConsensus>();
        foreach (var field in Enum.GetValues<Field>())
        {
            var stated = Enumerable.Range(0, reports.Count).Where(i => reports[i].Values.Fills(field)).ToList();
            var (chosen, basis) = Choose(field, reports, stated, voices);
            values = FieldValueJson.With(values, field, chosen);
            fields.Add(Explain(field, reports, stated, values, basis));
        }

        return (values, fields);
    }

    private FieldConsensus Explain(Field field, IReadOnlyList<SourcedReport> reports, List<int> stated, EventValues values, Basis? basis)
    {
        var supporting = stated
            .Where(i => agreement.Of(field, reports[i].Values, values) == Agreement.Agreed || (values.Fills(field) && agreement.Refines(field, values, reports[i].Values)))
            .ToList();
        var sure = supporting.Count > 0 ? supporting : stated;
        return new FieldConsensus(
            field,
            basis,
            FieldValueJson.Of(values, field),
            stated.Exists(i => stated.Exists(j => i < j && agreement.Of(field, reports[i].Values, reports[j].Values) == Agreement.Differed)),
            [.. stated.Select(i => reports[i].Key)],
            [.. supporting.Select(i => reports[i].Key)],
            sure.Select(i => reports[i].Report.FieldConfidence.GetValueOrDefault(field)).DefaultIfEmpty(0).Max());
    }

    private (string Json, Basis? Basis) Choose(Field field, IReadOnlyList<SourcedReport> reports, List<int> stated, IReadOnlyList<int> voices)
    {
        if (stated.Count == 0)
        {
            return (FieldValueJson.Of(new EventValues { Kind = reports[0].Values.Kind }, field), null);
        }

        if (stated.Count == 1)
        {
            return (FieldValueJson.Of(reports[stated[0]].Values, field), Basis.Only);
        }

        var values = stated.ConvertAll(i => reports[i].Values);
        if (field is Field.Killed or Field.Wounded && values.Exists(value => Count(field, value) != Count(field, values[0])))
        {
            var range = Span(values.ConvertAll(value => Count(field, value)));
            var whole = field == Field.Killed ? values[0] with { Killed = range } : values[0] with { Wounded = range };
            return (FieldValueJson.Of(whole, field), Basis.Range);
        }

        // A value is backed by every voice that says it or something vaguer.
        var candidates = stated.ConvertAll(i => new Candidate(
            i,
            Votes(stated.Where(j => agreement.Refines(field, reports[i].Values, reports[j].Values)), voices),
            Votes(stated.Where(j => agreement.Of(field, reports[i].Values, reports[j].Values) == Agreement.Agreed), voices),
            stated.Count(j => agreement.Refines(field, reports[i].Values, reports[j].Values) && !agreement.Refines(field, reports[j].Values, reports[i].Values)),
            Detail(field, reports[i].Values)));
        var ranked = candidates
            .OrderByDescending(c => c.Backing).ThenByDescending(c => c.Vaguer).ThenByDescending(c => c.Same).ThenByDescending(c => c.Detail)
            .ThenByDescending(c => c.Report) // the latest published, since reports come oldest first
            .ToList();
        var best = ranked[0];
        var rival = ranked.Find(c => agreement.Of(field, reports[c.Report].Values, reports[best.Report].Values) != Agreement.Agreed);
        var basis = rival is null || (best.Backing > rival.Backing && best.Same > rival.Same) ? Basis.MostPublishers
            : best.Backing > rival.Backing || best.Vaguer > rival.Vaguer || (best.Same == rival.Same && best.Detail > rival.Detail) ? Basis.MostPrecise
            : best.Same > rival.Same ? Basis.MostPublishers
            : Basis.Latest;
        return (FieldValueJson.Of(reports[best.Report].Values, field), basis);
    }

    private static int Votes(IEnumerable<int> reports, IReadOnlyList<int> voices) => reports.Select(i => voices[i]).Distinct().Count();

    // Precision where values contradict, so that none refines the other: the narrower figure, the more that is told.
    private static int Detail(Field field, EventValues values) => field switch
    {
        Field.Date => values.Date is { Start: { } start, End: { } end } ? -(end.DayNumber - start.DayNumber) : -4000,
        Field.Site => SiteComparison.Precision(values.Site),
        Field.Weapons => values.Weapons.Count(use => use.Detail is not null),
        Field.Munitions => Narrowness(values.Munitions),
        Field.Outcomes => values.Outcomes.Count,
        Field.ClaimedBy => values.ClaimedBy.Count(claim => claim.Status != ClaimStatus.Unclaimed),
        Field.AttributedTo => values.AttributedTo.Count(blame => blame.By is not null),
        Field.Kind or Field.Background or Field.Killed or Field.Wounded or Field.Damage => 0,
    };

    private static int Narrowness(CountRange? range)
        => range is { Low: { } low, High: { } high } ? -(high - low) : -100_000;

    private static CountRange Count(Field field, EventValues values) => (field == Field.Killed ? values.Killed : values.Wounded)!.Value;

    /// <summary>From the smallest to the largest figure; open where the largest figure is itself an "at least".</summary>
    private static CountRange Span(List<CountRange> ranges)
    {
        var (low, high) = (ranges.Min(range => range.Low), ranges.Max(range => range.High));
        var open = ranges.Exists(range => range.High is null && (high is null || range.Low > high));
        return new CountRange(low, open ? null : high);
    }

    private sealed record Candidate(int Report, int Backing, int Same, int Vaguer, int Detail);
}
