using AttackTracker.Web.Components.Display;

namespace AttackTracker.Web.Components.Maps;

/// <summary>Puts names beside circles where there is room: the first who comes is served, and the selected one comes first, then by count.</summary>
/// <remarks>Right of the circle, else left, below, above, else none: the name is then in the words of the circle and in the list beside.</remarks>
public sealed class MapLabels(double width, double height)
{
    private const double Letter = 6.1;
    private const double Line = 14;
    private const double Space = 5;

    private readonly List<Box> _taken = [];

    public void Take(Box box) => _taken.Add(box);

    public void Place(IEnumerable<MapMark> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        foreach (var mark in marks)
        {
            mark.Label = Choices(mark, Name(mark), Beside(mark)).FirstOrDefault(choice => IsFree(choice.Box));
            if (mark.Label is { } label)
            {
                Take(label.Box);
            }
        }
    }

    /// <summary>The name of a country where it fits, else a little above or below; false where it does not.</summary>
    public bool TryPlace(ref double x, ref double y, double length)
    {
        foreach (var by in (double[])[0, -20, 20, -44, 44, -70, 70])
        {
            var box = new Box(x - (length / 2), y + by - 11, x + (length / 2), y + by + 4);
            if (IsFree(box))
            {
                Take(box);
                y += by;
                return true;
            }
        }

        return false;
    }

    public static string Name(MapMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return mark.Place.IsArea ? Phrase.Of(Texts.NotNamed, mark.Place.Name) : Wording.Site(mark.Place.Name);
    }

    // A circle too small to hold its count has it behind its name.
    private static double Beside(MapMark mark) => mark.Place.IsArea || new Ring(mark).Number is not null ? 0 : 8 + (Wording.Number(mark.Place.Counts.All).Length * Letter);

    private bool IsFree(Box box) => box.IsWithin(width, height) && !_taken.Any(box.Meets);

    private static IEnumerable<PlacedLabel> Choices(MapMark mark, string words, double more)
    {
        var length = (words.Length * Letter) + more;
        var (right, left) = (mark.X + mark.Radius + Space, mark.X - mark.Radius - Space);
        yield return Start(right, mark.Y + 4);
        yield return new PlacedLabel(words, left, mark.Y + 4, "end", new Box(left - length, mark.Y - 7, left, mark.Y + 7));
        yield return Middle(mark.Y + mark.Radius + Line);
        yield return Middle(mark.Y - mark.Radius - Space);
        yield return Start(mark.X + (mark.Radius * 0.7) + Space, mark.Y + (mark.Radius * 0.7) + 10);
        yield return Start(mark.X + (mark.Radius * 0.7) + Space, mark.Y - (mark.Radius * 0.7) - 2);

        PlacedLabel Start(double x, double y) => new(words, x, y, "start", new Box(x, y - 11, x + length, y + 3));
        PlacedLabel Middle(double y) => new(words, mark.X, y, "middle", new Box(mark.X - (length / 2), y - 11, mark.X + (length / 2), y + 3));
    }
}
