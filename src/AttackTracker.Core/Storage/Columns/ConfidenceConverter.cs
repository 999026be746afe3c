using AttackTracker.Core.Reports;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AttackTracker.Core.Storage.Columns;

/// <summary>Stores the confidence of each filled field as one JSON object, in the codebook's order of fields.</summary>
internal sealed class ConfidenceConverter() : ValueConverter<IReadOnlyDictionary<Field, double>, string>(
    map => JsonColumn.Write(new SortedDictionary<Field, double>(map.ToDictionary(p => p.Key, p => p.Value))),
    json => JsonColumn.Read<Dictionary<Field, double>>(json));

/// <summary>Two maps are equal when they hold the same fields with the same numbers, in whatever order.</summary>
internal sealed class ConfidenceComparer() : ValueComparer<IReadOnlyDictionary<Field, double>>(
    (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.Count == b.Count && !a.Except(b).Any()),
    map => map.Count,
    map => map);
