namespace AttackTracker.Web.Components.Charts;

/// <summary>What stands around a drawing that is taken away, so that it can be understood and checked without the site.</summary>
/// <param name="Title">What is drawn.</param>
/// <param name="Criteria">The filter in words.</param>
/// <param name="Legend">What the fills of the columns stand for: the end of their class, and the name.</param>
/// <param name="AsOf">Of when the data are.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record PictureText(string Title, string Criteria, IReadOnlyList<(string Style, string Name)> Legend, string AsOf, string Source)
{
    private const double LetterWidth = 6.1;
    private const double Swatch = 16;
    private const double Gap = 16;

    /// <summary>What stands above the drawing, in pixels.</summary>
    public double Head(double width) => 46 + (16 * (Lines(width).Count + Rows(width))) + 12;

    /// <summary>What stands below it.</summary>
    public static double Foot => 58;

    /// <summary>The filter, broken into lines that fit.</summary>
    public IReadOnlyList<string> Lines(double width)
    {
        var lines = new List<string>();
        foreach (var word in Criteria.Split(' '))
        {
            if (lines.Count > 0 && (lines[^1].Length + 1 + word.Length) * LetterWidth <= width)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    /// <summary>Where the parts of the legend stand: from the left, and in which row from 0.</summary>
    public IReadOnlyList<(double X, int Row, string Style, string Name)> Placed(double width)
    {
        var placed = new List<(double, int, string, string)>();
        var (x, row) = (0.0, 0);
        foreach (var (style, name) in Legend)
        {
            var own = Swatch + (name.Length * LetterWidth);
            if (x > 0 && x + own > width)
            {
                (x, row) = (0, row + 1);
            }

            placed.Add((x, row, style, name));
            x += own + Gap;
        }

        return placed;
    }

    private int Rows(double width) => Placed(width).Select(p => p.Row + 1).DefaultIfEmpty().Max();
}
