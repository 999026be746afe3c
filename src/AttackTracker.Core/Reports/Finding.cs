namespace AttackTracker.Core.Reports;

/// <summary>A field's value with the words it rests on.</summary>
/// <param name="Value">The value.</param>
/// <param name="Evidence">Never empty.</param>
/// <param name="Confidence">How directly it was come by; see <see cref="Certainty"/>.</param>
internal sealed record Finding<T>(T Value, IReadOnlyList<Evidence> Evidence, double Confidence)
{
    /// <summary>The next best value; null where nothing competed.</summary>
    public RunnerUp? RunnerUp { get; init; }
}
