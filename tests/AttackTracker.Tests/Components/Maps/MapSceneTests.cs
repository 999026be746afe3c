using AttackTracker.Core.Queries;
using AttackTracker.Core.Reports;
using AttackTracker.Tests.Support;
using AttackTracker.Web.Components.Maps;
using AttackTracker.Web.Navigation;

namespace AttackTracker.Tests.Components.Maps;

public sealed class MapSceneTests
{
    private static readonly Borders Borders = new(File.OpenRead(Repository.PathTo("src/AttackTracker.Web/wwwroot/map/borders.svg")));

    private static readonly MapExtent Iraq = new(33.5, 43.5, 8);

    [Theory]
    [InlineData(734, 776, 60)]
    [InlineData(390, 440, 60)]
    [InlineData(1600, 900, 300)]
    public void Circles_lie_over_one_another_no_more_than_a_pixel_and_names_over_nothing(double width, double height, int bases)
    {
        var scene = Scene(Random(bases), MapFrame.Of(Iraq, width, height));

        Assert.All(Pairs(scene.Marks), pair =>
        {
            var distance = Math.Sqrt(Math.Pow(pair.A.X - pair.B.X, 2) + Math.Pow(pair.A.Y - pair.B.Y, 2));
            Assert.True(distance > (pair.A.Radius + pair.B.Radius) * 0.8, $"{pair.A.Place.Id} and {pair.B.Place.Id} hide one another");
        });
        var labels = scene.Marks.Select(m => m.Label).OfType<PlacedLabel>().ToList();
        Assert.NotEmpty(labels);
        Assert.All(Pairs(labels), pair => Assert.False(pair.A.Box.Meets(pair.B.Box)));
        Assert.All(labels, label => Assert.DoesNotContain(scene.Marks, m => label.Box.Meets(Box.Around(m.X, m.Y, m.Radius - 1))));
        Assert.All(labels, label => Assert.True(label.Box.IsWithin(width, height)));
    }

    [Fact]
    public void The_same_counts_are_always_drawn_the_same()
    {
        var view = Random(80);
        var frame = MapFrame.Of(Iraq, 734, 776);

        var (once, again) = (Scene(view, frame), Scene(view, frame));

        Assert.Equal(once.Marks.Select(m => (m.Place.Id, m.X, m.Y, m.Label)), again.Marks.Select(m => (m.Place.Id, m.X, m.Y, m.Label)));
    }

    [Fact]
    public void A_circle_has_the_area_of_its_count()
    {
        var scene = Scene(View([Base("a", 33, 43, 400), Base("b", 34, 44, 100)]), MapFrame.Of(Iraq, 734, 776));

        Assert.Equal(2, scene.Marks.Single(m => m.Place.Id == "a").Radius / scene.Marks.Single(m => m.Place.Id == "b").Radius, 6);
    }

    [Fact]
    public void Bases_that_lie_over_one_another_are_drawn_apart_in_an_inset_and_nowhere_else()
    {
        var scene = Scene(View([Base("a", 33.30, 44.38, 40), Base("b", 33.31, 44.39, 30), Base("c", 33.29, 44.40, 20), Base("far", 36, 42, 10)]), MapFrame.Of(Iraq, 734, 776));

        Assert.NotNull(scene.Inset);
        Assert.Equal(["a", "b", "c"], scene.Inset.Marks.Select(m => m.Place.Id).Order());
        Assert.Equal(90, scene.Inset.Incidents);
        Assert.Equal(["far"], scene.Marks.Select(m => m.Place.Id));
        Assert.All(scene.Inset.Marks, m => Assert.True(m.X > scene.Inset.Box.Left && m.X < scene.Inset.Box.Right && m.Y > scene.Inset.Box.Top && m.Y < scene.Inset.Box.Bottom));
    }

    [Fact]
    public void What_is_outside_is_counted_and_the_selected_one_is_drawn_however_small_it_is()
    {
        var view = View([.. Enumerable.Range(0, 200).Select(n => Base($"b{n}", 30 + (n % 20 * 0.35), 40 + (n / 20 * 0.7), 1000 - n)), Base("small", 33.5, 43.5, 1), Base("kenya", -2.25, 40.9, 7)]);

        var scene = new MapScene(view, MapFrame.Of(Iraq, 734, 776), Borders, "small");

        Assert.Contains("small", scene.Marks.Concat(scene.Inset?.Marks ?? []).Select(m => m.Place.Id));
        Assert.Contains("kenya", scene.Outside.Select(p => p.Id));
        Assert.InRange(scene.Marks.Count, 1, 110);
        Assert.True(scene.NotDrawn > 0);
    }

    [Fact]
    public void Unasked_the_map_shows_where_most_of_it_happened()
    {
        var view = View([Base("a", 33, 43, 50), Base("b", 36, 44, 40), Base("kenya", -2.25, 40.9, 3)]);

        var frame = MapFit.Of(view, Borders, 734, 776);

        Assert.All(view.Places.Take(2), p => Assert.True(Holds(frame, p)));
        Assert.False(Holds(frame, view.Places[2]));
    }

    [Theory]
    [InlineData(734, 776)]
    [InlineData(390, 440)]
    [InlineData(2000, 400)]
    public void No_map_leaves_the_sheet(double width, double height)
    {
        foreach (var extent in new[] { new MapExtent(80, 170, 300), new MapExtent(-60, -170, 0.01), new MapExtent(33, 44, 360) })
        {
            var frame = MapFrame.Of(extent, width, height);
            var (left, top, right, bottom) = Mercator.Sheet;
            Assert.InRange(frame.X - (width / 2 / frame.Scale), left - 0.01, right);
            Assert.InRange(frame.Y + (height / 2 / frame.Scale), top, bottom + 0.01);
        }
    }

    [Fact]
    public void Every_site_of_the_gazetteer_lies_on_the_sheet()
    {
        var (left, top, right, bottom) = Mercator.Sheet;

        Assert.All(ReferenceData.Shipped.Gazetteer.Sites.Where(s => s.Latitude is not null), site =>
        {
            Assert.InRange(Mercator.X(site.Longitude!.Value), left, right);
            Assert.InRange(Mercator.Y(site.Latitude!.Value), top, bottom);
        });
    }

    [Fact]
    public void Every_country_of_the_gazetteer_has_borders()
    {
        var known = ReferenceData.Shipped.Gazetteer.Sites.Select(s => s.Country).Distinct();

        Assert.All(known, country => Assert.True(Borders.Has(country), country));
    }

    [Theory]
    [InlineData("33.5,43.2,12.5", "33.5,43.2,12.5")]
    [InlineData("-2.2511111,40.9,1", "-2.251,40.9,1")]
    [InlineData("33.5;43.2;12.5", null)]
    [InlineData("33.5,43.2", null)]
    [InlineData("133.5,43.2,1", null)]
    [InlineData("NaN,43.2,1", null)]
    [InlineData(null, null)]
    public void The_part_that_is_shown_stands_in_the_address(string? text, string? written)
    {
        Assert.Equal(written, MapExtent.Parse(text)?.ToString());
    }

    private static bool Holds(MapFrame frame, MapPlace place)
    {
        var (x, y) = frame.At(place.Latitude!.Value, place.Longitude!.Value);
        return frame.Holds(x, y);
    }

    private static MapScene Scene(MapView view, MapFrame frame) => new(view, frame, Borders, null);

    private static MapView View(IReadOnlyList<MapPlace> places)
        => new(places, [], new MapCounts { ByWeapon = new int[7] }, 1);

    private static MapView Random(int bases)
    {
        var random = new Random(7);
        return View([.. Enumerable.Range(0, bases).Select(n => Base($"base-{n}", 31 + (random.NextDouble() * 5), 41 + (random.NextDouble() * 5), random.Next(1, 90)))]);
    }

    private static MapPlace Base(string id, double latitude, double longitude, int count) => new()
    {
        Id = id,
        Name = id,
        Country = "IQ",
        Admin1 = "Baghdad",
        Latitude = latitude,
        Longitude = longitude,
        Counts = new MapCounts { ByWeapon = [count, 0, 0, 0, 0, 0, 0] },
    };

    private static IEnumerable<(T A, T B)> Pairs<T>(IReadOnlyList<T> all)
        => from a in Enumerable.Range(0, all.Count) from b in Enumerable.Range(a + 1, all.Count - a - 1) select (all[a], all[b]);
}
