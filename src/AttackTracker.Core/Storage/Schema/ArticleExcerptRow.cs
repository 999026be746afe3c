namespace AttackTracker.Core.Storage.Schema;

/// <summary>Words of an article with those that were looked for between U+0002 and U+0003; see <see cref="TrackerDbContext.Excerpt"/>.</summary>
internal sealed record ArticleExcerptRow(string? Title, string Text);
