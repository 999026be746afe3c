namespace AttackTracker.Core.Evaluation;

/// <summary>The assignment problem, solved by Kuhn's method with potentials in O(n³).</summary>
internal static class Assignment
{
    /// <summary>The one-to-one pairing with the greatest total worth; nothing is paired that is null, and a row may stay alone.</summary>
    /// <param name="worth">Row by column; null where the two may not be paired.</param>
    /// <param name="bonus">Added to the worth of every pair.</param>
    public static List<(int Row, int Column)> Maximize(double?[,] worth, double bonus)
    {
        var (rows, columns) = (worth.GetLength(0), worth.GetLength(1));

        // One more column for every row: to stay alone costs nothing.
        var width = columns + rows;
        double Cost(int row, int column) => column < columns && worth[row, column] is { } value ? -(value + bonus) : 0;
        var (rowPotential, columnPotential) = (new double[rows + 1], new double[width + 1]);
        var (rowOf, cameFrom) = (new int[width + 1], new int[width + 1]);
        for (var row = 1; row <= rows; row++)
        {
            rowOf[0] = row;
            var column = 0;
            var slack = Enumerable.Repeat(double.PositiveInfinity, width + 1).ToArray();
            var done = new bool[width + 1];
            do
            {
                done[column] = true;
                var (delta, next) = (double.PositiveInfinity, 0);
                for (var j = 1; j <= width; j++)
                {
                    if (!done[j])
                    {
                        var reduced = Cost(rowOf[column] - 1, j - 1) - rowPotential[rowOf[column]] - columnPotential[j];
                        if (reduced < slack[j])
                        {
                            (slack[j], cameFrom[j]) = (reduced, column);
                        }

                        if (slack[j] < delta)
                        {
                            (delta, next) = (slack[j], j);
                        }
                    }
                }

                for (var j = 0; j <= width; j++)
                {
                    if (done[j])
                    {
                        rowPotential[rowOf[j]] += delta;
                        columnPotential[j] -= delta;
                    }
                    else
                    {
                        slack[j] -= delta;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            while (column != 0)
            {
                rowOf[column] = rowOf[cameFrom[column]];
                column = cameFrom[column];
            }
        }

        return
        [
            .. Enumerable.Range(1, columns)
                .Where(column => rowOf[column] != 0 && worth[rowOf[column] - 1, column - 1] is not null)
                .Select(column => (rowOf[column] - 1, column - 1))
                .Order(),
        ];
    }
}
