namespace AttackTracker.Core.Queries;

/// <summary>Makes choices.</summary>
public static class Choice
{
    /// <summary>Lets everything through.</summary>
    public static Choice<T> Any<T>()
        where T : notnull
        => new([], notStated: false);

    /// <summary>Lets only these values through; none of them is everything.</summary>
    public static Choice<T> Of<T>(params T[] values)
        where T : notnull
        => new(values, notStated: false);

    /// <summary>Lets only these values through; none of them is everything.</summary>
    public static Choice<T> From<T>(IEnumerable<T> values)
        where T : notnull
        => new(values, notStated: false);
}

/// <summary>Which values of one field a filter lets through; nothing chosen lets everything through.</summary>
/// <typeparam name="T">The field's value: an id or a codebook term.</typeparam>
/// <remarks>Immutable and equal by content: values are distinct and ordered, so that one choice has one address.</remarks>
public sealed class Choice<T> : IEquatable<Choice<T>>
    where T : notnull
{
    private readonly T[] _values;

    internal Choice(IEnumerable<T> values, bool notStated)
    {
        _values = [.. values.Distinct().Order(Comparison)];
        NotStated = notStated;
    }

    /// <summary>The values let through, in a fixed order.</summary>
    public IReadOnlyList<T> Values => _values;

    /// <summary>Whether incidents are let through of which no article states the field.</summary>
    public bool NotStated { get; }

    /// <summary>Whether nothing is chosen.</summary>
    public bool IsAny => _values.Length == 0 && !NotStated;

    private static IComparer<T> Comparison => typeof(T) == typeof(string) ? (IComparer<T>)StringComparer.Ordinal : Comparer<T>.Default;

    /// <summary>The same values, with or without those that are not stated.</summary>
    public Choice<T> WithNotStated(bool notStated) => new(_values, notStated);

    /// <summary>Whether a value is among those chosen; false while everything is let through.</summary>
    public bool Has(T value) => _values.Contains(value);

    /// <summary>Takes all of the values out when all are in, else puts them in.</summary>
    public Choice<T> Toggle(params T[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(values.All(Has) ? _values.Except(values) : _values.Concat(values), NotStated);
    }

    /// <inheritdoc/>
    public bool Equals(Choice<T>? other) => other is not null && NotStated == other.NotStated && _values.SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Choice<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => _values.Aggregate(NotStated ? 1 : 0, HashCode.Combine);
}
