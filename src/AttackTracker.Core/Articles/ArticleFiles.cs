namespace AttackTracker.Core.Articles;

/// <summary>Finds the articles below files and folders, with the metadata of each folder's <c>articles.json</c>.</summary>
/// <remarks>
/// One unreadable file or folder is a failure of its own and never stops the rest. The order is that of the file names,
/// character by character, so that the same articles come in the same order on every machine.
/// </remarks>
public static class ArticleFiles
{
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml",
    };

    /// <summary>Every article and every failure, in the order of file names.</summary>
    /// <param name="paths">Files, whatever their ending, and folders, which are searched to the bottom for text, Markdown and HTML.</param>
    public static IReadOnlyList<ArticleFile> Find(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var search = new Search();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                search.AddFolder(path);
            }
            else if (File.Exists(path))
            {
                search.AddFile(path);
            }
            else
            {
                search.Add(ArticleFile.Faulty(path, "does not exist"));
            }
        }

        return search.InOrder();
    }

    /// <summary>Reads what <see cref="Find"/> finds, one file at a time as the caller goes on.</summary>
    public static IEnumerable<ArticleReading> Read(IEnumerable<string> paths) => Find(paths).Select(file => file.Read());

    private sealed class Search
    {
        private readonly Dictionary<string, ArticleFile> _found = new(StringComparer.Ordinal);
        private readonly Dictionary<string, ArticleList> _lists = new(StringComparer.Ordinal);

        public void Add(ArticleFile file) => _found.TryAdd(Path.GetFullPath(file.Path), file);

        /// <summary>The list itself is no article, also where a shell's <c>folder/*</c> names it.</summary>
        public void AddFile(string path)
        {
            var list = ListOf(Path.GetDirectoryName(path) ?? "");
            var name = Path.GetFileName(path);
            if (name != ArticleList.FileName)
            {
                Add(ArticleFile.Readable(path, list.Metadata.GetValueOrDefault(name)));
            }
        }

        public void AddFolder(string folder)
        {
            try
            {
                foreach (var path in Directory.GetFiles(folder).Where(IsArticle))
                {
                    AddFile(path);
                }

                foreach (var listed in ListOf(folder).Metadata.Keys)
                {
                    var path = Path.Combine(folder, listed);
                    if (File.Exists(path))
                    {
                        AddFile(path);
                    }
                    else
                    {
                        Add(ArticleFile.Faulty(path, $"is listed in {ArticleList.FileName} but does not exist"));
                    }
                }

                foreach (var below in Directory.GetDirectories(folder).Where(IsSearched))
                {
                    AddFolder(below);
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                Add(ArticleFile.Faulty(folder, FileFault.Reason(fault)));
            }
        }

        public IReadOnlyList<ArticleFile> InOrder()
            => [.. _found.OrderBy(f => Path.GetFileName(f.Key), StringComparer.Ordinal).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value)];

        private static bool IsArticle(string path)
            => Endings.Contains(Path.GetExtension(path)) && !Path.GetFileName(path).StartsWith('.');

        /// <summary>Links to folders are not followed: they may lead back up.</summary>
        private static bool IsSearched(string folder)
            => !Path.GetFileName(folder).StartsWith('.') && new DirectoryInfo(folder).LinkTarget is null;

        private ArticleList ListOf(string folder)
        {
            var key = Path.GetFullPath(folder.Length > 0 ? folder : ".");
            if (!_lists.TryGetValue(key, out var list))
            {
                list = ArticleList.Of(folder);
                _lists.Add(key, list);
                if (list.Faults.Count > 0)
                {
                    Add(ArticleFile.Faulty(Path.Combine(folder, ArticleList.FileName), string.Join("; ", list.Faults)));
                }
            }

            return list;
        }
    }
}
