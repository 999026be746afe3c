using System.Globalization;
using AttackTracker.Core.Queries;
using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Maps;

/// <summary>What a place counts by weapon as a bar. It is one background: of elements for its pieces a table would have hundreds.</summary>
internal static class WeaponBar
{
    // As the style sheet has it. Pixels, as the others.
    private const double Width = 52;
    private const double ShortestPiece = 2;
    private const double Gap = 1;

    /// <summary>Pieces beside one another, none too short to be seen.</summary>
    /// <param name="counts">Of the place.</param>
    /// <param name="most">The count that takes the whole width.</param>
    public static string Style(MapCounts counts, int most)
    {
        var pieces = counts.ByWeapon.Index().Where(piece => piece.Item > 0).Select(piece => (Look: Ring.LookOf(piece.Index), Length: Math.Max(ShortestPiece, Width * piece.Item / most))).ToList();

        // What gaps and the shortest take beyond the width the longest gives.
        var over = pieces.Sum(piece => piece.Length + Gap) - Gap - Width;
        var longest = pieces.Count == 0 ? 0 : pieces.Max(piece => piece.Length);
        var (from, stops) = (0.0, new List<string>());
        foreach (var (look, length) in pieces)
        {
            var to = from + length;
            if (over > 0 && length == longest)
            {
                (to, over) = (to - over, 0);
            }

            stops.Add(string.Create(CultureInfo.InvariantCulture, $"var(--w-{look.Style()}) {from:0.#}px {to:0.#}px,#0000 0 {to + Gap:0.#}px"));
            from = to + Gap;
        }

        return $"background:linear-gradient(90deg,{string.Join(',', stops)})";
    }
}
