using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AttackTracker.Core.Storage.Columns;

/// <summary>Stores a short ordered list as JSON text. What is filtered on stands in a table of its own besides.</summary>
internal sealed class JsonListConverter<T>() : ValueConverter<IReadOnlyList<T>, string>(
    list => JsonColumn.Write(list),
    json => JsonColumn.Read<T[]>(json));

/// <summary>Two lists are equal when their items are, in order; lists are never changed in place.</summary>
internal sealed class ListComparer<T>() : ValueComparer<IReadOnlyList<T>>(
    (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
    list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
    list => list);
