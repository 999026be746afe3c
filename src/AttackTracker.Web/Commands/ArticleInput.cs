using AttackTracker.Core.Articles;

namespace AttackTracker.Web.Commands;

/// <summary>The articles that a command was given; what cannot be read becomes a line on standard error and a failing exit code.</summary>
/// <param name="error">Standard error.</param>
/// <param name="published">The publication day that the person gave for all of them; null for none.</param>
internal sealed class ArticleInput(TextWriter error, DateOnly? published)
{
    /// <summary>Final once all articles are read.</summary>
    public int ExitCode { get; private set; } = Commands.ExitCode.Done;

    /// <summary>One at a time, in the order of file names.</summary>
    public IEnumerable<Article> Read(IEnumerable<string> paths)
    {
        foreach (var reading in ArticleFiles.Read(paths))
        {
            if (reading.Succeeded)
            {
                yield return published is { } day ? reading.Article.PublishedOn(day) : reading.Article;
            }
            else
            {
                ExitCode = Commands.ExitCode.Failed;
                error.WriteLine(reading.Failure);
            }
        }
    }
}
