namespace AttackTracker.Core.Storage.Verification;

/// <summary>A place where a database breaks one of the invariants of the design.</summary>
/// <param name="Check">What was checked: <c>text</c>, <c>evidence</c>, <c>extraction</c>, <c>reference</c>, <c>decisions</c>, <c>projection</c>, <c>public-ids</c>, <c>proposals</c>, <c>search</c>, <c>sheets</c>, <c>releases</c>, <c>schema</c> or <c>file</c>.</param>
/// <param name="What">One line that names the row by its keys.</param>
public sealed record Violation(string Check, string What)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Check}: {What}";
}
