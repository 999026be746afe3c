using AttackTracker.Core.Articles;
using AttackTracker.Tests.Support;

namespace AttackTracker.Tests.Articles;

public sealed class ArticleFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_is_read_to_the_bottom_in_the_order_of_file_names()
    {
        _folder.Write("b.txt", "b");
        _folder.Write("sub/a.md", "a");
        _folder.Write("B.html", "<p>B</p>");
        _folder.Write(".hidden.txt", "h");
        _folder.Write("notes.pdf", "p");

        Assert.Equal(["B.html", "a.md", "b.txt"], Read(_folder.Path).Select(r => r.Article!.FileName));
    }

    [Fact]
    public void A_file_named_twice_is_read_once()
    {
        var file = _folder.Write("a.txt", "a");

        Assert.Single(Read(file, _folder.Path, file));
    }

    [Fact]
    public void The_list_of_a_folder_gives_metadata_also_to_a_file_named_alone()
    {
        var file = _folder.Write("a.txt", "Headline\n\nBody");
        _folder.Write("articles.json", """{"articles":[{"file":"a.txt","publisher":"P","published":"2022-01-05","language":"en","url":"https://example.org"}]}""");
        var expected = new ArticleMetadata { Title = "Headline", Publisher = "P", Published = new(2022, 1, 5), Language = "en", Url = "https://example.org" };

        Assert.Equal(expected, Assert.Single(Read(_folder.Path)).Article!.Metadata);
        Assert.Equal(expected, Assert.Single(Read(file, _folder.File("articles.json"))).Article!.Metadata);
    }

    [Fact]
    public void A_listed_file_that_is_missing_is_reported()
    {
        _folder.Write("a.txt", "a");
        _folder.Write("articles.json", """{"articles":[{"file":"gone.txt"}]}""");

        var readings = Read(_folder.Path);

        Assert.Equal([true, false], readings.Select(r => r.Succeeded));
        Assert.Equal($"{_folder.File("gone.txt")} is listed in articles.json but does not exist", readings[1].Failure);
    }

    [Theory]
    [InlineData("{\n \"articles\": [\n  { \"file\": \"a.txt\", }\n  oops\n ]\n}", "line 4")]
    [InlineData("{\n \"articles\": [\n  { \"file\": \"a.txt\", \"published\": \"5 Jan\" }\n ]\n}", "line 3: 'published' must be a day such as 2022-01-05")]
    [InlineData("{\n \"articles\": [\n  { \"publisher\": \"P\" }\n ]\n}", "line 3")]
    [InlineData("[]", "line 1")]
    [InlineData("", "line 1")]
    [InlineData("{\"articles\":[{\"file\":\"../a.txt\"}]}", "no file name of its own folder")]
    [InlineData("{\"articles\":[{\"file\":\"a.txt\"},{\"file\":\"a.txt\"}]}", "twice")]
    public void A_malformed_list_is_one_failure_and_the_articles_go_on(string json, string says)
    {
        _folder.Write("a.txt", "a");
        _folder.Write("articles.json", json);

        var readings = Read(_folder.Path);

        Assert.Equal("a", readings.Single(r => r.Succeeded).Article!.Text);
        var failure = readings.Single(r => !r.Succeeded).Failure!;
        Assert.StartsWith($"{_folder.File("articles.json")} ", failure, StringComparison.Ordinal);
        Assert.Contains(says, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("AttackTracker", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_file_does_not_stop_the_rest()
    {
        _folder.Write("a.txt", Array.Empty<byte>());
        _folder.Write("b.txt", "b");

        var readings = Read(_folder.File("missing.txt"), _folder.Path);

        Assert.Equal([false, true, false], readings.Select(r => r.Succeeded));
        Assert.Equal($"{_folder.File("a.txt")} is empty", readings[0].Failure);
        Assert.Equal($"{_folder.File("missing.txt")} does not exist", readings[2].Failure);
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_before_it_is_read()
    {
        using (var file = File.Create(_folder.File("dump.txt")))
        {
            file.SetLength(20L * 1024 * 1024 * 1024);
        }

        Assert.Equal($"{_folder.File("dump.txt")} is too large: 20480.0 MB, and at most 16 MB are read", Assert.Single(Read(_folder.Path)).Failure);
    }

    [Fact]
    public void The_five_seeds_are_read_with_their_metadata()
    {
        var articles = Read(Repository.PathTo("seeds")).Select(r => r.Article!).ToList();

        Assert.Equal(5, articles.Count);
        Assert.All(articles, a => Assert.NotNull(a.Metadata.Published));
        Assert.Equal("Antiwar.com", articles[3].Metadata.Publisher);
    }

    private static List<ArticleReading> Read(params string[] paths) => [.. ArticleFiles.Read(paths)];
}
