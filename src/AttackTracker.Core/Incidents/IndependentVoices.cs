namespace AttackTracker.Core.Incidents;

/// <summary>Which reports count as one source: those of one publisher, and wire copies of one text.</summary>
internal static class IndependentVoices
{
    /// <summary>One number a report, in their order; reports with one number are one voice.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<SourcedReport> reports)
    {
        var voices = Enumerable.Range(0, reports.Count).ToArray();
        for (var i = 0; i < reports.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (AreOne(reports[i], reports[j]))
                {
                    var (from, into) = (voices[i], voices[j]);
                    for (var k = 0; k <= i; k++)
                    {
                        voices[k] = voices[k] == from ? into : voices[k];
                    }
                }
            }
        }

        return voices;
    }

    private static bool AreOne(SourcedReport a, SourcedReport b)
        => a.Article == b.Article
            || (a.Publisher is not null && string.Equals(a.Publisher.Trim(), b.Publisher?.Trim(), StringComparison.OrdinalIgnoreCase))
            || (a.Fingerprint is not null && b.Fingerprint is not null && a.Fingerprint.IsCopyOf(b.Fingerprint));
}
