namespace AttackTracker.Core.Export.Conventions;

/// <summary>Whether a sheet is one of a convention: its columns, its code lists and forms, and what may not be empty.</summary>
internal static class ConventionCheck
{
    /// <summary>A line for each fault; none for a sheet that passes.</summary>
    /// <param name="format">Of a convention.</param>
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">The cells of each row.</param>
    public static IEnumerable<string> Faults(ExportFormat format, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var convention = Convention.Of(format) ?? throw new ArgumentException($"{format} is no convention.", nameof(format));
        if (!header.SequenceEqual(convention.Columns.Select(c => c.Name), StringComparer.Ordinal))
        {
            yield return $"the columns are not those of {convention.Name}";
            yield break;
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, row) in rows.Index())
        {
            if (row.Count != header.Count)
            {
                yield return $"row {number + 1} has {row.Count} cells";
                continue;
            }

            if (!ids.Add(row[0]))
            {
                yield return $"row {number + 1}: {header[0]} {row[0]} is there twice";
            }

            foreach (var (column, cell) in convention.Columns.Zip(row))
            {
                if (cell.Length == 0 ? column.IsRequired : column.IsValid?.Invoke(cell) == false)
                {
                    yield return $"row {number + 1}: {column.Name} is '{cell}'";
                }
            }
        }
    }
}
